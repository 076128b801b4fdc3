/** The `reglament` command: finds the subcommand and turns its outcome into an exit code. */
import { UsageError, unknown } from "./command-line.ts";
import { help } from "./help.ts";
import { messageFor } from "./message-for.ts";

type Command = (words: readonly string[]) => Promise<number>;

/**
 * Each takes its own words and returns the exit code. Loaded when it is asked for: what one needs would only slow down
 * the others.
 */
const commands = {
  start: async () => (await import("./start/start-command.ts")).start,
  backup: async () => (await import("./backup/backup-command.ts")).backup,
  restore: async () => (await import("./backup/restore-command.ts")).restore,
  walk: async () => (await import("./walk/walk-command.ts")).walk,
  due: async () => (await import("./due/due-command.ts")).due,
  list: async () => (await import("./law/list-command.ts")).list,
  show: async () => (await import("./law/show-command.ts")).show,
  print: async () => (await import("./law/print-command.ts")).print,
  diff: async () => (await import("./law/diff-command.ts")).diff,
  preview: async () => (await import("./preview/preview-command.ts")).preview,
  check: async () => (await import("./law/check-command.ts")).check,
  schema: async () => (await import("./law/schema-command.ts")).schema,
  fidelity: async () => (await import("./law/fidelity-command.ts")).fidelity,
  test: async () => (await import("./law/test-command.ts")).test,
  signer: async () => (await import("./signer/signer-command.ts")).signer,
  authority: async () => (await import("./authority/authority-command.ts")).authority,
  registers: async () => (await import("./registers/registers-command.ts")).registers,
  verify: async () => (await import("./verify/verify-command.ts")).verify,
  certificate: async () => (await import("./verify/certificate-command.ts")).certificate,
  crl: async () => (await import("./verify/crl-command.ts")).crl,
  sign: async () => (await import("./signer/sign-command.ts")).sign,
} as const satisfies Record<string, () => Promise<Command>>;

/**
 * Carries out a command line and sets the process's exit code: 0 done, 1 not carried out, 2 not understood.
 *
 * @param words - the command line without Node and script
 */
export async function main(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(words);
  } catch (error) {
    const told = await messageFor(error);
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
  const command: Command = await commands[name]();
  return command(rest);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
