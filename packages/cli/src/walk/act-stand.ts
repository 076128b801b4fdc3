import type { Instant } from "@reglament/calendar";
import type { Actor, Case } from "@reglament/engine";
import type { OfficeDay } from "@reglament/server";
import type { Player } from "./cast.ts";
import type { OpenStepAct } from "./choose-act.ts";
import type { FilledApplication } from "./fill-application.ts";
import type { WalkScene } from "./walk-scene.ts";

/** Where the case stands when its next act is prepared, and who does it. */
export interface ActStand {
  readonly scene: WalkScene;
  readonly state: Case;
  readonly at: Instant;
  /** When the applicant came, where the step waits for that. */
  readonly cameAt?: Instant;
  readonly day: OfficeDay;
  readonly open: OpenStepAct;
  readonly player: Player;
  readonly actor: Actor;
  readonly application: FilledApplication;
  /** The application's bytes. */
  readonly bytes: Uint8Array;
}

/** Whether the act asks for this, by its contract. */
export function asks({ open }: Pick<ActStand, "open">, name: string): boolean {
  return open.fields.some((field) => field.name === name && (field.needed || field.name === "cameAt"));
}
