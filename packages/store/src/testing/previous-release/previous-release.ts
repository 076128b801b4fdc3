/** The release before this one, as far as it speaks to the database about a case; see the README beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseError } from "pg";
import type { Queryable } from "../../queryable.ts";
import { runMigrations } from "../../run-migrations.ts";
import type { Step } from "../../step/step.ts";
import { previousStepValues } from "./previous-step-values.ts";

const lastMigration = "0020_calendar_on_record";

/** What became of a step, as that release told it. */
export interface PreviousAnswer {
  readonly answer: "done" | "repeated" | "stale";
  readonly version?: number;
}

/** Brings an empty database to the schema of that release. */
export async function migrateToPreviousRelease(ownerUrl: string): Promise<void> {
  const names = readdirSync(new URL("../../../migrations/", import.meta.url)).toSorted();
  await runMigrations(ownerUrl, { count: names.indexOf(`${lastMigration}.sql`) + 1 });
}

/** Carries out a step as that release did, its handling of a lost race included. */
export async function carryOutAsBefore(db: Queryable, step: Step): Promise<PreviousAnswer> {
  const known = () => ask(db, "find-answer", [step.region, step.commandId]);
  try {
    const [answer] = await ask(db, "carry-out-step", previousStepValues(step));
    if (answer !== undefined) return answer as unknown as PreviousAnswer;
  } catch (error) {
    if (!isLostRace(error)) throw error;
  }
  const [first] = await known();
  return (first as unknown as PreviousAnswer | undefined) ?? { answer: "stale" };
}

/** Asks that release's query of a name; its rows as they come. */
export async function ask(
  db: Queryable,
  name:
    | "carry-out-step"
    | "find-answer"
    | "find-log"
    | "lease-due-cases"
    | "list-waiting-for"
    | "list-worklist"
    | "was-carried-out",
  values: unknown[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
  const { rows } = await db.query({ name: `previous-${name}`, text, values });
  return rows;
}

function isLostRace(error: unknown): boolean {
  return (
    error instanceof DatabaseError &&
    error.code === "23505" &&
    ["cases_pkey", "command_pkey", "event_pkey", "blank_issue_pkey"].includes(error.constraint ?? "")
  );
}
