import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a program to its end and returns what it printed. @throws Error with its own words when it fails */
export async function runTool(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await run(program, words, { timeout: 30_000 });
  return stdout;
}
