import { type Instant, isoInstant } from "@reglament/calendar";
import { type Case, type CaseEvent, receiptNumberOf, type StepRecord, stepDeadlines } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { type Cast, findPlayer } from "./cast.ts";
import type { WalkedCase } from "./walk-case.ts";
import type { WalkRequest } from "./walk-request.ts";

/** What `walk --json` prints as its last line; moments carry the office's offset. */
export interface WalkSummary {
  readonly case: string;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: string;
  /** Absent: the way goes as the text has it. */
  readonly variant?: string;
  readonly outcome: string | undefined;
  /** Ground of the refusal; absent without one. */
  readonly ground?: string;
  readonly numbers: Readonly<Partial<Record<"incoming" | "centre" | "receipt" | "queue" | "blank", string>>>;
  readonly steps: readonly SummedStep[];
  /** Who was told of a passed deadline; absent where nobody looked. */
  readonly escalatedTo?: readonly string[];
}

interface SummedStep {
  readonly id: string;
  readonly clause: string;
  readonly actor: string;
  readonly startedAt: string;
  /** Absent for a step without a term. */
  readonly dueAt?: string;
  readonly doneAt: string | undefined;
}

/** What `walk --all --json` prints of each case. */
export interface WalkLine extends WalkSummary {
  readonly events: readonly { readonly type: string; readonly at: string }[];
}

/** Returns the summary of a finished walk. */
export function summaryOf(
  caseId: string,
  { goal, edition }: WalkRequest,
  { state, times, escalatedTo }: WalkedCase,
): WalkSummary {
  return {
    case: caseId,
    regulation: state.regulation,
    edition: state.edition,
    channel: state.channel,
    ...(goal.variant !== undefined && { variant: goal.variant }),
    outcome: state.outcome,
    ...(goal.ground !== undefined && { ground: goal.ground.id }),
    numbers: numbersOf(state),
    steps: stepDeadlines(edition, times, state).map(({ step, deadline }) => summedStep(edition, step, deadline?.due)),
    ...(escalatedTo !== undefined && { escalatedTo: [...new Set(escalatedTo)] }),
  };
}

function summedStep(edition: Edition, { step, startedAt, doneAt }: StepRecord, due: Instant | undefined): SummedStep {
  const { zone } = edition.provider.hours;
  return {
    ...writtenStep(edition, step),
    startedAt: isoInstant(startedAt, zone),
    ...(due !== undefined && { dueAt: isoInstant(due, zone) }),
    doneAt: doneAt && isoInstant(doneAt, zone),
  };
}

/** Returns everything about a finished walk as one line of JSON. */
export function lineOf(caseId: string, request: WalkRequest, walked: WalkedCase): string {
  const { zone } = request.edition.provider.hours;
  const events = walked.events.map((event) => ({ ...event, at: isoInstant(event.at, zone) }));
  return JSON.stringify({ ...summaryOf(caseId, request, walked), events } satisfies WalkLine);
}

/** Returns an event as one line of JSON. */
export function eventLine(caseId: string, sequence: number, event: CaseEvent, zone: string): string {
  return JSON.stringify({ case: caseId, sequence, ...event, at: isoInstant(event.at, zone) });
}

/** Returns an event as a line for people. */
export function eventSentence(event: CaseEvent, cast: Cast, zone: string): string {
  const ground = "ground" in event ? [`${event.ground}, cl. ${event.clause}`] : [];
  const instead = event.insteadOf === undefined ? [] : [`by order ${event.insteadOf.order}`];
  const what = [event.type, ...ground, ...instead].join(": ");
  const number = numberIn(event);
  return `${minutes(event.at, zone)}  ${what}${number === undefined ? "" : ` No. ${number}`}  ${findPlayer(cast, event.by)?.player.name ?? ""}`.trimEnd();
}

/** Returns the steps as lines for people. */
export function stepSentences({ edition }: WalkRequest, { state, times }: WalkedCase): readonly string[] {
  const { zone } = edition.provider.hours;
  return stepDeadlines(edition, times, state).map(({ step: { step, startedAt, doneAt }, deadline }) => {
    const { id, clause, actor } = writtenStep(edition, step);
    const due = deadline === undefined ? "no term" : `due ${minutes(deadline.due, zone)}`;
    const done = doneAt === undefined ? "open" : `done ${minutes(doneAt, zone)}`;
    return `${id} (cl. ${clause}, ${actor}): ${minutes(startedAt, zone)} - ${due}, ${done}`;
  });
}

/** Returns what a case of many is, as words for people: "zhambyl/external-study 2016-05-08, portal: late". */
export function nameOf({ edition, channel, goal }: WalkRequest): string {
  const end = goal.ground === undefined ? (goal.variant ?? goal.outcome) : `${goal.outcome}, ${goal.ground.id}`;
  return `${edition.regulation} ${edition.id}, ${channel}: ${end}`;
}

function writtenStep(edition: Edition, id: string) {
  const written = edition.steps.find((step) => step.id === id);
  return { id, clause: written?.clause ?? "", actor: written?.actor ?? "" };
}

function numbersOf(state: Case): WalkSummary["numbers"] {
  const receipt = receiptNumberOf(state);
  return {
    ...(state.incomingNumber !== undefined && { incoming: state.incomingNumber }),
    ...(state.centreNumber !== undefined && { centre: state.centreNumber }),
    ...(receipt !== undefined && { receipt }),
    ...(state.queued?.number !== undefined && { queue: state.queued.number }),
    ...(state.blank?.number !== undefined && { blank: state.blank.number }),
  };
}

function numberIn(event: CaseEvent): string | undefined {
  if ("incomingNumber" in event) return event.incomingNumber;
  if ("queueNumber" in event) return event.queueNumber;
  return event.type === "blank-issued" ? event.number : undefined;
}

/** 2019-06-17 10:00 */
function minutes(moment: Instant, zone: string): string {
  return isoInstant(moment, zone).slice(0, 16).replace("T", " ");
}
