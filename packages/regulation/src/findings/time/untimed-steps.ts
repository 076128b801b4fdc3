import type { Edition } from "../../edition/edition.ts";
import { type ActName, isRole, type Procedure, type Step } from "../../procedure/procedure.ts";

const carrying: ReadonlySet<ActName> = new Set<ActName>([
  "forward",
  "hand-over",
  "deliver-to-centre",
  "return-to-provider",
  "send-again",
]);

/** Whether all that the step does is to pass papers on. */
export function isTransfer({ acts }: Step): boolean {
  return acts.some(({ act }) => carrying.has(act)) && acts.every(({ act }) => carrying.has(act) || act === "identify");
}

/** Officials' steps for which neither their own clause nor one of their procedure sets a term, and that don't wait for the applicant. */
export function untimedSteps({ procedures }: Edition): Step[] {
  return procedures.flatMap((procedure) =>
    procedure.steps.filter(
      ({ actor, term, awaits, acts }) =>
        isRole(actor) &&
        term === undefined &&
        awaits === undefined &&
        !isSpanned(procedure) &&
        !acts.every(({ act }) => act === "request-again"),
    ),
  );
}

function isSpanned({ spans }: Procedure): boolean {
  return spans.length > 0;
}
