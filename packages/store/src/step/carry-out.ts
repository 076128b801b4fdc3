import { DatabaseError } from "pg";
import { confirmWritten } from "../confirm-written.ts";
import type { Queryable } from "../queryable.ts";
import { type Row, withoutNulls } from "../without-nulls.ts";
import type { RepeatedAnswer, Step, StepAnswer } from "./step.ts";
import { stepStatement } from "./step-statement.ts";
import { stepValues } from "./step-values.ts";

type Answered = Exclude<StepAnswer, { answer: "stale" }>;

/**
 * Writes a step in one statement: events, case row, numbers, messages, papers and the blank issued.
 *
 * Of steps that expect the same version one is done and the others are stale.
 * A command is carried out once, however often and wherever it arrives. When
 * the connection breaks in between, send the same step again: the answer then
 * tells whether the first one lasted.
 *
 * @throws DatabaseError for what the schema forbids: a bug of the caller
 */
export async function carryOut(db: Queryable, step: Step): Promise<StepAnswer> {
  try {
    const { rows } = await db.query<Row<Answered>>({
      name: "carry-out-step",
      text: stepStatement,
      values: stepValues(step),
    });
    if (rows[0] !== undefined) return answerOf(rows[0]);
  } catch (error) {
    if (!isLostRace(error)) throw error;
  }
  // The winner of a race may be the same command on another connection; only a new statement sees it.
  return (await findAnswer(db, step.region, step.commandId)) ?? { answer: "stale" };
}

/** Returns what a command was answered, as surely written as its first answer was; undefined when it wasn't carried out. */
export async function findAnswer(
  db: Queryable,
  region: string,
  commandId: string,
): Promise<RepeatedAnswer | undefined> {
  const { rows } = await db.query<Row<RepeatedAnswer>>({
    name: "find-answer",
    text: `select 'repeated' as answer, case_id as "caseId", (answer->>'version')::integer as version,
                  (answer->>'eventCount')::integer as "eventCount", coalesce(answer->'numbers', '{}') as numbers
             from command where region = $1 and command_id = $2`,
    values: [region, commandId],
  });
  if (rows[0] === undefined) return undefined;
  await confirmWritten(db);
  return withoutNulls<RepeatedAnswer>(rows[0]);
}

/** Whether the command was carried out before, by this person in this case; as surely written as its first answer was. */
export async function wasCarriedOut(
  db: Queryable,
  by: { readonly region: string; readonly caseId: string; readonly commandId: string; readonly person: string },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "was-carried-out",
    text: `select from command c
             join event e on e.region = c.region and e.case_id = c.case_id and e.sequence = (c.answer->>'version')::integer
            where c.region = $1 and c.command_id = $2 and c.case_id = $3 and e.actor = $4`,
    values: [by.region, by.commandId, by.caseId, by.person],
  });
  if (rowCount !== 1) return false;
  await confirmWritten(db);
  return true;
}

function answerOf(row: Row<Answered>): StepAnswer {
  const { answer, version, eventCount, numbers } = row;
  const answered = { version, eventCount, numbers };
  return answer === "repeated" ? { answer, caseId: row.caseId, ...answered } : { answer, ...answered };
}

/** Two commands opened one case or issued one blank, or one command arrived twice, in the same moment. */
function isLostRace(error: unknown): boolean {
  return (
    error instanceof DatabaseError &&
    error.code === "23505" &&
    ["cases_pkey", "command_pkey", "event_pkey", "blank_issue_pkey"].includes(error.constraint ?? "")
  );
}
