import { isRejected } from "@reglament/engine";
import { type Answers, type Edition, type Question, withWorkedOut } from "@reglament/regulation";
import {
  type Attachment,
  confirmWritten,
  type Draft,
  findDraft,
  findFiledCase,
  findOffice,
  getPerson,
  listAttachments,
  listOffices,
  type Office,
} from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { caseAddress } from "./addresses.ts";
import { closedReply } from "./closed-page.tsx";
import { delivers } from "./delivers.ts";
import { type FilingDay, filingDay } from "./filing-day.ts";
import { identityQuestions, questionPages } from "./question-pages.ts";
import { signerOf } from "./signer-of.ts";

/** A draft with everything that its pages go by. */
export interface DraftInHand extends Omit<FilingDay, "stand"> {
  readonly draft: Draft;
  readonly edition: Edition;
  /** The draft's answers with those that are known without asking. */
  readonly answers: Answers;
  /** The questions with a page of their own. */
  readonly pages: readonly Question[];
  /** Those that the question asked on this page lets choose from; on any other page the chosen one alone. */
  readonly offices: readonly Office[];
  readonly attachments: readonly Attachment[];
}

/** Tells a page's material from a finished reply. */
export function isReply(taken: DraftInHand | Reply): taken is Reply {
  return isRejected(taken) || !("draft" in taken);
}

/**
 * Takes up the draft named by the address; that it is the visitor's own, and that the visit is logged, the access rule has seen to.
 *
 * @returns the draft, or what to answer instead: a draft that was filed leads to its case, and under a regulation that
 *   is closed today no draft goes on
 */
export async function takeDraft(visit: Visit): Promise<DraftInHand | Reply> {
  const { pool } = visit.services;
  const { region = "", draftId = "" } = visit.params;
  const draft = await findDraft(pool, region, draftId);
  if (draft === undefined) return { notFound: true };
  if (draft.filedCase !== undefined) return leadToCase(visit, draft, draft.filedCase);
  const day = await filingDay(visit, draft.regulation);
  if (day === undefined) return { notFound: true };
  if ("closed" in day.stand) return closedReply(visit, day.stand.because, draft);
  const { edition } = day.stand;
  const chosen = draft.office === undefined ? undefined : await findOffice(pool, region, draft.office);
  const { office: _nobodys, ...unaddressed } = draft;
  // Who deals with the draft may have changed since it was begun: then the office is asked for again.
  const isAddressed = chosen !== undefined && (isFixed(draft) || delivers(chosen, day.regulation, edition));
  const current = isAddressed ? draft : unaddressed;
  const [answers, offices, attachments] = await Promise.all([
    knownAnswers(visit, current, edition),
    officesToChoose(visit, day, edition),
    listAttachments(pool, region, { draftId }),
  ]);
  // A case takes its documents over from the draft: where there are none it may have been filed since it was found.
  const filedCase = attachments.length === 0 ? await findFiledCase(pool, region, draftId) : undefined;
  if (filedCase !== undefined) return leadToCase(visit, draft, filedCase);
  return {
    ...day,
    draft: current,
    edition,
    answers,
    offices: offices ?? (isAddressed ? [chosen] : []),
    attachments,
    pages: questionPages(edition, draft.channel, answers),
  };
}

/** Who sent the form again, not knowing what became of it, takes this for the answer. */
async function leadToCase({ services }: Visit, draft: Draft, filedCase: string): Promise<Reply> {
  await confirmWritten(services.pool);
  return { redirect: caseAddress(draft, filedCase) };
}

/** A chancellery enters what is addressed to its own office. */
function isFixed({ channel }: Draft): boolean {
  return channel === "chancellery";
}

/** A region has thousands of offices: they are read where one is chosen; undefined on any other page. */
async function officesToChoose(
  { services, params }: Visit,
  { regulation }: FilingDay,
  edition: Edition,
): Promise<readonly Office[] | undefined> {
  const asked = edition.questions.find(({ id }) => id === params["question"]);
  if (asked?.kind !== "office") return undefined;
  const offices = await listOffices(services.pool, params["region"] ?? "", "provider");
  return offices.filter((office) => delivers(office, regulation, edition));
}

/** With what follows from the answers, and over the portal with who signed in as the signer, whatever the draft may say. */
async function knownAnswers({ services }: Visit, draft: Draft, edition: Edition): Promise<Answers> {
  const office = edition.questions.find(({ kind }) => kind === "office");
  const answers = office === undefined ? draft.answers : { ...draft.answers, [office.id]: draft.office ?? "" };
  if (draft.channel !== "portal") return withWorkedOut(edition, answers);
  const signer = signerOf(edition, draft.channel, withWorkedOut(edition, answers));
  const person = await getPerson(services.pool, draft.personId);
  const known = Object.fromEntries(
    identityQuestions(edition, signer).map(({ id, kind }) => [id, kind === "iin" ? person.iin : person.name] as const),
  );
  return withWorkedOut(edition, { ...answers, ...known });
}
