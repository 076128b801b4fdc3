import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { regulationsFolder } from "../due/offices.ts";
import { runReglament } from "../testing/run-reglament.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder with the whole law and these scenarios of Zhambyl's external study in place of the shipped ones. */
function aLawWithCases(cases: string, name = "external-study.yaml"): string {
  const folder = mkdtempSync(join(tmpdir(), "reglament-cases-"));
  cpSync(regulationsFolder({}), folder, {
    recursive: true,
    filter: (path) => !path.endsWith(join("zhambyl", "cases", "external-study.yaml")),
  });
  mkdirSync(join(folder, "zhambyl", "cases"), { recursive: true });
  writeFileSync(join(folder, "zhambyl", "cases", name), cases);
  vi.stubEnv("REGLAMENT_REGULATIONS", folder);
  return folder;
}

const shipped = readFileSync(join(regulationsFolder({}), "zhambyl", "cases", "external-study.yaml"), "utf8");

interface Told {
  readonly scenarios: readonly {
    readonly id: string;
    readonly line: number;
    readonly passed: boolean;
    readonly mismatches: readonly object[];
  }[];
  readonly passed: number;
  readonly failed: number;
  readonly withoutScenario: readonly object[];
}

async function testedAsJson(...words: readonly string[]): Promise<{ readonly exitCode: number; readonly told: Told }> {
  const { exitCode, lines } = await runReglament("test", "--json", ...words);
  return { exitCode, told: JSON.parse(lines.join("\n")) as Told };
}

describe("reglament test", () => {
  test("runs all scenarios of the law, and leaves no end without one", async () => {
    const { exitCode, told } = await testedAsJson();

    expect(exitCode).toBe(0);
    expect(told).toMatchObject({ failed: 0, withoutScenario: [] });
    expect(told.passed).toBe(told.scenarios.length);
  });

  test.each(["zhambyl", "zhambyl/cases", "zhambyl/cases/external-study.yaml"])(
    "runs those below %s only",
    async (path) => {
      const { told } = await testedAsJson(path);

      expect(told.scenarios.map(({ id }) => id)).toContain("portal-each-in-time-and-all-a-day-late");
      expect(told.scenarios.map(({ id }) => id)).not.toContain("signature-that-had-to-wait");
    },
  );

  test.each([
    ["en", "FAILED", "expected 2019-06-27 18:01, got 2019-06-27 18:00", "clause 5(3), 8(3)", "1 failed"],
    [
      "ru",
      "НЕ ПРОЙДЕН",
      "ожидалось 2019-06-27 18:01, получилось 2019-06-27 18:00",
      "пункт 5(3), 8(3)",
      "не пройдено: 1",
    ],
    ["kk", "ӨТПЕДІ", "күтілгені 2019-06-27 18:01, шыққаны 2019-06-27 18:00", "5(3), 8(3)-тармақ", "1 өтпеді"],
  ])("says in %s what differs, where, and how the deadline came about", async (language, ...expected) => {
    // given
    aLawWithCases(shipped.replace("due: 2019-06-27 18:00", "due: 2019-06-27 18:01"));

    // when
    const { exitCode, lines } = await runReglament("test", "zhambyl", "--lang", language);

    // then
    const text = lines.join("\n");
    expect(exitCode).toBe(1);
    expect(text).toContain("zhambyl/cases/external-study.yaml:12 portal-result-each-step-to-its-end");
    for (const words of expected) expect(text).toContain(words);
  });

  test("says which act wasn't carried out, against expectation, and looks no further", async () => {
    // given
    aLawWithCases(shipped.replace("{ act: register, at: 10:15", "{ act: sign, at: 10:15"));

    // when
    const { told } = await testedAsJson("zhambyl/cases/external-study.yaml");

    // then
    const [first] = told.scenarios;
    expect(first).toMatchObject({
      passed: false,
      mismatches: [{ line: 11, at: "when.1.act", expected: "carried-out", got: "STEP_NOT_OPEN" }],
    });
    expect(first?.mismatches).toHaveLength(1);
  });

  test("says where a rejection was expected and none came", async () => {
    // given
    aLawWithCases(
      shipped.replace("at: 10:15, then: { step: resolution", "at: 10:15, then: { rejected: OWN_CASE, step: resolution"),
    );

    // when
    const { told } = await testedAsJson("zhambyl/cases/external-study.yaml");

    // then
    expect(told.scenarios[0]?.mismatches).toEqual([
      expect.objectContaining({ at: "when.1.then.rejected", expected: "OWN_CASE", got: "carried-out" }),
    ]);
  });

  test("tells which ends have no scenario", async () => {
    // given
    aLawWithCases(shipped.slice(0, shipped.indexOf("  - id: centre-incomplete")));

    // when
    const { exitCode, told } = await testedAsJson();

    // then
    expect(exitCode).toBe(0);
    expect(told.withoutScenario).toEqual([
      {
        regulation: "zhambyl/external-study",
        edition: "2016-05-08",
        channel: "centre",
        outcome: "intake-refused",
        ground: "incomplete-package",
      },
    ]);
  });

  test("shows every mistake of a file with its place and runs nothing", async () => {
    // given
    const folder = aLawWithCases(
      shipped.replace("step: intake", "step: intaek").replace("act: resolve", "act: resovle"),
    );

    // when
    const { exitCode, lines, said } = await runReglament("test");

    // then
    expect(exitCode).toBe(1);
    expect(lines).toEqual([]);
    expect(said).toContain(`${folder}/zhambyl/cases/external-study.yaml:12:`);
    expect(said).toContain("perhaps resolve");
  });

  test("knows by a file's name which regulation it is about", async () => {
    // given
    aLawWithCases(shipped, "external-studies.yaml");

    // when
    const { exitCode, said } = await runReglament("test");

    // then
    expect(exitCode).toBe(1);
    expect(said).toContain("external-studies.yaml:1:1 The region has no regulation");
    expect(said).toContain("perhaps external-study");
  });

  test("says when a path has no scenarios", async () => {
    const { exitCode, said } = await runReglament("test", "kazakhstan");

    expect(exitCode).toBe(1);
    expect(said).toContain("kazakhstan: there are no scenarios here");
  });

  test("doesn't take an unknown language", async () => {
    const { exitCode, said } = await runReglament("test", "--lang", "rus");

    expect(exitCode).toBe(2);
    expect(said).toContain("Did you mean ru?");
  });
});
