/**
 * What people ask of the database while they work, as their pages ask it, with the answer that is known beforehand.
 */
import type { Instant } from "@reglament/calendar";
import {
  findOffice,
  type ListedCase,
  listAttachments,
  listCasesOfPerson,
  listDocuments,
  listDrafts,
  listEndedCases,
  listMine,
  listNotices,
  listOverdue,
  listParties,
  listSignatures,
  listWaitingFor,
  listWorklist,
  loadCase,
  type OfficeTurn,
  type Queryable,
  readPersonal,
  searchCases,
} from "@reglament/store";
import { type KnownCase, uuidOf } from "./country.ts";
import { lawOf, wayAt, ways } from "./ways.ts";

/** A question about the case of a number, or about its office or applicant. */
export interface Question {
  readonly name: string;
  /** Whether the target of 1.5 is for it; others are reported. */
  readonly isHeld: boolean;
  /** @throws Error when the answer isn't what it must be */
  ask(db: Queryable, known: KnownCase): Promise<void>;
}

/** Cases on one page, as the workplace has it, and one more. */
const limit = 51;
const now = Date.UTC(2023, 11, 25) as Instant;

const turns = ways.flatMap(({ law, stands }) =>
  stands === undefined
    ? []
    : [{ regulation: law.regulation, edition: law.id, step: stands.step, holder: "executor" as const }],
);
const executor = uuidOf("executor-1");

export const questions: readonly Question[] = [
  question(
    "worklist: waits for me",
    (db, known) => listWaitingFor(db, { ...officeOf(known), ...turnsAt(known) }),
    hasSome,
  ),
  question("worklist: mine", (db, known) => listMine(db, { ...officeOf(known), ...turnsAt(known) }), hasSome),
  question("worklist: the office's", (db, known) => listWorklist(db, officeOf(known)), isAboutFull),
  question("worklist: its second page", secondPage, hasSome),
  question("worklist: overdue", (db, known) => listOverdue(db, { ...officeOf(known), now }), allOverdue),
  question(
    "worklist: ended",
    (db, known) => listEndedCases(db, { ...officeOf(known), limit: 10 }),
    (cases) => cases.length === 10,
  ),
  question("search by IIN", (db, known) => searchCases(db, { ...officeOf(known), iin: known.iin }), isApplicants),
  question(
    "search by number",
    (db, known) => searchCases(db, { ...officeOf(known), number: known.incomingNumber }),
    isTheOne,
  ),
  question("search by name", (db, known) => searchCases(db, { ...officeOf(known), name: known.name }), includesCase),
  question(
    "search by surname alone",
    (db, known) => searchCases(db, { ...officeOf(known), name: `${known.name.split(" ")[0]} ` }),
    hasSome,
    false,
  ),
  question("search by days", (db, known) => searchCases(db, officeOf(known)), isFullPage),
  {
    name: "opening a case",
    isHeld: true,
    async ask(db, { region, caseId, office, iin }) {
      const [loaded, parties] = await Promise.all([
        loadCase(db, lawOf, region, caseId),
        listParties(db, region, caseId),
      ]);
      if (loaded === undefined) throw new Error(`case ${caseId} isn't there`);
      const [application, attachments, papers, signatures, found] = await Promise.all([
        readPersonal(db, region, loaded.case.application.personalId),
        listAttachments(db, region, { caseId }),
        listDocuments(db, region, caseId),
        listSignatures(db, region, caseId),
        findOffice(db, region, office),
      ]);
      const isWhole =
        loaded.case.office === office &&
        loaded.events.length === loaded.case.version &&
        parties.some((party) => party.iin === iin) &&
        application !== undefined &&
        attachments.length === 0 &&
        papers.length === 1 &&
        signatures.length === 1 &&
        found !== undefined;
      if (!isWhole) throw new Error(`case ${caseId} isn't whole`);
    },
  },
  {
    name: "the cabinet",
    isHeld: true,
    async ask(db, { region, person, caseId }) {
      const [cases, notices, drafts] = await Promise.all([
        listCasesOfPerson(db, person),
        listNotices(db, person),
        listDrafts(db, region, person, "portal"),
      ]);
      const isTheirs = cases.length === 2 && cases.some((one) => one.caseId === caseId);
      if (!isTheirs || notices.length !== 4 || drafts.length > 0)
        throw new Error(`the cabinet of ${person} isn't theirs`);
    },
  },
];

function question(
  name: string,
  list: (db: Queryable, known: KnownCase) => Promise<readonly ListedCase[]>,
  isRight: (cases: readonly ListedCase[], known: KnownCase) => boolean,
  isHeld = true,
): Question {
  return {
    name,
    isHeld,
    async ask(db, known) {
      const cases = await list(db, known);
      const areOfOffice = cases.every(
        (one) => one.region === known.region && [one.office, one.centre].includes(known.office),
      );
      if (!areOfOffice || !isRight(cases, known)) {
        throw new Error(
          `${name}: ${cases.length} cases that can't be the answer for ${known.office} of ${known.region}`,
        );
      }
    },
  };
}

function officeOf({ region, office }: KnownCase) {
  return { region, offices: [office], limit };
}

function turnsAt({ office }: KnownCase): { person: string; turns: readonly OfficeTurn[] } {
  return { person: executor, turns: turns.map((turn) => Object.assign({ office }, turn)) };
}

async function secondPage(db: Queryable, known: KnownCase): Promise<readonly ListedCase[]> {
  const first = await listWorklist(db, { ...officeOf(known), limit: 25 });
  const after = first.at(-1);
  if (after === undefined) throw new Error(`nothing stands in ${known.office}`);
  return listWorklist(db, { ...officeOf(known), limit: 25, after });
}

function hasSome(cases: readonly ListedCase[]): boolean {
  return cases.length > 0;
}

/** An office has 75 open cases, give or take what chance gives. */
function isAboutFull(cases: readonly ListedCase[]): boolean {
  return cases.length > limit / 2;
}

function isFullPage(cases: readonly ListedCase[]): boolean {
  return cases.length === limit;
}

function allOverdue(cases: readonly ListedCase[]): boolean {
  return cases.length > 0 && cases.every(({ dueAt }) => dueAt !== undefined && dueAt < now);
}

function isTheOne(cases: readonly ListedCase[], { caseId, chance }: KnownCase): boolean {
  const hasNumber = wayAt(chance).events.some(({ number }) => number === "incoming");
  return hasNumber ? cases.length === 1 && cases[0]?.caseId === caseId : cases.length === 0;
}

function isApplicants(cases: readonly ListedCase[], known: KnownCase): boolean {
  return cases.length === 2 && includesCase(cases, known);
}

function includesCase(cases: readonly ListedCase[], { caseId }: KnownCase): boolean {
  return cases.some((one) => one.caseId === caseId);
}
