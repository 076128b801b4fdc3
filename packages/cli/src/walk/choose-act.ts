import type { Case, OpenAct } from "@reglament/engine";
import type { ActName } from "@reglament/regulation";
import { isToBeKept } from "./act-moment.ts";
import type { WalkRequest } from "./walk-request.ts";

/** An act of the text that somebody may do now. */
export type OpenStepAct = Extract<OpenAct, { readonly stepAct: unknown }>;

const refusing: readonly ActName[] = ["refuse-intake", "propose-refusal"];
const keeping: readonly ActName[] = ["store", "return-to-provider"];

/**
 * Chooses the act that leads where the walk is to go; of several ways on, the first one of the step.
 *
 * @throws Error when none does
 */
export function chooseAct(request: WalkRequest, state: Case, open: readonly OpenAct[]): OpenStepAct {
  const step = state.steps.at(-1)?.step;
  const isRefused = request.goal.ground?.step === step;
  const isKept =
    isToBeKept(request, state) || (request.goal.variant === "storage" && step === request.edition.storage?.step);
  const offered = open.filter((one): one is OpenStepAct => "stepAct" in one);
  const wanted = (acts: readonly ActName[]) => offered.find(({ act }) => acts.includes(act));
  const straight = offered.find(({ act }) => ![...refusing, ...keeping].includes(act));
  const act = (isRefused ? wanted(refusing) : isKept ? wanted(keeping) : undefined) ?? straight;
  if (act === undefined) throw new Error(`step ${step} has no act to go on with`);
  return act;
}
