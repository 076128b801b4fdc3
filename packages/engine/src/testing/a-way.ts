import { type Instant, instant } from "@reglament/calendar";
import type { ChannelId, Edition } from "@reglament/regulation";
import type { Case, StepRecord } from "../case.ts";

/** A step by its id and the moment when it began, on the clocks of a zone six hours ahead; more is said where needed. */
export type StepOfWay = readonly [step: string, startedAt: string, more?: Partial<StepRecord>];

/**
 * A case that came this way: each step is done when the next one begins. What its acts left behind, papers and numbers,
 * it lacks; deadlines don't ask for it.
 */
export function aWay(
  law: Edition,
  channel: ChannelId,
  steps: readonly StepOfWay[],
  { endedAt, ...changes }: Partial<Case> & { readonly endedAt?: string } = {},
): Case {
  const records = steps.map(([step, startedAt, more], index): StepRecord => {
    const doneAt = steps[index + 1]?.[1] ?? endedAt;
    return { step, startedAt: clock(startedAt), ...(doneAt === undefined ? {} : { doneAt: clock(doneAt) }), ...more };
  });
  const filedAt = records[0]?.startedAt;
  const changedAt = endedAt === undefined ? records.at(-1)?.startedAt : clock(endedAt);
  if (filedAt === undefined || changedAt === undefined) throw new Error("a case begins with a step");
  return {
    version: 1,
    regulation: law.regulation,
    edition: law.id,
    channel,
    office: "school-1",
    filedBy: "parent-1",
    filedAt,
    facts: {},
    given: [],
    attached: [],
    application: { personalId: "personal-1", sha256: "00" },
    pauses: [],
    marks: [],
    kept: [],
    steps: records,
    ...(endedAt === undefined ? {} : { outcome: "result" }),
    changedAt,
    ...changes,
  };
}

/** "2019-06-10T10:00" on clocks six hours ahead of UTC, as all of Kazakhstan's that the texts speak of were. */
export function clock(local: string): Instant {
  return instant(`${local}+06:00`);
}
