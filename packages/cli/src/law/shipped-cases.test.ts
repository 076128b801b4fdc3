import { readFileSync } from "node:fs";
import { isCasesPath } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { regulationsFolder } from "../due/offices.ts";
import { lawFiles, readLawIn } from "./law-files.ts";
import { testLines } from "./test-lines.ts";
import { calendarIn, readCases, runCases, type TestedCase, untoldEnds } from "./tested-cases.ts";

/** The scenarios that the project ships: they come out, they leave no end untold, and each minute of theirs counts. */

const root = regulationsFolder({});
const files = lawFiles(root);
const law = readLawIn(root);
const calendar = calendarIn(files, "regulations");
const paths = [...files.keys()].filter(isCasesPath);

function runWith(texts: ReadonlyMap<string, string>, wanted: (path: string) => boolean): readonly TestedCase[] {
  return runCases(readCases(law, texts, "regulations", wanted), calendar);
}

const tested = runWith(files, () => true);

const deadline =
  /\b(?<key>due|total|keptUntil|provider|centre-request): (?<date>\d{4}-\d{2}-\d{2} )?(?<clock>\d{2}:\d{2})\b/g;

/** An expected deadline, where it stands, and the same a minute off. */
interface Written {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly moved: string;
}

function deadlinesIn(text: string, minutes: 1 | -1): readonly Written[] {
  return [...text.matchAll(deadline)].map(({ 0: whole, index, groups: { clock = "" } = {} }) => {
    const from = index + whole.length - clock.length;
    const line = text.slice(0, from).split("\n").length;
    return { line, from, to: from + clock.length, moved: clockMoved(clock, minutes) };
  });
}

function clockMoved(clock: string, minutes: number): string {
  const [hours, past] = clock.split(":").map(Number);
  const moved = (hours ?? 0) * 60 + (past ?? 0) + minutes;
  return `${String(Math.floor(moved / 60)).padStart(2, "0")}:${String(moved % 60).padStart(2, "0")}`;
}

/** How many deadlines the scenarios expect, read from what they are made of and not from how they are written. */
function expectedIn(value: unknown, key = ""): number {
  if (typeof value === "string") return deadlineKeys.has(key) && value !== "none" ? 1 : 0;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [inner, part]) => {
    return sum + expectedIn(part, key === "procedures" || key === "arrivals" ? "due" : inner);
  }, 0);
}

const deadlineKeys = new Set(["due", "total", "keptUntil"]);

describe("the cases beside the law", () => {
  test("come out as they say", () => {
    const failed = tested.filter(({ run }) => run.mismatches.length > 0);

    expect(failed.flatMap((one) => testLines(one, "en"))).toEqual([]);
    expect(tested.length).toBeGreaterThan(50);
  });

  test("tell the result and each refusal of every edition over every channel", () => {
    expect(untoldEnds(law, tested)).toEqual([]);
  });

  test("come out in the example for drafters, too", () => {
    // given
    const page = readFileSync(new URL("../../../../docs/cases.md", import.meta.url), "utf8");
    const example = /```yaml\n(?<yaml>.*?)```/s.exec(page)?.groups?.["yaml"] ?? "";
    const path = "kostanay/cases/school-enrolment-example.yaml";

    // when
    const run = runWith(new Map([[path, example]]), () => true);

    // then
    expect(run.map(({ run: { outcome, mismatches } }) => ({ outcome, mismatches }))).toEqual([
      { outcome: "refusal", mismatches: [] },
    ]);
  });

  test("would leave ends untold without one of the files", () => {
    // given
    const others = runWith(files, (path) => path !== "zhambyl/cases/external-study.yaml");

    // when
    const untold = untoldEnds(law, others);

    // then
    expect(untold.map(({ channel, outcome }) => `${channel} ${outcome}`).toSorted()).toEqual([
      "centre intake-refused",
      "centre result",
      "portal refusal",
      "portal result",
    ]);
  });

  test.each(tested.map((one) => [`${one.file}: ${one.placed.scenario.id}`, one] as const))(
    "%s expects a deadline, or is rejected when it is filed",
    (_, { placed: { scenario } }) => {
      const isRejected = scenario.when[0]?.then?.rejected !== undefined;

      expect(isRejected || expectedIn(scenario) > 0).toBe(true);
    },
  );

  test.each(paths)("%s: no deadline is overlooked below", (path) => {
    const scenarios = tested.filter(({ file }) => file === `regulations/${path}`).map(({ placed }) => placed.scenario);

    expect(deadlinesIn(files.get(path) ?? "", 1)).toHaveLength(expectedIn(scenarios));
  });

  test.each(paths.flatMap((path) => ([1, -1] as const).map((minutes) => [path, minutes] as const)))(
    "%s fails when an expected deadline is moved by %d minute",
    (path, minutes) => {
      const text = files.get(path) ?? "";
      for (const { line, from, to, moved } of deadlinesIn(text, minutes)) {
        // given
        const changed = new Map([[path, text.slice(0, from) + moved + text.slice(to)]]);

        // when
        const failed = runWith(changed, () => true).filter(({ run }) => run.mismatches.length > 0);

        // then
        expect(failed, `line ${line}`).toHaveLength(1);
        const lines = failed.flatMap((one) => testLines(one, "en"));
        expect(lines[0]).toContain(`FAILED  regulations/${path}:${line} `);
        expect(lines[1]).toContain(` ${moved}, got `);
        expect(lines[1]).toContain(text.slice(from, to));
        expect(lines.slice(2).join("\n")).toContain("Deadline: ");
      }
    },
  );
});
