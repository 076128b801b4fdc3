import { dateAt, type Instant, type PlainDate } from "@reglament/calendar";
import type { Actor, Command } from "@reglament/engine";
import type { Edition, Regulation } from "@reglament/regulation";
import type { Services } from "@reglament/server";
import type { StepPapers } from "@reglament/store";
import type { WalkRequest } from "./walk-request.ts";
import type { WalkWorld } from "./walk-world.ts";

/** A command ready to be carried out. */
export interface PreparedCommand {
  readonly actor: Actor;
  readonly command: Command;
  readonly papers?: StepPapers;
}

/** What the walk stands on. */
export interface WalkScene {
  readonly services: Services;
  readonly regulation: Regulation;
  readonly law: Edition;
  readonly world: WalkWorld;
  readonly request: WalkRequest;
  readonly caseId: string;
}

/** The day of a moment in the edition's zone. */
export function dayOf(law: Edition, moment: Instant): PlainDate {
  return dateAt(moment, law.provider.hours.zone);
}
