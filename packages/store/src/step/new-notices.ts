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
import { listRoleHolders, type RoleHolder } from "../worlds/role-holder.ts";
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
  const holders = () => holdersAt(db, told.region, situation, place);
  if (to === "head") return peopleIn((await holders()).filter(({ role }) => role === "head"));
  if (place.step.actor === "applicant") return listApplicants(db, told, before);
  const { claimedBy } = place.state;
  return claimedBy === undefined ? whoseTurn(await holders(), place) : [claimedBy.person];
}

async function listApplicants(
  db: Queryable,
  { region, caseId, papers }: ToldCase,
  before: Case | undefined,
): Promise<readonly string[]> {
  const parties = before === undefined ? (papers?.parties ?? []) : await listParties(db, region, caseId);
  return [...new Set(parties.flatMap(({ personId }) => personId ?? []))];
}

function whoseTurn(holders: readonly RoleHolder[], { step, state }: Place): readonly string[] {
  const { executor } = state;
  const isExecutors = executor !== undefined && turnsAt(step).some(({ holder }) => holder === "executor");
  const isHolder = ({ personId, insteadOf }: RoleHolder) =>
    !isExecutors || personId === executor || insteadOf === executor;
  return peopleIn(holders.filter((one) => one.role === step.actor && isHolder(one)));
}

/** Everybody who works today in the office where the case stands; nobody where no office has it. */
async function holdersAt(
  db: Queryable,
  region: string,
  { now, times }: Situation,
  { law, state, step }: Place,
): Promise<readonly RoleHolder[]> {
  const office = officeAt(law, state, step);
  const party = partyOf(law, step.id);
  if (office === undefined || party === "portal") return [];
  return listRoleHolders(db, region, office, dateAt(now, times[party].hours.zone));
}

function peopleIn(holders: readonly RoleHolder[]): readonly string[] {
  return [...new Set(holders.map(({ personId }) => personId))];
}
