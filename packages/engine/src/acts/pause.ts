import type { PauseGround } from "@reglament/regulation";
import type { BeyondActModule, Standing } from "../act-module.ts";
import { isRejected, reject } from "../rejection.ts";
import { isPaused } from "../standing.ts";
import { permitAtTurn } from "../turn.ts";

/**
 * Lets the term of the open step stand still on a ground that the regulation grants for it (`PAUSE_NOT_GRANTED`).
 *
 * May: who may do one of the step's acts, while the case doesn't stand still already (`CASE_PAUSED`).
 */
export const pause: BeyondActModule<"pause"> = {
  act: "pause",
  kind: "beyond",
  events: ["paused"],
  permit: (situation, standing, actor, stepActsOpen) => {
    const { state, step } = standing;
    const official = permitAtTurn(situation, standing, actor);
    if (isRejected(official)) return official;
    if (isPaused(state)) return reject("CASE_PAUSED", { act: "pause" });
    if (groundsFor(standing).length === 0) return reject("PAUSE_NOT_GRANTED", { step: step.id });
    if (state.waitingForSignature) return reject("SIGNATURE_UNCONFIRMED", { act: "pause" });
    const [permission] = stepActsOpen();
    return permission ?? reject("STEP_NOT_OPEN", { act: "pause", step: step.id });
  },
  contract: (_situation, standing) => [
    { name: "ground", kind: "choice", needed: true, options: groundsFor(standing).map(({ id }) => id) },
  ],
  decide: (_situation, standing, { ground }) => {
    const granted = groundsFor(standing).find(({ id }) => id === ground);
    return granted === undefined
      ? reject("PAUSE_NOT_GRANTED", { step: standing.step.id })
      : [{ type: "paused", ground: granted.id, clause: granted.clause }];
  },
};

function groundsFor({ law, step }: Standing): readonly PauseGround[] {
  return law.pauses.filter(({ steps }) => steps.includes(step.id));
}
