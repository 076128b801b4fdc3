import { dateAt, type Instant, type OfficeTime, type PlainDate } from "@reglament/calendar";
import type { Actor, Command, OfficeTimes } from "@reglament/engine";
import type { Registers } from "@reglament/gateway";
import { type Edition, partyOf } from "@reglament/regulation";
import type { Services } from "@reglament/server";
import type { StepPapers } from "@reglament/store";
import type { Cast } from "./cast.ts";
import type { Postbox } from "./postbox.ts";
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
  readonly registers: Registers;
  /** Where messages are looked up; absent in an installation that stays, whose messages aren't ours to take. */
  readonly postbox?: Postbox;
  readonly cast: Cast;
  readonly world: WalkWorld;
  readonly request: WalkRequest;
  readonly caseId: string;
}

/** The day of a moment in the edition's zone. */
export function dayOf(law: Edition, moment: Instant): PlainDate {
  return dateAt(moment, law.provider.hours.zone);
}

/** The working time of whoever does the step. */
export function timeAt(law: Edition, times: OfficeTimes, step: string): OfficeTime {
  const party = partyOf(law, step);
  // What a system does goes by the provider's clock.
  return times[party === "portal" ? "provider" : party];
}
