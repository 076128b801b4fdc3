import { randomUUID } from "node:crypto";
import { dateAt } from "@reglament/calendar";
import {
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  decide,
  evolve,
  isRejected,
  type NoticeKind,
  nextMoment,
  noticesOf,
  type Rejected,
  reject,
  type Situation,
} from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { listParties } from "../cases/case-of-person.ts";
import { type LawOf, loadCase } from "../cases/load-case.ts";
import { findFiledCase } from "../drafts/draft.ts";
import type { Queryable } from "../queryable.ts";
import { carryOut, findAnswer } from "./carry-out.ts";
import type { CaseRow, Step, StepPapers } from "./step.ts";

/** A command with what is needed to decide on it and to write what follows. */
export interface CommandInput {
  readonly region: string;
  /** For `file` an id of the caller's making: the new case gets it. */
  readonly caseId: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: Command;
  /** What else the decision depends on; asked again, with the newest state, when somebody else was faster. */
  situationOf(state: Case | undefined): Situation | Promise<Situation>;
  readonly lawOf: LawOf;
  /** Personal content, documents and signatures that the command's digests are about, and for `file` draft and parties. */
  readonly papers?: StepPapers;
}

/** A command that was carried out, now or on its first arrival. */
export interface CarriedOut {
  /** The case right after the command. */
  readonly done: Case;
  /** The caller's, except for a repeated filing: then that of the first. */
  readonly caseId: string;
  /** The events of the command, complete. */
  readonly events: readonly CaseEvent[];
  readonly incomingNumber?: string;
}

const mostAttempts = 5;

/**
 * Decides on a command and writes what follows; the only way in which a case changes.
 *
 * When somebody else changed the case in between, it decides again on the new
 * state, at most five times. A repeated command isn't decided again: it gets
 * its first answer.
 *
 * @returns the case after the command, or why it wasn't carried out; `STALE` with the fact `filedCase` when the draft
 *   was filed by another command before
 */
export async function carryOutCommand(db: Queryable, input: CommandInput): Promise<CarriedOut | Rejected> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const loaded = await loadCase(db, input.lawOf, input.region, input.caseId);
    const situation = await input.situationOf(loaded?.case);
    const events = decide(situation, loaded?.case, input.command, input.actor);
    if (isRejected(events)) return (await repeatedAnswer(db, input)) ?? events;
    const law = loaded?.law ?? lawInForce(situation);
    const after = stateAfter(law, loaded?.case, events);
    const answer = await carryOut(db, await stepOf(db, input, { situation, law, before: loaded?.case, events, after }));
    if (answer.answer === "repeated") return (await repeatedAnswer(db, input)) ?? lost(input);
    if (answer.answer === "done") return carriedOut(input.caseId, after, events, answer.incomingNumber);
    const filedCase = input.papers?.draftId && (await findFiledCase(db, input.region, input.papers.draftId));
    if (filedCase) return reject("STALE", { filedCase });
  }
  return reject("STALE", { attempts: mostAttempts });
}

interface Decided {
  readonly situation: Situation;
  readonly law: Edition;
  readonly before: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly after: Case;
}

async function stepOf(db: Queryable, input: CommandInput, decided: Decided): Promise<Step> {
  const { region, caseId, commandId, papers } = input;
  const { situation, law, before, events, after } = decided;
  const registered = events.find(({ type }) => type === "registered");
  return {
    ...papers,
    region,
    caseId,
    commandId,
    events,
    expectedVersion: before?.version ?? 0,
    row: caseRowOf(law, situation, after),
    notices: await noticesFor(db, input, decided),
    ...(registered && { numberYear: Number(dateAt(registered.at, situation.times.provider.hours.zone).slice(0, 4)) }),
  };
}

function caseRowOf(law: Edition, { times }: Situation, state: Case): CaseRow {
  const due = nextMoment(law, times, state);
  const open = state.steps.at(-1)?.step;
  return {
    regulation: state.regulation,
    edition: state.edition,
    channel: state.channel,
    office: state.office,
    filedAt: state.filedAt,
    filedBy: state.filedBy,
    ...(state.outcome === undefined ? open !== undefined && { step: open } : { outcome: state.outcome }),
    ...(state.executor !== undefined && { executor: state.executor }),
    ...(due !== undefined && { nextMoment: due }),
    calendarVersion: times.provider.calendar.version,
  };
}

/** Everybody whom the case concerns and who has a cabinet is told what the applicant hears. */
async function noticesFor(
  db: Queryable,
  { region, caseId, papers }: CommandInput,
  { law, before, events }: Decided,
): Promise<Step["notices"]> {
  const kinds = noticesOfAll(law, before, events);
  if (kinds.length === 0) return [];
  const parties = before === undefined ? (papers?.parties ?? []) : await listParties(db, region, caseId);
  const people = new Set(parties.flatMap(({ personId }) => personId ?? []));
  return kinds.flatMap((kind) => [...people].map((personId) => ({ messageId: randomUUID(), kind, personId })));
}

/** What the applicant hears of each event, by the case as it stood right after it. */
function noticesOfAll(law: Edition, before: Case | undefined, events: readonly CaseEvent[]): readonly NoticeKind[] {
  let state = before;
  return events.flatMap((event) => {
    state = evolve(law, state, event);
    return noticesOf(law, state, event).flatMap((notice) => (notice.to === "applicant" ? [notice.kind] : []));
  });
}

async function repeatedAnswer(db: Queryable, input: CommandInput): Promise<CarriedOut | undefined> {
  const answer = await findAnswer(db, input.region, input.commandId);
  if (answer === undefined) return undefined;
  const loaded = await loadCase(db, input.lawOf, input.region, answer.caseId);
  if (loaded === undefined) return lost(input);
  const events = loaded.events.slice(0, answer.version).map(({ event }) => event);
  const state = stateAfter(loaded.law, undefined, events);
  return carriedOut(answer.caseId, state, events.slice(-answer.eventCount), answer.incomingNumber);
}

function carriedOut(
  caseId: string,
  state: Case,
  events: readonly CaseEvent[],
  incomingNumber: string | undefined,
): CarriedOut {
  if (incomingNumber === undefined) return { done: state, caseId, events };
  const numbered = events.map((event) => (event.type === "registered" ? { ...event, incomingNumber } : event));
  return { done: { ...state, incomingNumber }, caseId, events: numbered, incomingNumber };
}

function stateAfter(law: Edition, before: Case | undefined, events: readonly CaseEvent[]): Case {
  let state = before;
  for (const event of events) state = evolve(law, state, event);
  if (state === undefined) throw new Error("a command that is carried out has at least one event");
  return state;
}

function lawInForce({ law }: Situation): Edition {
  if (law === undefined) throw new Error("a filing was decided on without an edition in force");
  return law;
}

function lost({ commandId }: CommandInput): never {
  throw new Error(`command ${commandId} was answered, but its case isn't there`);
}
