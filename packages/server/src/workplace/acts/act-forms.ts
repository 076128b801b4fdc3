import type { CarriedAct } from "@reglament/engine";
import type { ActForm } from "./act-form.tsx";
import { draftForm } from "./draft.tsx";
import { issueForm } from "./issue.tsx";
import { proposeRefusalForm } from "./propose-refusal.tsx";
import { refuseIntakeForm } from "./refuse-intake.tsx";
import { registerForm } from "./register.tsx";
import { resolveForm } from "./resolve.tsx";
import { signForm } from "./sign.tsx";

/** The form of each act; a new act doesn't compile without one. */
export const actForms = {
  register: registerForm,
  "refuse-intake": refuseIntakeForm,
  resolve: resolveForm,
  draft: draftForm,
  "propose-refusal": proposeRefusalForm,
  sign: signForm,
  issue: issueForm,
} as const satisfies Record<CarriedAct, ActForm>;

/** Tells an act's name from any other word of an address. */
export function isActName(word: string | undefined): word is CarriedAct {
  return word !== undefined && Object.hasOwn(actForms, word);
}
