import type { RoleId } from "@reglament/regulation";
import type { Standing } from "./act-module.ts";
import { type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";
import { isParty } from "./turn.ts";

/** Tells why this person can't be the executor of the case: `EXECUTOR_NOT_OF_OFFICE` or `OWN_CASE`. */
export function objectionToExecutor(
  situation: Situation,
  { state }: Standing,
  executor: string,
  role: RoleId = "executor",
): Rejected | undefined {
  if (!situation.worksAs(executor, role, state.office)) return reject("EXECUTOR_NOT_OF_OFFICE", { executor, role });
  return isParty(situation, state, executor) ? reject("OWN_CASE", { executor }) : undefined;
}

/** The role in which the case's executor was appointed: what the resolution of its way names. */
export function roleOfExecutor({ law, state }: Standing): RoleId {
  const done = state.steps.flatMap(({ step }) => law.steps.filter(({ id }) => id === step));
  const resolution = done.flatMap(({ acts }) => acts).find(({ act }) => act === "resolve");
  return resolution?.appoints ?? "executor";
}
