import { DatabaseError } from "pg";
import { confirmWritten } from "../confirm-written.ts";
import type { Queryable } from "../queryable.ts";
import { SharedQuestion } from "../sharing/shared-question.ts";
import { lookingUp } from "./looking-up.ts";
import type { RepeatedAnswer, Step, StepAnswer } from "./step.ts";
import { aloneOf, countersOf } from "./step-keys.ts";
import { stepQuery } from "./step-statement.ts";

/** Steps of a region share a statement; those that name the same case, command, draft or blank go one after the other. */
const steps = new SharedQuestion<Step, StepAnswer>({
  answerAll: writeSteps,
  groupOf: ({ region }) => region,
  aloneOf,
  inOrderOf: countersOf,
});

/**
 * Writes a step: events, case row, numbers, messages, papers and the blank issued, together with the steps that wait
 * with it in one statement.
 *
 * Of steps that expect the same version one is done and the others are stale.
 * A command is carried out once, however often and wherever it arrives. When
 * the connection breaks in between, send the same step again: the answer then
 * tells whether the first one lasted.
 *
 * @param since - when its command arrived, by `performance.now()`: of steps that wait, who came earlier gets the lower number
 * @throws DatabaseError for what the schema forbids: a bug of the caller; `NoRoom` and `NotConnected` when nothing was sent;
 *   `AnswerUnknown` when the database was lost while it was looked up whether the command was carried out before; the
 *   connection's own error when it broke with the step on its way
 */
export async function carryOut(db: Queryable, step: Step, since?: number): Promise<StepAnswer> {
  const answer = await steps.ask(db, step, since).catch((error: unknown) => {
    if (isLostRace(error)) return { answer: "stale" } as const;
    throw error;
  });
  // The winner of a race may be the same command on another connection; only a new statement sees it.
  if (answer.answer !== "stale") return answer;
  return (await findAnswer(db, step.region, step.commandId)) ?? answer;
}

/** Sends the statement. @returns the answers, each in its step's place */
async function writeSteps(db: Queryable, together: readonly Step[]): Promise<readonly StepAnswer[]> {
  const { rows } = await db.query<AnswerRow>(stepQuery(together));
  return rows.map(answerOf);
}

/** A command, wherever it went. */
type CommandKey = Pick<Step, "region" | "commandId">;

const answers = new SharedQuestion<CommandKey, RepeatedAnswer | undefined>({
  answerAll: findAnswers,
  groupOf: ({ region }) => region,
});

/**
 * Returns what a command was answered, as surely written as its first answer was; undefined when it wasn't carried out.
 *
 * @throws AnswerUnknown when the database was lost meanwhile
 */
export async function findAnswer(
  db: Queryable,
  region: string,
  commandId: string,
): Promise<RepeatedAnswer | undefined> {
  const answer = await lookingUp(answers.ask(db, { region, commandId }));
  if (answer !== undefined) await lookingUp(confirmWritten(db));
  return answer;
}

/** The answers to commands of one region. */
async function findAnswers(
  db: Queryable,
  commands: readonly CommandKey[],
): Promise<readonly (RepeatedAnswer | undefined)[]> {
  const { rows } = await db.query<Omit<AnswerRow, "answer"> & { readonly commandId: string }>({
    name: "find-answers",
    text: `select command_id as "commandId", case_id as "caseId",
                  (answer->>'version')::integer as version, (answer->>'eventCount')::integer as "eventCount",
                  coalesce(answer->'numbers', '{}') as numbers
             from command where region = $1 and command_id = any($2::uuid[])`,
    values: [commands[0]?.region, commands.map(({ commandId }) => commandId)],
  });
  const known = new Map(rows.map(({ commandId, ...answer }) => [commandId, answer]));
  return commands.map(({ commandId }) => {
    const answer = known.get(commandId.toLowerCase());
    return answer && repeatedAnswerOf(answer);
  });
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

/** Complete for every answer, of which only some have it all. */
interface AnswerRow {
  readonly answer: StepAnswer["answer"];
  readonly caseId: string;
  readonly version: number;
  readonly eventCount: number;
  readonly numbers: Readonly<Record<string, string>>;
}

function answerOf({ answer, caseId, version, eventCount, numbers }: AnswerRow): StepAnswer {
  switch (answer) {
    case "done":
      return { answer, version, eventCount, numbers };
    case "repeated":
      return repeatedAnswerOf({ caseId, version, eventCount, numbers });
    case "stale":
    case "busy":
      return { answer };
  }
}

function repeatedAnswerOf({ caseId, version, eventCount, numbers }: Omit<AnswerRow, "answer">): RepeatedAnswer {
  return { answer: "repeated", caseId, version, eventCount, numbers };
}

/** Each partition of the log has a key of its own: `event_pkey`, `event_2027_pkey`. */
const keysOfRaces = /^(cases|command|event|event_\w+|blank_issue)_pkey$/;

/** Two commands opened one case or issued one blank, or one command arrived twice, in the same moment. */
function isLostRace(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "23505" && keysOfRaces.test(error.constraint ?? "");
}
