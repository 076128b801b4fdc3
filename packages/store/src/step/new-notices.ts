/** Whom a step's events are told to. */
import { randomUUID } from "node:crypto";
import { dateAt } from "@reglament/calendar";
import {
  type Case,
  type CaseEvent,
  type Notice,
  noticesOf,
  officeAt,
  openStep,
  type Situation,
  turnsAt,
} from "@reglament/engine";
import { type Edition, partyOf, type Step } from "@reglament/regulation";
import { listParties } from "../cases/case-of-person.ts";
import { listAdministrators } from "../people/administrator.ts";
import type { Queryable } from "../queryable.ts";
import { type Colleague, listStaff } from "../worlds/staff.ts";
import type { Happening } from "./happening.ts";
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
  readonly happenings: readonly Happening[];
}

/** Where the case stands when it is told: at the step that an event led to, or, when it ended the case, at the last one. */
interface Place {
  readonly law: Edition;
  readonly state: Case;
  readonly step: Step;
}

/**
 * Returns the notices of a step, one for each person and event.
 *
 * The applicant's go to everybody whom the case concerns and who has an account. The holder's go to who has claimed the
 * case, else to its executor where the step is an executor's, else to all who hold the step's role where it stands;
 * whoever stands in for them is told too.
 */
export async function listNewNotices(
  db: Queryable,
  told: ToldCase,
  happened: WhatHappened,
): Promise<readonly NewNotice[]> {
  const { law, happenings } = happened;
  const notices: NewNotice[] = [];
  for (const { event, before, after } of happenings) {
    const place = placeOf(law, after.outcome === undefined ? after : (before ?? after));
    for (const { kind, to } of noticesOf(law, after, event)) {
      const people = await peopleOf(db, to, told, happened, place);
      const facts = factsOf(event);
      notices.push(...people.map((personId) => ({ messageId: randomUUID(), kind, reader: to, personId, facts })));
    }
  }
  return notices;
}

function placeOf(law: Edition, state: Case): Place | undefined {
  return state.outcome === undefined ? { law, state, step: openStep(law, state) } : undefined;
}

/** What a notice's text needs beside its kind. */
function factsOf(event: CaseEvent): Readonly<Record<string, string>> {
  return "due" in event ? { due: String(event.due) } : {};
}

async function peopleOf(
  db: Queryable,
  to: Notice["to"],
  told: ToldCase,
  { situation, before }: WhatHappened,
  place: Place | undefined,
): Promise<readonly string[]> {
  if (to === "applicant") return listApplicants(db, told, before);
  if (to === "administrator") return listAdministrators(db);
  if (place === undefined) return [];
  const staff = await staffAt(db, told.region, situation, place);
  if (to === "head") return peopleIn(staff.filter(({ role }) => role === "head"));
  return place.step.actor === "applicant" ? listApplicants(db, told, before) : holdersAmong(staff, place);
}

async function listApplicants(
  db: Queryable,
  { region, caseId, papers }: ToldCase,
  before: Case | undefined,
): Promise<readonly string[]> {
  const parties = before === undefined ? (papers?.parties ?? []) : await listParties(db, region, caseId);
  return [...new Set(parties.flatMap(({ personId }) => personId ?? []))];
}

function holdersAmong(staff: readonly Colleague[], { step, state }: Place): readonly string[] {
  if (state.claimedBy !== undefined) return [state.claimedBy.person];
  const { executor } = state;
  const isExecutors = executor !== undefined && turnsAt(step).some(({ holder }) => holder === "executor");
  const isHolder = ({ personId, insteadOf }: Colleague) =>
    !isExecutors || personId === executor || insteadOf?.person === executor;
  return peopleIn(staff.filter((colleague) => colleague.role === step.actor && isHolder(colleague)));
}

/** Everybody who works today in the office where the case stands; nobody where no office has it. */
async function staffAt(
  db: Queryable,
  region: string,
  { now, times }: Situation,
  { law, state, step }: Place,
): Promise<readonly Colleague[]> {
  const office = officeAt(law, state, step);
  const party = partyOf(law, step.id);
  if (office === undefined || party === "portal") return [];
  return listStaff(db, region, office, dateAt(now, times[party].hours.zone));
}

function peopleIn(staff: readonly Colleague[]): readonly string[] {
  return [...new Set(staff.map(({ personId }) => personId))];
}
