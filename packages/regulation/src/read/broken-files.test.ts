import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import { type RegionActs, readActs } from "../act/read-acts.ts";
import { fileKinds, fileSchema } from "../json-schema/file-schema.ts";
import type { Problem, ProblemReason } from "./problem.ts";
import { isRegulation, readRegulation } from "./read-regulation.ts";
import { readStandard } from "./read-standard.ts";

/**
 * Each file of `testing/broken` is one of `testing/whole` with one thing wrong: what it is called after, and which the
 * reader must find at its place.
 */
const broken = import.meta.glob("../testing/broken/*.yaml", { query: "?raw", import: "default", eager: true });
const whole = import.meta.glob("../testing/whole/*.yaml", { query: "?raw", import: "default", eager: true });

/** What an editor sees by the JSON Schema alone. */
const seenByEditor = "in the editor";
/** What needs the whole file, other files or the calendar. */
const seenByReader = "by the reader only";

test.each<[string, ProblemReason, number, number, string | undefined, string]>([
  ["act-unknown", "unknown-act", 12, 23, "7", seenByReader],
  ["acts-change-of-no-kind", "wrong-value", 20, 26, "repeals", seenByEditor],
  ["acts-changing-nothing-known", "unknown-act", 20, 16, "7", seenByReader],
  ["acts-effect-without-day", "wrong-value", 18, 13, undefined, seenByEditor],
  ["acts-registered-before-signing", "dates-out-of-order", 9, 19, undefined, seenByReader],
  ["acts-registration-without-number", "missing", 9, 19, undefined, seenByEditor],
  ["aliases-that-multiply", "no-alias", 124, 21, undefined, seenByReader],
  ["anchor-and-alias", "no-alias", 22, 22, undefined, seenByReader],
  ["bracket-left-open", "not-yaml", 51, 9, undefined, seenByReader],
  ["clause-as-number", "wrong-value", 21, 15, undefined, seenByEditor],
  ["clause-beyond-the-text", "unknown-clause", 25, 31, "2(1)", seenByReader],
  ["clause-left-open", "wrong-value", 93, 21, undefined, seenByEditor],
  ["clauses-without-comma", "wrong-value", 40, 36, undefined, seenByEditor],
  ["clock-past-midnight", "wrong-value", 29, 73, undefined, seenByEditor],
  ["day-that-never-was", "wrong-value", 16, 19, undefined, seenByEditor],
  ["day-written-backwards", "wrong-value", 16, 19, undefined, seenByEditor],
  ["document-unknown", "unknown-document", 66, 17, "identity", seenByReader],
  ["edition-named-after-another-day", "edition-id-differs", 10, 9, undefined, seenByReader],
  ["editions-out-of-order", "editions-out-of-order", 12, 11, undefined, seenByReader],
  ["forms-of-nothing", "wrong-value", 50, 16, undefined, seenByEditor],
  ["ground-without-source", "ground-without-source", 110, 17, undefined, seenByReader],
  ["hours-that-overlap", "wrong-value", 29, 19, undefined, seenByReader],
  ["id-in-capitals", "wrong-value", 46, 13, undefined, seenByEditor],
  ["id-twice", "duplicate-id", 92, 17, undefined, seenByReader],
  ["key-written-twice", "not-yaml", 15, 5, undefined, seenByReader],
  ["language-missing", "missing", 83, 20, undefined, seenByEditor],
  ["list-for-a-map", "wrong-value", 53, 13, undefined, seenByEditor],
  ["nobody-awaited", "nobody-awaited", 97, 21, undefined, seenByReader],
  ["number-for-a-text", "wrong-value", 40, 82, undefined, seenByEditor],
  ["on-record-or-not", "wrong-value", 11, 15, undefined, seenByEditor],
  ["option-unknown", "unknown-option", 117, 39, "1", seenByReader],
  ["options-of-a-text", "options-without-choice", 61, 11, undefined, seenByEditor],
  ["product-unknown", "unknown-product", 101, 28, "certificate", seenByReader],
  ["role-unknown", "unknown-role", 94, 20, undefined, seenByReader],
  ["scan-of-nothing", "scan-of-nothing", 88, 24, undefined, seenByReader],
  ["standard-document-twice", "duplicate-id", 14, 13, undefined, seenByReader],
  ["standard-expiry-in-words", "wrong-value", 12, 18, undefined, seenByEditor],
  ["standard-origin-unknown", "unknown-key", 17, 19, undefined, seenByEditor],
  ["step-nobody-reaches", "unreachable-step", 92, 17, undefined, seenByReader],
  ["step-that-leads-nowhere", "unknown-step", 90, 31, "signing", seenByReader],
  ["step-with-term-and-none", "term-or-none", 92, 13, undefined, seenByEditor],
  ["step-without-term", "term-or-none", 92, 13, undefined, seenByEditor],
  ["tab-for-indentation", "not-yaml", 47, 1, undefined, seenByReader],
  ["tag", "no-tag", 16, 31, undefined, seenByReader],
  ["tag-of-code", "not-yaml", 51, 19, undefined, seenByReader],
  ["term-in-two-units", "wrong-value", 96, 19, undefined, seenByEditor],
  ["term-of-nothing", "wrong-value", 84, 30, undefined, seenByEditor],
  ["term-of-unknown-unit", "unknown-key", 96, 21, "workingDays", seenByEditor],
  ["term-without-unit", "wrong-value", 84, 19, undefined, seenByEditor],
  ["text-empty", "empty-text", 8, 20, undefined, seenByEditor],
  ["text-in-another-language", "unknown-key", 49, 62, undefined, seenByEditor],
  ["unknown-channel-word", "wrong-value", 40, 15, "chancellery", seenByEditor],
  ["unknown-key", "unknown-key", 16, 5, "trainingDate", seenByEditor],
  ["unknown-verb", "wrong-value", 86, 22, "register", seenByEditor],
  ["window-backwards", "window-backwards", 119, 13, undefined, seenByReader],
  ["window-of-no-day", "wrong-value", 119, 13, undefined, seenByEditor],
  ["zone-unknown", "wrong-value", 27, 15, "Asia/Almaty", seenByEditor],
])("%s: %s at %i:%i, perhaps %s, %s", (name, reason, line, column, nearest, by) => {
  // given
  const text = textOf(broken, name);

  // when
  const problems = problemsOf(name, text);

  // then
  const place = { reason, line, column, ...(nearest === undefined ? {} : { nearest }) };
  expect(problems).toContainEqual(expect.objectContaining(place));
  // What is wrong with the text itself isn't in the value that a schema looks at.
  if (reason === "not-yaml" || reason === "no-alias" || reason === "no-tag") return;
  const marked = linesMarkedInEditor(kindOf(name), text);
  expect(marked.includes(line)).toBe(by === seenByEditor);
  expect(problems.map((problem) => problem.line)).toEqual(expect.arrayContaining(marked));
});

describe("the files that they were made from", () => {
  test.each(["acts", "regulation", "standard"])("%s is whole", (name) => {
    expect(problemsOf(name, textOf(whole, name))).toEqual([]);
    expect(linesMarkedInEditor(kindOf(name), textOf(whole, name))).toEqual([]);
  });
});

test("each broken file stands in the table", () => {
  expect(Object.keys(broken)).toHaveLength(57);
});

type Kind = Exclude<(typeof fileKinds)[number], "cases">;

function kindOf(name: string): Kind {
  const [kind = ""] = name.split("-");
  return kind === "acts" || kind === "standard" ? kind : "regulation";
}

function problemsOf(name: string, text: string): readonly Problem[] {
  switch (kindOf(name)) {
    case "acts": {
      const acts = readActs(text, "regulations/invented/acts.yaml", "invented");
      return "acts" in acts ? [] : acts;
    }
    case "standard": {
      const standard = readStandard(text, "regulations/kazakhstan/standards/certificate.yaml");
      return "standard" in standard ? [] : standard;
    }
    case "regulation": {
      const read = readRegulation({
        yaml: text,
        file: "regulations/invented/certificate.yaml",
        acts: wholeActs(),
        standards: new Map([["certificate", textOf(whole, "standard")]]),
      });
      return isRegulation(read) ? [] : read;
    }
  }
}

function wholeActs(): RegionActs {
  const acts = readActs(textOf(whole, "acts"), "regulations/invented/acts.yaml", "invented");
  if ("acts" in acts) return acts;
  throw new Error(JSON.stringify(acts, undefined, 2));
}

const validators = new Map(
  fileKinds.map((kind) => [kind, new Ajv2020({ allErrors: true }).compile(fileSchema(kind))] as const),
);

/** The lines at which an editor that knows the schema marks something. */
function linesMarkedInEditor(kind: Kind, text: string): number[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const validate = validators.get(kind);
  if (validate === undefined || validate(document.toJS())) return [];
  const lineOf = ({ instancePath, params }: ErrorObject) => {
    const way = instancePath
      .split("/")
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const stranger: unknown = params["additionalProperty"];
    const node: unknown = document.getIn(typeof stranger === "string" ? [...way, stranger] : way, true);
    const range: unknown = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    return lines.linePos(Array.isArray(range) ? Number(range[0]) : 0).line;
  };
  // That an alternative holds which the value breaks says nothing more than what is broken in it.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== "if").map(lineOf);
}

function textOf(files: Readonly<Record<string, string>>, name: string): string {
  const text = Object.entries(files).find(([path]) => path.endsWith(`/${name}.yaml`))?.[1];
  if (text === undefined) throw new Error(`There is no file ${name}.yaml`);
  return text;
}
