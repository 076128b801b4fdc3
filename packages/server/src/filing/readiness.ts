import {
  findAnswer,
  type MissingItem,
  missingItems,
  type Question,
  type WindowAt,
  windowAt,
} from "@reglament/regulation";
import type { DraftInHand } from "./draft-in-hand.ts";

/** What stands in the way of filing a draft, and what doesn't but should be known. */
export interface Readiness {
  /** Without these nothing is filed. */
  readonly open: readonly Question[];
  /** The office may turn the application away for these; it may be filed all the same. */
  readonly missing: readonly MissingItem[];
  readonly window: WindowAt;
  /** True when the scan of the paper that the applicant signed isn't attached yet. */
  readonly scanMissing: boolean;
}

/** The documents that hold the applicant's signature by hand; a standard has one of them. */
const SIGNED_PAPERS: ReadonlySet<string> = new Set(["application-form", "application"]);

/** Tells how far a draft is from being filed. */
export function readinessOf(taken: DraftInHand): Readiness {
  const { edition, draft, answers, pages, attachments, confirmations, today } = taken;
  const answered = edition.questions.filter(({ id }) => findAnswer(answers, id) !== undefined).map(({ id }) => id);
  const attached = attachments.map(({ kind }) => kind);
  const signedPaper = edition.documents.find(
    ({ id, channels }) => SIGNED_PAPERS.has(id) && channels.includes(draft.channel),
  );
  const onPaper = draft.channel !== "portal" && signedPaper !== undefined;
  return {
    open: pages.filter(({ id, needed }) => needed === "to-file" && !answered.includes(id)),
    missing: missingItems(edition, draft.channel, new Set([...answered, ...attached]), answers, confirmations).filter(
      ({ item }) => item !== signedPaper?.id,
    ),
    window: windowAt(edition, answers, today),
    scanMissing: onPaper && !attached.includes(signedPaper.id),
  };
}

/** Whether nothing stands in the way. */
export function isReady({ open, window, scanMissing }: Readiness): boolean {
  return open.length === 0 && window.open && !scanMissing;
}
