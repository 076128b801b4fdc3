import { describe, expect, test } from "vitest";
import { shippedFiles } from "../testing/shipped-regulations.ts";
import { fidelityProblems } from "./fidelity-problems.ts";
import { fidelityTable } from "./fidelity-table.ts";
import { readSourceTexts, type SourceText } from "./source-text.ts";

const pages = import.meta.glob("../../../../docs/fidelity/*.md", { query: "?raw", import: "default", eager: true });

/** The texts as the shipped files carry them, or as they would with a passage of one file replaced. */
function sourceTexts(file?: string, passage = "", replacement = ""): readonly SourceText[] {
  const text = shippedFiles.get(file ?? "") ?? "";
  if (!text.includes(passage)) throw new Error(`${file} has no passage ${passage}`);
  const files = new Map(shippedFiles);
  if (file !== undefined) files.set(file, text.replace(passage, replacement));
  const read = readSourceTexts(files);
  if ("texts" in read) return read.texts;
  throw new Error(JSON.stringify(read, undefined, 2));
}

const shipped = sourceTexts();

describe("of each source text", () => {
  test.each(shipped)("$name every clause is carried or excused", (text) => {
    expect(fidelityProblems(text)).toEqual([]);
  });

  test.each(shipped)("$name the committed table is what the files give", (text) => {
    expect(pages[`../../../../docs/fidelity/${text.name}.md`]).toBe(fidelityTable(text));
  });
});

test("a clause that no field names any more is lost, also when an assumption speaks of it", () => {
  // when
  const texts = sourceTexts("zhambyl/external-study.yaml", 'clause: "4"\n        text:', 'clause: "2"\n        text:');

  // then
  expect(texts.flatMap(fidelityProblems)).toEqual([
    {
      text: "zhambyl-2016-110",
      part: "annex 1",
      file: "zhambyl/external-study.yaml",
      clause: "4",
      reason: "lost",
    },
  ]);
});

test("a clause can't be carried and excused at once", () => {
  // when
  const texts = sourceTexts(
    "zhambyl/external-study.yaml",
    'notCarried:\n      - clause: "6"',
    'notCarried:\n      - clause: "4"',
  );

  // then
  expect(texts.flatMap(fidelityProblems)).toEqual([
    expect.objectContaining({ clause: "4", reason: "both" }),
    expect.objectContaining({ clause: "6", reason: "lost" }),
  ]);
});

test("the table names each field by its way in the file", () => {
  // given
  const zhambyl = shipped.find(({ name }) => name === "zhambyl-2016-110");

  // when
  const lines = zhambyl === undefined ? [] : fidelityTable(zhambyl).split("\n");

  // then
  expect(lines).toContain("| 2(1) | `duties` |  |");
  expect(lines).toContain("| 1(2) | `channels.portal` |  |");
  expect(lines.find((line) => line.startsWith("| 6 | not carried: "))).toBeDefined();
});

test("files with a problem give no table but the problem", () => {
  // given
  const files = new Map([...shippedFiles, ["zhambyl/external-study.yaml", "title: [\n"]]);

  // when
  const read = readSourceTexts(files);

  // then
  expect(read).toContainEqual(expect.objectContaining({ file: "regulations/zhambyl/external-study.yaml" }));
});
