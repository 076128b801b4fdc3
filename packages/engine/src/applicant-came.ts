import type { Instant } from "@reglament/calendar";
import { awaitsApplicant } from "@reglament/regulation";
import type { ActField } from "./act-field.ts";
import type { Permission } from "./act-module.ts";
import { type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/** The field that asks when the applicant came, where the term counts from then and it isn't known yet. */
export function cameField({ step, state }: Permission): readonly ActField[] {
  return awaitsApplicant(step, state.channel) && state.steps.at(-1)?.cameAt === undefined
    ? [{ name: "cameAt", kind: "moment", needed: false }]
    : [];
}

/** Nobody comes for what isn't there yet, nor in the future: `TIME_RUNS_BACK`. */
export function objectionToComing(
  { now }: Situation,
  { state }: Permission,
  cameAt: Instant | undefined,
): Rejected | undefined {
  const startedAt = state.steps.at(-1)?.startedAt;
  if (cameAt === undefined || startedAt === undefined || (startedAt <= cameAt && cameAt <= now)) return undefined;
  return reject("TIME_RUNS_BACK", { now, cameAt });
}
