/** Random changes to a text, for properties of readers. */
import { constantFrom, nat, oneof, record, string } from "fast-check";

/** What a slip of the hand, a bad merge or a broken disk does to a text. */
export const mutation = oneof(
  record({ kind: constantFrom("delete" as const, "duplicate" as const, "swap" as const), at: nat(), to: nat() }),
  record({ kind: constantFrom("truncate" as const), at: nat() }),
  record({
    kind: constantFrom("overwrite" as const, "insert" as const),
    at: nat(),
    text: oneof(
      string({ minLength: 1, maxLength: 5, unit: "binary" }),
      constantFrom(
        ":",
        "-",
        "{",
        "}",
        "[",
        "]",
        "'",
        '"',
        "#",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\t",
        "\n",
        "\u0000",
        "? ",
      ),
    ),
  }),
);
export type Mutation = typeof mutation extends { generate: (...args: never[]) => { value: infer Value } }
  ? Value
  : never;

/** The text after a change; lines and places are counted round its end. */
export function mutated(text: string, change: Mutation): string {
  const lines = text.split("\n");
  const at = change.at % lines.length;
  switch (change.kind) {
    case "delete":
      return lines.toSpliced(at, 1 + (change.to % 3)).join("\n");
    case "duplicate":
      return lines.toSpliced(at, 0, lines[at] ?? "").join("\n");
    case "swap": {
      const to = change.to % lines.length;
      return lines
        .with(at, lines[to] ?? "")
        .with(to, lines[at] ?? "")
        .join("\n");
    }
    case "truncate":
      return text.slice(0, change.at % (text.length + 1));
    case "overwrite":
    case "insert": {
      const place = change.at % (text.length + 1);
      return (
        text.slice(0, place) + change.text + text.slice(change.kind === "insert" ? place : place + change.text.length)
      );
    }
  }
}
