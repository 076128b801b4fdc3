import type { Instant } from "@reglament/calendar";
import type { WalkPlan } from "./walk-goal.ts";

/** Which case is walked, and from when on. */
export interface WalkRequest extends WalkPlan {
  /** When the application is filed. */
  readonly filedAt: Instant;
}
