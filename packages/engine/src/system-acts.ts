import type { SystemActModule } from "./act-module.ts";
import { confirmSignature } from "./acts/confirm-signature.ts";
import { disproveSignature } from "./acts/disprove-signature.ts";
import { noteTime } from "./acts/note-time.ts";
import { recompute } from "./acts/recompute.ts";
import type { SystemAct } from "./command.ts";

/** The acts of `systemActor`, each with its module. */
export const systemActs: { readonly [A in SystemAct]: SystemActModule<A> } = {
  "note-time": noteTime,
  recompute,
  "confirm-signature": confirmSignature,
  "disprove-signature": disproveSignature,
};
