import type { Permission, StepActModule } from "../act-module.ts";
import { objectionToHand } from "../hand-signature.ts";
import { isSignedFor } from "../product.ts";
import { reject } from "../rejection.ts";

/**
 * Hands the papers over to whoever does the next step.
 *
 * May: whoever holds the step's role in its office. A courier is one of the case's one-stop centre
 * (`COURIER_NOT_OF_OFFICE`) whom the case doesn't concern (`OWN_CASE`), and is named wherever the courier signs for what
 * was taken (`RECEIVED_BY_MISSING`).
 */
export const handOver: StepActModule<"hand-over"> = {
  act: "hand-over",
  kind: "step",
  holder: "anyone",
  events: ["handed-over"],
  contract: (permission) => {
    if (!goesToCourier(permission)) return [];
    const needed = isSignedFor(permission, "courier");
    const { centre } = permission.state;
    return [
      {
        name: "courier",
        kind: "colleague",
        needed,
        role: "courier",
        ...(centre === undefined ? {} : { office: centre }),
      },
      { name: "receivedBy", kind: "hand-signature", needed },
    ];
  },
  decide: (situation, permission, { courier, receivedBy }) => {
    const { state } = permission;
    const needed = isSignedFor(permission, "courier");
    if (courier !== undefined || needed) {
      const isOne =
        courier !== undefined && state.centre !== undefined && situation.worksAs(courier, "courier", state.centre);
      if (!isOne || !goesToCourier(permission)) return reject("COURIER_NOT_OF_OFFICE", {});
      if (situation.parties.includes(courier)) return reject("OWN_CASE", { act: "hand-over" });
    }
    const objection =
      needed || receivedBy !== undefined ? objectionToHand(situation, receivedBy, "RECEIVED_BY_MISSING") : undefined;
    return (
      objection ?? [
        {
          type: "handed-over",
          ...(courier === undefined ? {} : { courier }),
          ...(receivedBy === undefined ? {} : { receivedBy }),
        },
      ]
    );
  },
};

function goesToCourier({ law, stepAct }: Permission): boolean {
  const { then: next } = stepAct;
  return "step" in next && law.steps.some(({ id, actor }) => id === next.step && actor === "courier");
}
