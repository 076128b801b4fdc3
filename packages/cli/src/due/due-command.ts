/** `reglament due`: when does a term end? One question by options, or many as lines of JSON. */
import { once } from "node:events";
import { isoInstant } from "@reglament/calendar";
import { type CommandLine, readCommandLine, UsageError, unknown } from "../command-line.ts";
import { answerBatch } from "./answer-batch.ts";
import { answerQuestion } from "./answer-question.ts";
import { isDueProblem, type Language, languages, messageOf } from "./due-problems.ts";
import { fields, questionOf } from "./due-question.ts";
import { Offices, regulationsFolder } from "./offices.ts";
import { inUtc, writeAnswer } from "./write-answer.ts";

const optionOf: ReadonlyMap<string, string> = new Map(
  fields.map((field) => [field, field.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)]),
);

/**
 * Answers the question of the command line, or with `--batch` those of the standard input.
 *
 * @returns 0 when the question, or every line of the batch, was answered, be it by what is wrong with it; 1 for a single
 *   question without an answer
 */
export async function due(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, {
    ...Object.fromEntries([...optionOf.values()].map((option) => [option, "value" as const])),
    batch: "flag",
    explain: "flag",
    json: "flag",
    lang: "value",
  });
  if (line.words.length > 0) throw new UsageError("due takes options only: reglament due --term '3 hours' ...");
  const language = readLanguage(line);
  const offices = new Offices(regulationsFolder(process.env));
  if (!line.has("batch")) return answerOne(line, offices, language);
  const own = [...optionOf.values()].find((option) => line.find(option) !== undefined);
  if (own !== undefined) throw new UsageError(`--${own} doesn't go with --batch: each line is a whole question.`);
  process.stdout.on("error", stopUnread);
  await answerBatch(process.stdin, writeOut, { offices, language, isExplained: line.has("explain") });
  return 0;
}

function answerOne(line: CommandLine, offices: Offices, language: Language): number {
  const given = [...optionOf].map(([field, option]) => [field, line.find(option)] as const);
  const question = questionOf(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  const answer = isDueProblem(question)
    ? question
    : answerQuestion(question, offices, line.has("explain") ? language : undefined);
  if (line.has("json")) {
    console.log(writeAnswer(answer, language));
  } else if (isDueProblem(answer)) {
    const option = answer.field === undefined ? undefined : optionOf.get(answer.field);
    console.error(option === undefined ? messageOf(answer, language) : `--${option}: ${messageOf(answer, language)}`);
  } else {
    for (const text of [`${isoInstant(answer.due, answer.zone)} (${inUtc(answer.due)})`, ...(answer.lines ?? [])]) {
      console.log(text);
    }
  }
  return isDueProblem(answer) ? 1 : 0;
}

function readLanguage(line: CommandLine): Language {
  const word = line.find("lang") ?? "en";
  const language = languages.find((one) => one === word);
  if (language === undefined) throw new UsageError(unknown("language", word, languages));
  return language;
}

/** Settles when the reader has taken enough for more to be written. */
async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** A reader that went away, like `head`, wants no more answers: that is no bug. */
function stopUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(1);
}
