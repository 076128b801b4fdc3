import type { Edition } from "../edition/edition.ts";
import type { ChannelId, PartyId, Step, StepAct } from "./procedure.ts";

/** The acts of a step that a case of this channel offers, in the text's order. */
export function actsIn(step: Step, channel: ChannelId): StepAct[] {
  return step.acts.filter(({ channels }) => channels === undefined || channels.includes(channel));
}

/** The acts with which a step can begin in this channel: those that no other act of the step leads to. */
export function firstActs(step: Step, channel: ChannelId): StepAct[] {
  const acts = actsIn(step, channel);
  const later = new Set(acts.flatMap(({ then: next }) => ("act" in next ? [next.act] : [])));
  return acts.filter(({ act }) => !later.has(act));
}

/**
 * Whether the step's term counts from the applicant's coming in this channel.
 *
 * Only where the step itself gives the result out by hand: what goes to the cabinet at the portal, or to a courier,
 * waits for no applicant.
 */
export function awaitsApplicant(step: Step, channel: ChannelId): boolean {
  return (
    step.awaits === "applicant" && channel !== "portal" && actsIn(step, channel).some(({ act }) => act === "issue")
  );
}

/**
 * Whose procedure the step belongs to.
 *
 * @throws Error when the edition has no such step; a bug in the caller
 */
export function partyOf({ procedures }: Pick<Edition, "procedures">, stepId: string): PartyId {
  const procedure = procedures.find(({ steps }) => steps.some(({ id }) => id === stepId));
  if (procedure === undefined) throw new Error(`The edition has no step ${stepId}`);
  return procedure.party;
}

/**
 * Returns the steps that a case of this channel may come to once it is filed, in the order in which they are reached.
 *
 * What the applicant does over the portal before filing isn't among them, see `stepsBeforeFiling`.
 */
export function wayThrough(edition: Pick<Edition, "channels" | "steps">, channel: ChannelId): Step[] {
  const start = edition.channels.find(({ id }) => id === channel)?.startsAt;
  return start === undefined ? [] : reachedFrom(edition, start, channel);
}

/** The steps over the portal that lead up to filing; empty for other channels. */
export function stepsBeforeFiling(edition: Edition, channel: ChannelId): Step[] {
  const [first] = channel === "portal" ? (edition.procedures.find(({ party }) => party === "portal")?.steps ?? []) : [];
  if (first === undefined) return [];
  const after = new Set(wayThrough(edition, channel).map(({ id }) => id));
  return reachedFrom(edition, first.id, channel).filter(({ id }) => !after.has(id));
}

function reachedFrom({ steps }: Pick<Edition, "steps">, start: string, channel: ChannelId): Step[] {
  const reached = new Set([start]);
  for (const id of reached) {
    const step = steps.find((candidate) => candidate.id === id);
    for (const { then: next } of step === undefined ? [] : actsIn(step, channel)) {
      if ("step" in next) reached.add(next.step);
    }
  }
  return [...reached].flatMap((id) => steps.filter((step) => step.id === id));
}
