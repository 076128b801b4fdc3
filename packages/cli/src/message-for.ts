import { CannotStart } from "./cannot-start.ts";
import { UsageError } from "./command-line.ts";
import { reasonOf } from "./failure-reason.ts";

/** What is told of an error that ended a command, and the exit code. */
export interface ToldError {
  readonly message: string;
  /** 1 not carried out, 2 not understood. */
  readonly exitCode: 1 | 2;
}

/**
 * What a person can put right, or what repeating the command puts right, is told without a stack.
 *
 * @returns nothing for a bug, which stays loud
 */
export async function messageFor(error: unknown): Promise<ToldError | undefined> {
  if (error instanceof UsageError) return { message: `${error.message}\nSee reglament --help.`, exitCode: 2 };
  if (error instanceof CannotStart) return { message: error.message, exitCode: 1 };
  const { ConfigurationError, LawError } = await import("@reglament/server");
  const { BackupProblem, isDatabaseLost, ModeMismatch } = await import("@reglament/store");
  const told = [ConfigurationError, LawError, ModeMismatch, BackupProblem];
  if (error instanceof Error && told.some((kind) => error instanceof kind)) {
    return { message: error.message, exitCode: 1 };
  }
  if (isDatabaseLost(error)) {
    return {
      message: `The database was lost on the way (${reasonOf(error)}). What it acknowledged is kept; once it answers again, repeat the command.`,
      exitCode: 1,
    };
  }
  return undefined;
}
