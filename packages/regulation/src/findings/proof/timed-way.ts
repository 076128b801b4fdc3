import type { OfficeHours, Term } from "@reglament/calendar";
import type { Edition } from "../../edition/edition.ts";
import type { ChannelId, PartyId, Procedure, Span, Step } from "../../procedure/procedure.ts";
import { awaitsApplicant } from "../../procedure/way-through.ts";
import type { CaseSpace } from "../space/case-space.ts";

/** A step with all that its term depends on, and the ways out of it. */
export interface TimedStep {
  readonly step: Step;
  readonly procedure: Procedure;
  readonly party: PartyId;
  /** The terms of the procedure as a whole that hold in the channel. */
  readonly spans: readonly Span[];
  readonly exits: readonly Exit[];
  /** Whether it waits for the applicant to come. */
  readonly awaits: boolean;
}

/** A way out of a step: to another one, or to an end of the case. */
interface Exit {
  readonly to?: string;
  /** The term of the act that takes it, where that has one of its own. */
  readonly term?: Term;
}

/** The steps that a case comes to once it is filed, by id. */
export interface TimedWay {
  readonly startsAt: string;
  readonly steps: ReadonlyMap<string, TimedStep>;
}

/** Reads the steps of a channel off its space; undefined when the channel begins at no step. */
export function timedWay(edition: Edition, channel: ChannelId, space: CaseSpace): TimedWay | undefined {
  const startsAt = edition.channels.find(({ id }) => id === channel)?.startsAt;
  const exits = new Map<string, Map<string, Exit>>();
  for (const { from, to, act } of space.moves) {
    const step = space.states[from]?.step.id ?? "";
    const next = to === "end" ? undefined : space.states[to]?.step.id;
    if (next === step) continue;
    const exit = { ...(next === undefined ? {} : { to: next }), ...(act.term === undefined ? {} : { term: act.term }) };
    const known = exits.get(step) ?? new Map<string, Exit>();
    exits.set(step, known.set(JSON.stringify(exit), exit));
  }
  const reached = new Set(space.states.map(({ step }) => step.id));
  const steps = new Map(
    edition.procedures.flatMap((procedure) =>
      procedure.steps
        .filter(({ id }) => reached.has(id))
        .map((step): [string, TimedStep] => [
          step.id,
          {
            step,
            procedure,
            party: procedure.party,
            spans: procedure.spans.filter(({ channels }) => channels === undefined || channels.includes(channel)),
            awaits: awaitsApplicant(step, channel),
            exits: [...(exits.get(step.id)?.values() ?? [])],
          },
        ]),
    ),
  );
  return startsAt === undefined || !steps.has(startsAt) ? undefined : { startsAt, steps };
}

/** Whose hours a party's terms run in; the portal has nobody of its own. */
export function hoursOf(edition: Edition, party: PartyId): OfficeHours {
  return (party === "portal" ? undefined : edition[party])?.hours ?? edition.provider.hours;
}
