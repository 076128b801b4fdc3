/** The `reglament` command: finds the subcommand and turns its outcome into an exit code. */
import { ConfigurationError, LawError } from "@reglament/server";
import { ModeMismatch } from "@reglament/store";
import { CannotStart } from "./cannot-start.ts";
import { UsageError, unknown } from "./command-line.ts";
import { help } from "./help.ts";
import { sign } from "./signer/sign-command.ts";
import { signer } from "./signer/signer-command.ts";
import { start } from "./start/start-command.ts";
import { walk } from "./walk/walk-command.ts";

/** Each takes its own words and returns the exit code. */
const commands = { start, walk, signer, sign } as const;

/**
 * Carries out a command line and sets the process's exit code: 0 done, 1 not carried out, 2 not understood.
 *
 * @param words - the command line without Node and script
 */
export async function main(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(words);
  } catch (error) {
    const told = messageFor(error);
    if (told === undefined) throw error;
    console.error(told.message);
    process.exitCode = told.exitCode;
  }
}

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "help" || rest.includes("--help")) {
    process.stdout.write(help);
    return 0;
  }
  if (!isCommand(name)) throw new UsageError(unknown("command", name, Object.keys(commands)));
  return commands[name](rest);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

/** What a person can put right is told without a stack; a bug isn't. */
function messageFor(error: unknown): { message: string; exitCode: number } | undefined {
  if (error instanceof UsageError) return { message: `${error.message}\nSee reglament --help.`, exitCode: 2 };
  if (
    error instanceof ConfigurationError ||
    error instanceof LawError ||
    error instanceof ModeMismatch ||
    error instanceof CannotStart
  ) {
    return { message: error.message, exitCode: 1 };
  }
  return undefined;
}
