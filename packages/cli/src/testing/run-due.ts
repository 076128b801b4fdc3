/** Asks `reglament due`: in this process, or the built command in one of its own. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answerBatch } from "../due/answer-batch.ts";
import type { Language } from "../due/due-problems.ts";
import { Offices, regulationsFolder } from "../due/offices.ts";

const program = fileURLToPath(new URL("../../bin/reglament.js", import.meta.url));
const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** A question with an answer: 17:10 on Friday, 28 December 2018, the day before a worked Saturday. */
export function aQuestion(changed: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    calendar: "kazakhstan",
    zone: "Asia/Qostanay",
    schedule: "mon-fri 09:00-13:00 14:30-18:30",
    start: "2018-12-28T17:10:00+06:00",
    term: "3 hours",
    firstDay: "next",
    afterHours: "next-working-day",
    lastDay: "next-working-day",
    ...changed,
  };
}

/** Answers questions as a batch does, whatever pieces they arrive in. */
export async function answersTo(
  pieces: readonly (string | Uint8Array)[],
  options: { readonly language?: Language; readonly isExplained?: boolean } = {},
): Promise<readonly string[]> {
  let written = "";
  const write = async (text: string): Promise<void> => {
    written += text;
  };
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
  }
  await answerBatch(input(), write, {
    offices: new Offices(regulationsFolder({})),
    language: "en",
    isExplained: false,
    ...options,
  });
  return written.split("\n").slice(0, -1);
}

/**
 * Runs the built command with a text on its standard input.
 *
 * @param nodeOptions - for Node itself, before the command
 */
export async function runBuilt(
  words: readonly string[],
  input = "",
  nodeOptions: readonly string[] = [],
): Promise<{ readonly exitCode: number | null; readonly printed: string; readonly said: string }> {
  if (!existsSync(main)) throw new Error("The command isn't built yet: npm run build");
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...nodeOptions, program, ...words],
      { maxBuffer: 64 * 1024 * 1024 },
      (_error, printed, said) => {
        resolve({ exitCode: child.exitCode, printed, said });
      },
    );
    child.stdin?.end(input);
  });
}
