import type { Instant } from "@reglament/calendar";
import { isRejected, type KeptDeadline, type Rejected, systemActor } from "@reglament/engine";
import { loadCase } from "../cases/load-case.ts";
import { renewMoments } from "../cases/next-moment.ts";
import type { Queryable } from "../queryable.ts";
import { CalendarNotOnRecord } from "../worlds/calendar-on-record.ts";
import { type CarriedOut, type CommandInput, carryOutCommand } from "./carry-out-command.ts";
import { findPromises } from "./find-promises.ts";
import { caseRowOf } from "./step-of-events.ts";

/** A command that time or calendar gives. */
export type TimeInput = Pick<CommandInput, "region" | "caseId" | "commandId" | "situationOf" | "lawOf">;

/**
 * Notes what has fallen due in a case: warnings, deadlines that passed, the end of keeping.
 *
 * Each is noted once, however many processes try at once.
 *
 * @returns the case with the new events, or `NOTHING_DUE` when there was nothing, or no more
 */
export async function noteTime(db: Queryable, input: TimeInput): Promise<CarriedOut | Rejected> {
  const outcome = await carryOutCommand(db, { ...input, actor: systemActor, command: { act: "note-time" } });
  if (isNothingDue(outcome)) await settle(db, input, "known");
  return outcome;
}

/**
 * Counts a case's moments with the calendar of the situation, by the policy of its regulation.
 *
 * Where the regulation keeps what was promised, that is counted with the calendar that the case row names.
 *
 * @param known.was - the next moment as the case row has it
 * @returns the case with the event that says what moved or was kept, or `NOTHING_DUE` when nothing moves: then only the
 *   case row learns the calendar's version
 * @throws CalendarNotOnRecord when promises are kept and nobody knows the calendar that gave them; the case stays as it is
 */
export async function recomputeMoments(
  db: Queryable,
  input: TimeInput,
  known: { readonly was: Instant | undefined },
): Promise<CarriedOut | Rejected> {
  const before = await promisesToKeep(db, input);
  const command = { act: "recompute", ...known, ...(before && { before }) } as const;
  const outcome = await carryOutCommand(db, { ...input, actor: systemActor, command });
  if (isNothingDue(outcome)) await settle(db, input, "new");
  return outcome;
}

/** Undefined where terms follow the calendar. */
async function promisesToKeep(db: Queryable, input: TimeInput): Promise<readonly KeptDeadline[] | undefined> {
  const loaded = await loadCase(db, input.lawOf, input.region, input.caseId);
  if (loaded?.law.calendarChange.is !== "keep") return undefined;
  const promises = await findPromises(db, loaded, await input.situationOf(loaded.case));
  if (promises === undefined) throw new CalendarNotOnRecord(loaded.known.calendarVersion);
  return promises;
}

function isNothingDue(outcome: CarriedOut | Rejected): boolean {
  return isRejected(outcome) && outcome.rejected === "NOTHING_DUE";
}

/** Sets the row right. The calendar's version becomes the new one only when its change was looked at. */
async function settle(db: Queryable, input: TimeInput, calendar: "known" | "new"): Promise<void> {
  const loaded = await loadCase(db, input.lawOf, input.region, input.caseId);
  if (loaded === undefined || loaded.case.outcome !== undefined) return;
  const row = caseRowOf(loaded.law, await input.situationOf(loaded.case), loaded.case);
  const { calendarVersion, ...moments } = row;
  const renewed = calendar === "new" ? { ...moments, calendarVersion } : moments;
  await renewMoments(db, input.region, input.caseId, loaded.case.version, renewed);
}
