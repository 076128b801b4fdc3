import { describe, expect, test } from "vitest";
import { scanNumbering } from "../testing/numbering-scanner.ts";
import { shippedFiles } from "../testing/shipped-regulations.ts";
import { readSourceTexts, type SourceText } from "./source-text.ts";

/**
 * The published texts aren't part of the project. Who has them beside it, in `../shared/sources` seen from the
 * repository's root, holds the files' numbering against them.
 */
const texts = import.meta.glob("../../../../../shared/sources/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What a file has beyond the numbers at the beginnings of lines. */
const unseen: Readonly<Record<string, { readonly clauses: readonly string[]; readonly because: string }>> = {
  "east-kazakhstan-2014-198 regulation 1": {
    clauses: ["6(1)", "6(2)", "6(3)", "6(4)", "6(5)"],
    because: "clause 6 tells the results of the acts in sentences, without numbers",
  },
  "east-kazakhstan-2014-198 regulation 2": {
    clauses: ["6(1)", "6(2)", "6(3)", "6(4)", "6(5)", "annex 1", "annex 2"],
    because: "clause 6 as in regulation 1; clauses 8 and 10 name annexes whose headings are lost",
  },
  "east-kazakhstan-2014-198 regulation 3": {
    clauses: ["6(1)", "6(2)"],
    because: "clause 6 as in regulation 1",
  },
  "east-kazakhstan-2015 regulation": {
    clauses: ["6(1)", "6(2)", "6(3)", "6(4)", "6(5)", "annex"],
    because: "clause 6 as in 2014; the fragment ends before its annex, which clause 11 names",
  },
  "north-kazakhstan-2016-232 annex 2": {
    clauses: ["11"],
    because: "it is written like an item, and clause 10 before it is missing",
  },
};

function carried(): readonly SourceText[] {
  const read = readSourceTexts(shippedFiles);
  if ("texts" in read) return read.texts;
  throw new Error(JSON.stringify(read, undefined, 2));
}

function textOf(name: string): string | undefined {
  return Object.entries(texts).find(([path]) => new RegExp(`/${name}\\.[a-z]+\\.txt$`).test(path))?.[1];
}

describe.skipIf(Object.keys(texts).length === 0)("the numbering in the files is that of the published text", () => {
  test.each(carried())("$name", ({ name, parts }) => {
    // given
    const text = textOf(name) ?? "";

    // when
    const scanned = scanNumbering(text);

    // then
    const seen = parts.map(({ part, clauses }) => {
      const beyond = unseen[`${name} ${part}`]?.clauses ?? [];
      return { part, clauses: clauses.map(({ clause }) => clause).filter((clause) => !beyond.includes(clause)) };
    });
    expect(seen).toEqual(parts.map(({ part }, index) => ({ part, clauses: scanned[index] })));
    expect(scanned).toHaveLength(parts.length);
  });

  test("and each published text has its files", () => {
    const names = Object.keys(texts).map((path) => path.replace(/^.*\/(?<name>[^/]+?)\.[a-z]+\.txt$/, "$<name>"));
    expect(carried().map(({ name }) => name)).toEqual(names.toSorted());
  });
});

describe("the scanner", () => {
  test("leaves section headings out, though they are numbered like clauses", () => {
    expect(scanNumbering("1. Общие положения\n1. Услуга\n2. Форма\n2. Порядок\n3. Результат\n")).toEqual([
      ["1", "2", "3"],
    ]);
  });

  test("sees through what scanning and web pages did to the numbers", () => {
    const text = "**1**. Услуга\n- 1) через\n\u00a0 2 )  п о р т а л\n[bookmark: z9]2. Порядок\nдействие 1 – приём\n";
    expect(scanNumbering(text)).toEqual([["1", "1(1)", "1(2)", "2", "2(1)"]]);
  });

  test("takes each regulation of an act by itself, with the annexes that are its own", () => {
    const regulation = "Регламент государственной услуги\n1. Услуга\n2. Форма\nПриложение 1\nк регламенту\n1. строка\n";
    const text = `1. Утвердить:\n1) регламент\n2. Контроль\nПриложение 1\nк постановлению акимата\n${regulation}${regulation}`;
    expect(scanNumbering(text)).toEqual([
      ["1", "1(1)", "2"],
      ["1", "2", "annex 1"],
      ["1", "2", "annex 1"],
    ]);
  });
});
