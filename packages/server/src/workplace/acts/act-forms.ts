import type { OpenAct } from "@reglament/engine";
import type { ActForm, FormAct } from "./act-form.tsx";
import { commandOf } from "./command-of.ts";
import { contractForm } from "./contract-form.tsx";
import { proposeRefusalForm } from "./propose-refusal.tsx";
import { queryRegisterForm } from "./query-register.tsx";
import { refuseIntakeForm } from "./refuse-intake.tsx";
import { isSignedElectronically, signForm } from "./sign.tsx";

/** Acts whose data hang together so that they have a form of their own. */
const ownForms = {
  "refuse-intake": refuseIntakeForm,
  "propose-refusal": proposeRefusalForm,
  "query-register": queryRegisterForm,
  "sign-request": signForm,
} as const satisfies Partial<Record<FormAct, ActForm>>;

/** The form of an act that is open: its own, that of a signature, or the one that its contract makes. */
export function formOf(open: OpenAct): ActForm {
  return isSignedElectronically(open) ? signForm : formOfAct(open.act);
}

/** The form of an act that may not be open any more. */
export function formOfAct(act: FormAct): ActForm {
  return isOwnForm(act) ? ownForms[act] : contractForm(act);
}

function isOwnForm(act: FormAct): act is keyof typeof ownForms {
  return Object.hasOwn(ownForms, act);
}

/** Tells an act's name from any other word of an address. */
export function isActName(word: string | undefined): word is FormAct {
  return word !== undefined && (Object.hasOwn(ownForms, word) || Object.hasOwn(commandOf, word));
}
