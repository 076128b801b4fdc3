/** Whom a step's events are told to. */
import { randomUUID } from "node:crypto";
import { dateAt } from "@reglament/calendar";
import { type Case, type CaseEvent, noticesOf, officeAt, type Situation } from "@reglament/engine";
import { type Edition, isRole, partyOf } from "@reglament/regulation";
import { listParties } from "../cases/case-of-person.ts";
import { listAdministrators } from "../people/administrator.ts";
import type { Queryable } from "../queryable.ts";
import { type Colleague, listStaff } from "../worlds/staff.ts";
import type { NewNotice, StepPapers } from "./step.ts";

interface ToldCase {
  readonly region: string;
  readonly caseId: string;
  readonly papers?: StepPapers;
}

interface WhatHappened {
  readonly situation: Situation;
  readonly law: Edition;
  readonly before: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly after: Case;
}

type Recipient = ReturnType<typeof noticesOf>[number]["to"];

/**
 * Returns the notices of a step, one for each person and event.
 *
 * The applicant's go to everybody whom the case concerns and who has an account;
 * the holder's to who has claimed the case, else to its executor where the step is an
 * executor's, else to all who hold the step's role where it stands. Who stands in
 * for somebody is told too.
 */
export async function listNewNotices(db: Queryable, told: ToldCase, happened: WhatHappened): Promise<NewNotice[]> {
  const notices: NewNotice[] = [];
  const known = new Map<Recipient, readonly string[]>();
  for (const event of happened.events) {
    for (const { kind, to } of noticesOf(event)) {
      const people = known.get(to) ?? (await peopleOf(db, to, told, happened));
      known.set(to, people);
      const facts = factsOf(event);
      notices.push(...people.map((personId) => ({ messageId: randomUUID(), kind, personId, facts })));
    }
  }
  return notices;
}

/** What a notice's text needs beside its kind. */
function factsOf(event: CaseEvent): Readonly<Record<string, string>> {
  return "due" in event ? { due: String(event.due) } : {};
}

async function peopleOf(
  db: Queryable,
  to: Recipient,
  told: ToldCase,
  happened: WhatHappened,
): Promise<readonly string[]> {
  switch (to) {
    case "applicant":
      return listApplicants(db, told, happened.before);
    case "holder":
      return listHolders(db, told, happened);
    case "head":
      return peopleIn(await staffWhereItStands(db, told.region, happened), (colleague) => colleague.role === "head");
    case "administrator":
      return listAdministrators(db);
  }
}

async function listApplicants(
  db: Queryable,
  { region, caseId, papers }: ToldCase,
  before: Case | undefined,
): Promise<readonly string[]> {
  const parties = before === undefined ? (papers?.parties ?? []) : await listParties(db, region, caseId);
  return [...new Set(parties.flatMap(({ personId }) => personId ?? []))];
}

async function listHolders(db: Queryable, told: ToldCase, happened: WhatHappened): Promise<readonly string[]> {
  const { law, after } = happened;
  if (after.claimedBy !== undefined) return [after.claimedBy.person];
  const actor = law.steps.find(({ id }) => id === after.steps.at(-1)?.step)?.actor;
  if (actor === "applicant") return listApplicants(db, told, happened.before);
  if (actor === undefined || !isRole(actor)) return [];
  const staff = await staffWhereItStands(db, told.region, happened);
  const isHolder = ({ personId, insteadOf }: Colleague) =>
    actor !== "executor" ||
    after.executor === undefined ||
    personId === after.executor ||
    insteadOf?.person === after.executor;
  return peopleIn(staff, (colleague) => colleague.role === actor && isHolder(colleague));
}

/** Everybody who works today in the office where the case stands. */
function staffWhereItStands(
  db: Queryable,
  region: string,
  { situation, law, after }: WhatHappened,
): Promise<readonly Colleague[]> {
  const step = after.steps.at(-1)?.step ?? "";
  const party = partyOf(law, step);
  const { zone } = situation.times[party === "portal" ? "provider" : party].hours;
  return listStaff(db, region, officeAt(law, after, step), dateAt(situation.now, zone));
}

function peopleIn(staff: readonly Colleague[], isMeant: (colleague: Colleague) => boolean): readonly string[] {
  return [...new Set(staff.filter(isMeant).map(({ personId }) => personId))];
}
