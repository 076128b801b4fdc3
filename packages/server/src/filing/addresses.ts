import type { ChannelId } from "@reglament/regulation";

/** What an address of a draft is made of. */
export interface DraftKey {
  readonly region: string;
  readonly draftId: string;
}

/** Address of a draft's page: `documents`, `check`, `sign`, or deeper. */
export function draftAddress({ region, draftId }: DraftKey, page: string): string {
  return `/drafts/${encodeURIComponent(region)}/${encodeURIComponent(draftId)}/${page}`;
}

/** Address of a question's page. */
export function questionAddress(draft: DraftKey, question: string): string {
  return draftAddress(draft, `questions/${encodeURIComponent(question)}`);
}

/** Address of the page to which whoever filed goes on: the cabinet, or the workplace for a paper application. */
export function caseAddress(draft: { readonly region: string; readonly channel: ChannelId }, caseId: string): string {
  const cases = draft.channel === "portal" ? "/cabinet/cases" : "/workplace/cases";
  return `${cases}/${encodeURIComponent(draft.region)}/${encodeURIComponent(caseId)}`;
}
