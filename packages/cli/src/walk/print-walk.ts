import { type Instant, isoInstant } from "@reglament/calendar";
import type { CaseEvent } from "@reglament/engine";
import type { Cast } from "./cast.ts";
import type { WalkedCase, WalkedStep } from "./walk-case.ts";

/** What `walk --json` prints as its last line; moments carry the office's offset. */
export interface WalkSummary {
  readonly case: string;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: string;
  readonly outcome: string | undefined;
  readonly steps: readonly {
    readonly id: string;
    readonly clause: string;
    readonly actor: string;
    readonly startedAt: string;
    readonly dueAt: string;
    readonly doneAt: string | undefined;
  }[];
}

/** Returns the summary of a finished walk. */
export function summaryOf(caseId: string, { state, steps }: WalkedCase, zone: string): WalkSummary {
  return {
    case: caseId,
    regulation: state.regulation,
    edition: state.edition,
    channel: state.channel,
    outcome: state.outcome,
    steps: steps.map(({ id, clause, actor, startedAt, dueAt, doneAt }) => ({
      id,
      clause,
      actor,
      startedAt: isoInstant(startedAt, zone),
      dueAt: isoInstant(dueAt, zone),
      doneAt: doneAt && isoInstant(doneAt, zone),
    })),
  };
}

/** Returns an event as one line of JSON. */
export function eventLine(caseId: string, sequence: number, event: CaseEvent, zone: string): string {
  return JSON.stringify({ case: caseId, sequence, ...event, at: isoInstant(event.at, zone) });
}

/** Returns an event as a line for people. */
export function eventSentence(event: CaseEvent, cast: Cast, zone: string): string {
  const who = [cast.applicant, cast.representative, ...Object.values(cast.official)].find(
    ({ person }) => person === event.by,
  );
  const what = [event.type, ...("ground" in event ? [`${event.ground}, cl. ${event.clause}`] : [])].join(": ");
  const number = event.type === "registered" ? ` No. ${event.incomingNumber ?? ""}` : "";
  return `${minutes(event.at, zone)}  ${what}${number}  ${who?.name ?? ""}`;
}

/** Returns a step as a line for people. */
export function stepSentence({ id, clause, actor, startedAt, dueAt, doneAt }: WalkedStep, zone: string): string {
  const done = doneAt === undefined ? "open" : `done ${minutes(doneAt, zone)}`;
  return `${id} (cl. ${clause}, ${actor}): ${minutes(startedAt, zone)} - due ${minutes(dueAt, zone)}, ${done}`;
}

/** 2019-06-17 10:00 */
function minutes(moment: Instant, zone: string): string {
  return isoInstant(moment, zone).slice(0, 16).replace("T", " ");
}
