import { assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { mutated, mutation } from "../testing/mutation.ts";
import { shippedFiles } from "../testing/shipped-regulations.ts";
import { readPlainYaml } from "./plain-yaml.ts";

const whole = import.meta.glob("../testing/whole/*.yaml", { query: "?raw", import: "default", eager: true });
const paths = [...shippedFiles.keys()];

/** What the parser of all of YAML makes of a text; undefined when it objects to anything. */
function byWholeParser(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length + document.warnings.length > 0) return undefined;
  try {
    return document.toJS();
  } catch (error) {
    // An alias of nothing shows only when values are made; the reader of the law asks for none before it has looked.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

describe("the reader of plain YAML", () => {
  test.each(paths)("reads %s", (path) => {
    expect(readPlainYaml(shippedFiles.get(path) ?? "")).toEqual(byWholeParser(shippedFiles.get(path) ?? ""));
  });

  test.each([
    ["a number", "a: 15"],
    ["a number in quotes", 'a: "15"'],
    ["a date", "a: 2019-06-10"],
    ["a clause", "a: 5(1), 8(1)"],
    ["true and false", "a: [true, false]"],
    ["a list of maps", "a:\n  - b: 1\n    c: 2\n  - b: 3\n"],
    ["a list of scalars", "a:\n  - b\n  - c: d\n"],
    ["maps in a line", "a: { b: [c, { d: e }], f: {} }"],
    ["a folded text", "a: >-\n  b c\n  d # e\n\nf: g\n"],
    ["comments", "# a\na: b # c\n  # d\n\nc: 'd'\n"],
    ["an address", "a: { b: https://example.kz/c?d=e }"],
  ])("understands %s", (_, text) => {
    expect(byWholeParser(text)).toBeDefined();
    expect(readPlainYaml(text)).toEqual(byWholeParser(text));
  });

  test.each([
    ["an anchor", "a: &b c"],
    ["an alias", "a: *b"],
    ["a tag", "a: !!str b"],
    ["two documents", "a: b\n---\nc: d\n"],
    ["a directive", "%YAML 1.2\n---\na: b\n"],
    ["a tab", "a:\tb"],
    ["a key twice", "a: b\na: c\n"],
    ["a merged map", "<<: { a: b }"],
    ["a null", "a:\n"],
    ["a null by its sign", "a: ~"],
    ["a hexadecimal number", "a: 0x1f"],
    ["a number with a point", "a: 1.5"],
    ["a number with a leading nought", "a: 012"],
    ["infinity", "a: .inf"],
    ["a word that is true elsewhere", "a: TRUE"],
    ["a text over two lines", "a: b\n  c\n"],
    ["a list as far out as its key", "a:\n- b\n"],
    ["an escape", 'a: "b\\n"'],
    ["a quote within quotes", "a: 'b''c'"],
    ["a colon that would begin a map", "a: b: c"],
    ["a paragraph in a folded text", "a: >-\n  b\n\n  c\n"],
    ["indentation in a folded text", "a: >-\n  b\n    c\n"],
    ["a hash below an empty line of a folded text", "a: >-\n  b\n\n  # c\n"],
    ["a text with its line ends", "a: |\n  b\n"],
    ["a bracket left open", "a: [b"],
    ["a comma too many", "a: [b, ]"],
    ["lists in lists without end", `a: ${"[".repeat(100_000)}`],
    ["a key that objects inherit", "__proto__: a"],
    ["a key that is nothing", "null: a"],
    ["a key that is nothing in a line", "a: { Null: b }"],
    ["nothing", ""],
  ])("leaves %s to the whole parser", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  test("never says anything else than the whole parser, whatever becomes of a text", () => {
    assert(
      property(constantFrom(...Object.values(whole)), mutation, mutation, (text, first, second) => {
        const changed = mutated(mutated(text, first), second);
        const byWhole = byWholeParser(changed);
        expect(readPlainYaml(changed) ?? byWhole).toEqual(byWhole);
      }),
      { numRuns: 2000 },
    );
  });
});
