import type { Edition, StepAct } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { BeyondAct, CarriedAct, CommandOf } from "../command.ts";
import type { Situation } from "../situation.ts";
import { officeAt, openStep } from "../standing.ts";
import { aFittingStepCommand } from "./fitting-step-command.ts";
import { aHandSignature, school, someWords } from "./stand-ins.ts";

/**
 * A command of this act, of the text or beside it, with data that fits the case and its law; where the act isn't open,
 * with data that would fit if it were.
 */
export function fittingCommand(
  act: CarriedAct | BeyondAct,
  at: Case,
  law: Edition,
  situation: Situation,
): CommandOf<CarriedAct | BeyondAct> {
  if (!isOfTheText(act)) return beside[act](law, at, situation);
  const step = law.steps.find(({ id }) => id === at.steps.at(-1)?.step);
  if (step === undefined) throw new Error(`${law.regulation} has no step ${at.steps.at(-1)?.step}`);
  const named = [...step.acts, ...law.steps.flatMap(({ acts }) => acts)].find((offered) => offered.act === act);
  const office = at.outcome === undefined ? (officeAt(law, at, openStep(law, at)) ?? school) : school;
  const permission = { law, state: at, step, stepAct: { ...(named ?? anAct(act)), act }, office };
  return aFittingStepCommand(permission, situation);
}

const beside: { readonly [A in BeyondAct]: (law: Edition, state: Case, situation: Situation) => CommandOf<A> } = {
  withdraw: (_law, _state, { now }) => ({ act: "withdraw", byHand: aHandSignature(now) }),
  "return-to-executor": () => ({ act: "return-to-executor", comment: someWords }),
  "ask-correction": (law, { channel }) => ({
    act: "ask-correction",
    comment: someWords,
    items: law.questions
      .filter(({ channels }) => channels.includes(channel))
      .slice(0, 1)
      .map(({ id }) => id),
  }),
  correct: () => ({ act: "correct", corrects: 1, comment: someWords }),
  claim: () => ({ act: "claim" }),
  release: () => ({ act: "release" }),
  reassign: (law) => ({ act: "reassign", executor: `${appointedIn(law)}-2` }),
  pause: (law, state) => ({
    act: "pause",
    ground: law.pauses.find(({ steps }) => steps.includes(state.steps.at(-1)?.step ?? ""))?.id ?? "none",
  }),
  resume: () => ({ act: "resume" }),
};

function isOfTheText(act: CarriedAct | BeyondAct): act is CarriedAct {
  return !Object.hasOwn(beside, act);
}

function appointedIn(law: Edition): string {
  const resolution = law.steps.flatMap(({ acts }) => acts).find(({ act }) => act === "resolve");
  return resolution?.appoints ?? "executor";
}

function anAct(act: CarriedAct): StepAct {
  const title = { kk: act, ru: act, en: act };
  return { act, title, clause: "1", produces: [], then: { outcome: "as-signed" } };
}
