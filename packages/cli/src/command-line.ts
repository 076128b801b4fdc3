/** Reads the words of the command line; what isn't understood is answered with the nearest word that would be. */
import { parseArgs } from "node:util";
import { nearestWord } from "@reglament/regulation";

/** The command line isn't understood; the message says what to write instead. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Names of a command's options without the dashes, and whether a value follows. */
export type OptionKinds = Readonly<Record<string, "flag" | "value" | "values">>;

/** A command line, sorted. */
export interface CommandLine {
  readonly words: readonly string[];
  has(flag: string): boolean;
  find(option: string): string | undefined;
  /** Every value of an option that may be repeated. */
  list(option: string): readonly string[];
}

/**
 * Sorts words and options; `--name value` and `--name=value` mean the same.
 *
 * @throws UsageError for an unknown option, one without its value, or one given twice that may not be
 */
export function readCommandLine(words: readonly string[], kinds: OptionKinds): CommandLine {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" }]),
    ),
    strict: false,
    tokens: true,
  });
  const plain: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") plain.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value } = token;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      const known = Object.keys(kinds).map((option) => `--${option}`);
      throw new UsageError(unknown("option", token.rawName, known));
    }
    const values = given.get(name) ?? [];
    if (values.length > 0 && kind !== "values") throw new UsageError(`--${name} is given twice.`);
    if (kind === "flag" && value !== undefined) throw new UsageError(`--${name} takes no value.`);
    if (kind !== "flag" && (value === undefined || value.startsWith("--"))) {
      throw new UsageError(`--${name} needs a value.`);
    }
    given.set(name, [...values, value ?? ""]);
  }
  return {
    words: plain,
    has: (flag) => given.has(flag),
    find: (option) => given.get(option)?.[0],
    list: (option) => given.get(option) ?? [],
  };
}

/** Says that a word isn't known, with the nearest one that is, or all of them. */
export function unknown(what: string, word: string, known: readonly string[]): string {
  const nearest = known.find((candidate) => word !== "" && candidate.startsWith(word)) ?? nearestWord(word, known);
  return nearest === undefined
    ? `Unknown ${what} ${word}. Known: ${known.join(", ")}.`
    : `Unknown ${what} ${word}. Did you mean ${nearest}?`;
}
