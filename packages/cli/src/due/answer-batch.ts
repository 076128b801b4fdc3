import { answerQuestion } from "./answer-question.ts";
import { type DueProblem, dueProblem, isDueProblem, type Language } from "./due-problems.ts";
import { readQuestion } from "./due-question.ts";
import type { Offices } from "./offices.ts";
import { type Line, splitLines, tooLong } from "./split-lines.ts";
import { writeAnswer } from "./write-answer.ts";

const MOST_BYTES = 64 * 1024;

/** How a batch is answered. */
export interface BatchOptions {
  readonly offices: Offices;
  readonly language: Language;
  /** Whether each answer gives its reasons. */
  readonly isExplained: boolean;
}

/**
 * Answers one question a line, one line each, in order; a bad question is answered by its problem and the rest go on.
 *
 * Reads on only when what was written has been taken, so a slow reader keeps little in memory.
 *
 * @param write - settles when more may be written
 * @throws CannotStart when a calendar's file can't be used
 */
export async function answerBatch(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
  options: BatchOptions,
): Promise<void> {
  let isFirst = true;
  for await (const lines of splitLines(input, MOST_BYTES)) {
    let answers = "";
    for (const line of lines) {
      answers += `${answerLine(isFirst ? withoutMark(line) : line, options)}\n`;
      isFirst = false;
    }
    await write(answers);
  }
}

function answerLine(line: Line, { offices, language, isExplained }: BatchOptions): string {
  const question = line === tooLong ? tooLongProblem() : readQuestion(line);
  const answer = isDueProblem(question)
    ? question
    : answerQuestion(question, offices, isExplained ? language : undefined);
  return writeAnswer(answer, language);
}

function tooLongProblem(): DueProblem {
  return dueProblem("LINE_TOO_LONG", undefined, { mostBytes: MOST_BYTES });
}

/** Some programs begin a file of UTF-8 with a byte order mark, which is no part of the first question. */
function withoutMark(line: Line): Line {
  return line === tooLong ? line : line.replace(/^\uFEFF/, "");
}
