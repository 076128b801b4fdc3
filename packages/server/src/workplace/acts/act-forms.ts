import type { CarriedAct } from "@reglament/engine";
import type { ActForm } from "./act-form.tsx";
import { draftForm } from "./draft.tsx";
import { issueForm } from "./issue.tsx";
import { proposeRefusalForm } from "./propose-refusal.tsx";
import { refuseIntakeForm } from "./refuse-intake.tsx";
import { registerForm } from "./register.tsx";
import { resolveForm } from "./resolve.tsx";
import { signForm } from "./sign.tsx";

/** The forms of the acts that have one. */
export const actForms = {
  register: registerForm,
  "refuse-intake": refuseIntakeForm,
  resolve: resolveForm,
  draft: draftForm,
  "propose-refusal": proposeRefusalForm,
  sign: signForm,
  issue: issueForm,
} as const satisfies Partial<Record<CarriedAct, ActForm>>;
export type FormedAct = keyof typeof actForms;

/** Tells the name of an act that has a form from any other word of an address. */
export function isActName(word: string | undefined): word is FormedAct {
  return word !== undefined && Object.hasOwn(actForms, word);
}
