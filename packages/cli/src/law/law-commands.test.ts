import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";
import type { LawFacts } from "./edition-facts.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder of a region whose acts are this text. */
function aFolderOfLaw(acts: string): string {
  const folder = mkdtempSync(join(tmpdir(), "reglament-law-"));
  mkdirSync(join(folder, "zhambyl"));
  writeFileSync(join(folder, "zhambyl", "acts.yaml"), acts);
  return folder;
}

const law = await listed();

async function listed(): Promise<LawFacts> {
  const { lines } = await runReglament("list", "--json");
  return JSON.parse(lines.join("\n")) as LawFacts;
}

describe("reglament list", () => {
  test("tells each edition's dates, act, channels, steps and total term", () => {
    const { regulations } = law;

    const enrolment = regulations.find(({ key }) => key === "kostanay/school-enrolment");
    expect(enrolment?.editions.at(-1)).toEqual({
      id: "2019-01-01",
      onRecord: true,
      from: { notBefore: "2019-01-01" },
      until: { notBefore: "2020-02-09", kind: "repealed", by: "№ 36 (2020-01-29)" },
      act: "№ 285 (2016-06-21)",
      part: "annex 3",
      trainingDate: "2019-06-10",
      channels: [
        { id: "chancellery", openForFiling: true, steps: 5 },
        { id: "portal", openForFiling: true, steps: 8 },
      ],
      steps: { portal: 3, provider: 5 },
      totalTerm: { term: { workingDays: 5 }, atMost: false, confirmed: false },
      assumptions: expect.any(Number),
    });
  });

  test("adds up what it lists", () => {
    const { regulations, totals } = law;

    const onRecord = regulations.flatMap(({ editions }) => editions.filter((edition) => edition.onRecord));
    expect(totals).toMatchObject({
      files: regulations.length,
      editionsOnRecord: onRecord.length,
      channels: onRecord.reduce((sum, { channels }) => sum + channels.length, 0),
    });
  });

  test("names the services that amendments took out of No. 198", () => {
    const { excluded } = law;

    expect(excluded.map(({ key, editions }) => [key, editions[0]?.until])).toEqual([
      ["east-kazakhstan/family-consultation", { notBefore: "2015-07-19", kind: "excluded", by: "№ 169 (2015-07-08)" }],
      ["east-kazakhstan/vocational-admission", { notBefore: "2015-08-22", kind: "excluded", by: "№ 205 (2015-08-11)" }],
    ]);
  });

  test("is read by people, too", async () => {
    const { exitCode, lines } = await runReglament("list");

    expect(exitCode).toBe(0);
    expect(lines).toContain("kostanay/school-enrolment: Acceptance of documents and enrolment in a school");
    expect(lines).toContain("      portal: 8 steps, open for filing");
  });
});

describe("reglament show", () => {
  test.each([
    ["kk", "5(1)-тармақ:"],
    ["ru", "пункт 5(1):"],
    ["en", "clause 5(1):"],
  ])("prints the governing wording clause by clause in %s", async (language, place) => {
    // when
    const { exitCode, lines } = await runReglament("show", "kostanay/school-enrolment@2019-06-10", "--lang", language);

    // then
    const page = lines.join("\n").split("\n");
    expect(exitCode).toBe(0);
    expect(page).toContain(place);
    expect(page.indexOf(place)).toBeLessThan(page.indexOf(place.replace("5(1)", "5(2)")));
    expect(page[page.indexOf(place) + 1]).toMatch(/5 минут|5 minutes/);
  });

  test.each(law.regulations.flatMap(({ key, editions }) => editions.map(({ id }) => `${key}@${id}`)))(
    "leaves no clause of %s empty",
    async (named) => {
      // when
      const { exitCode, lines } = await runReglament("show", named, "--lang", "kk");

      // then
      const page = lines.join("\n").split("\n");
      const empty = page.filter((line, index) => /^\d.*:$/.test(line) && page[index + 1]?.startsWith("  ") !== true);
      expect(exitCode === 0 || lines.length === 0).toBe(true);
      expect(empty).toEqual([]);
    },
  );

  test.each([
    [
      "kk",
      "Күшін жойған: Жамбыл облысы әкімдігінің қаулысы, 2020 жылғы 20 тамыз, № 189; 2020 жылғы 31 тамыз, бұдан ерте",
    ],
    ["ru", "Утратил силу: постановление акимата Жамбылской области от 20 августа 2020 года № 189; не ранее 31 августа"],
    ["en", "Ended by: decree of the akimat of Zhambyl oblast of 20 August 2020, No. 189; not before 31 August 2020."],
    ["kk", "Жалпы мерзім: 15 жұмыс күні [№ 232, 2016 жылғы 16 маусым, 9(4)-тармақ, 9 портал(6)-тармақ]"],
    ["ru", "Общий срок: 15 рабочих дней [№ 232, 16 июня 2016 года, пункт 9(4), пункт 9 портал(6)]"],
    ["en", "Total term: 15 working days [№ 232, 16 June 2016, clause 9(4), clause 9 portal(6)]"],
  ])("says in %s as acts do: %s", async (language, told) => {
    const { lines } = await runReglament("show", "zhambyl/external-study", "--lang", language);

    expect(lines.join("\n")).toContain(told);
  });

  test("says from when nothing is known of a wording, instead of a repeal", async () => {
    const { lines } = await runReglament("show", "north-kazakhstan/external-study", "--lang", "ru");

    expect(lines.join("\n")).toContain("Действие неизвестно начиная с: 29 января 2020 года. Об отмене");
  });

  test("tells acts of one step apart by their channels", async () => {
    const { lines } = await runReglament("show", "zhambyl/external-study", "--lang", "en");

    const sending = lines
      .join("\n")
      .split("\n")
      .filter((line) => line.startsWith("    - Send the result"));
    expect(sending[0]).toContain("; channel: State Corporation (one-stop centre) →");
    expect(sending[1]).toContain("; channel: The e-government portal →");
  });

  test.each([
    ["kk", "5 минут, өтініш беруші келген сәттен", "Күнтізбе немесе жұмыс уақыты өзгерсе"],
    ["ru", "5 минут, с прихода заявителя", "При изменении календаря или часов работы текущие сроки считаются заново."],
    ["en", "5 minutes, from when the applicant comes", "When the calendar or the hours change, running terms are"],
  ])("says in %s from when handing out counts, and what a changed calendar does", async (language, term, change) => {
    const { lines } = await runReglament("show", "kostanay/certificate-duplicate", "--lang", language);

    expect(lines.join("\n")).toContain(term);
    expect(lines.join("\n")).toContain(change);
  });

  test("lists the file's assumptions with their reasons", async () => {
    const { lines } = await runReglament("show", "kostanay/school-enrolment", "--lang", "en");

    expect(lines.join("\n")).toContain("The head of the school signs a refusal of the service, in the fourth step.");
    expect(lines.join("\n")).toContain("who signs it isn't said");
  });

  test("takes the last wording on record when no day is named", async () => {
    const { lines } = await runReglament("show", "east-kazakhstan/certificate-duplicate");

    expect(lines[0]).toContain("(east-kazakhstan/certificate-duplicate@2015-08-31)");
  });

  test.each([
    ["kostanay/school-enrolment@2015-12-09", "isn't in force yet"],
    ["kostanay/school-enrolment@2018-12-31", "is not on record, so no application of this day can be taken"],
    ["kostanay/school-enrolment@2020-02-09", "The earliest possible day: 9 February 2020"],
    ["east-kazakhstan/family-consultation@2015-07-18", "its text is not on record"],
    ["east-kazakhstan/family-consultation@2015-07-19", "excluded from the decree by"],
    ["east-kazakhstan/vocational-admission@2015-08-21", "its text is not on record"],
    ["east-kazakhstan/vocational-admission@2015-08-22", "No. 205"],
    ["east-kazakhstan/vocational-admission", "No. 205"],
  ])("says of %s why there is no wording", async (named, reason) => {
    const { exitCode, lines, said } = await runReglament("show", named);

    expect(exitCode).toBe(1);
    expect(lines).toEqual([]);
    expect(said).toContain(reason);
  });

  test.each([
    ["No. 198, clause 2", "east-kazakhstan/kindergarten-queue@2014-09-07", "isn't in force yet"],
    ["No. 198, clause 2", "east-kazakhstan/kindergarten-queue@2014-09-08", "@2014-09-08"],
    ["No. 169", "east-kazakhstan/external-study@2015-07-19", "@2014-09-08"],
    ["No. 205", "east-kazakhstan/external-study@2015-08-22", "@2014-09-08"],
    ["No. 211", "east-kazakhstan/certificate-duplicate@2015-08-30", "@2014-09-08"],
    ["No. 211", "east-kazakhstan/certificate-duplicate@2015-08-31", "@2015-08-31"],
    ["No. 211", "east-kazakhstan/external-study@2015-08-31", "No. 211"],
    ["No. 110, clause 4", "zhambyl/external-study@2016-05-07", "No. 124"],
    ["No. 110, clause 4", "zhambyl/external-study@2016-05-08", "@2016-05-08"],
    ["No. 285, clause 4", "kostanay/certificate-duplicate@2016-08-04", "No. 454"],
    ["No. 285, clause 4", "kostanay/certificate-duplicate@2016-08-05", "No. 285"],
    ["No. 313 on clauses 1, 3 and 8", "kostanay/certificate-duplicate@2018-07-14", "before decree No. 313"],
    ["No. 313 on clauses 1, 3 and 8", "kostanay/certificate-duplicate@2018-07-15", "as amended by decree No. 313"],
    ["No. 557 on clause 1", "kostanay/certificate-duplicate@2018-12-31", "before decree No. 557"],
    ["No. 557 on clause 1", "kostanay/certificate-duplicate@2019-01-01", "@2019-01-01"],
    ["No. 36", "kostanay/certificate-duplicate@2020-01-29", "@2019-01-01"],
    ["No. 36", "kostanay/certificate-duplicate@2020-02-09", "No. 36"],
    ["No. 232, whose end isn't on record", "north-kazakhstan/external-study@2020-01-28", "@2016-06-16"],
    ["No. 232, whose end isn't on record", "north-kazakhstan/external-study@2020-01-29", "isn't known"],
    ["No. 189", "zhambyl/external-study@2020-08-20", "@2016-05-08"],
    ["No. 189", "zhambyl/external-study@2020-08-31", "No. 189"],
  ])("answers by %s what governs %s", async (_, named, answer) => {
    const { exitCode, lines, said } = await runReglament("show", named);

    expect(exitCode === 0 ? lines[0] : said).toContain(answer);
    expect(exitCode).toBe(answer.startsWith("@") ? 0 : 1);
  });

  test.each([
    [["show"], "show takes one regulation"],
    [["show", "kostanay/school-enrollment"], "Did you mean kostanay/school-enrolment?"],
    [["show", "kostanay/school-enrolment@2019-02-30"], "2019-02-30 is no date"],
    [["show", "kostanay/school-enrolment", "--lang", "de"], "Unknown language de"],
    [["schema", "regulations"], "Did you mean regulation?"],
    [["list", "kostanay"], "list takes no words"],
  ])("doesn't understand %j", async (words, message) => {
    const { exitCode, said } = await runReglament(...words);

    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});

test.each(["regulation", "standard", "acts"])("reglament schema %s prints a JSON Schema", async (kind) => {
  const { exitCode, lines } = await runReglament("schema", kind);

  expect(exitCode).toBe(0);
  expect(JSON.parse(lines.join("\n"))).toMatchObject({ $id: `urn:reglament:schema:${kind}` });
});

describe("reglament fidelity", () => {
  test("is content with the pages that it has written", async () => {
    // given
    const pages = join(mkdtempSync(join(tmpdir(), "reglament-fidelity-")), "pages");

    // when
    const before = await runReglament("fidelity", "--pages", pages);
    const writing = await runReglament("fidelity", "--write", "--pages", pages);
    const after = await runReglament("fidelity", "--pages", pages);

    // then
    expect([before.exitCode, writing.exitCode, after.exitCode]).toEqual([1, 0, 0]);
    expect(before.said).toContain("isn't what the files give");
    expect(after.said).toBe("");
    expect(readFileSync(join(pages, "zhambyl-2016-110.md"), "utf8")).toContain("| 2(1) | `duties` |");
  });
});

test.each([["list"], ["show", "zhambyl/external-study"], ["fidelity"]])(
  "reglament %s tells a broken file's place and what is wrong there, without a stack",
  async (...words) => {
    // given
    const folder = aFolderOfLaw("titl: { kk: а, ru: б, en: c }\n");
    vi.stubEnv("REGLAMENT_REGULATIONS", folder);

    // when
    const { exitCode, lines, said } = await runReglament(...words);

    // then
    expect(exitCode).toBe(1);
    expect(lines).toEqual([]);
    expect(said).toContain("zhambyl/acts.yaml:1:1 The format doesn't know this key.");
    expect(said).toContain("perhaps title");
    expect(said).not.toContain("    at ");
  },
);

/** A copy of the project's law that a test may spoil. */
function aCopyOfTheLaw(): string {
  const folder = mkdtempSync(join(tmpdir(), "reglament-law-"));
  cpSync(fileURLToPath(new URL("../../../../regulations", import.meta.url)), folder, { recursive: true });
  return folder;
}

describe("a folder of law with something wrong in it", () => {
  test.each<[string, (folder: string) => void, string]>([
    [
      "a folder named like a file",
      (folder) => mkdirSync(join(folder, "zhambyl", "fishing.yaml")),
      "zhambyl/fishing.yaml: can't be read (EISDIR",
    ],
    [
      "a link to nowhere",
      (folder) => symlinkSync("nowhere", join(folder, "zhambyl", "fishing.yaml")),
      "zhambyl/fishing.yaml: can't be read (ENOENT",
    ],
    [
      "a link to itself",
      (folder) => symlinkSync("fishing.yaml", join(folder, "zhambyl", "fishing.yaml")),
      "zhambyl/fishing.yaml: can't be read (ELOOP",
    ],
    [
      "a file with another ending",
      (folder) => writeFileSync(join(folder, "zhambyl", "fishing.yml"), ""),
      "zhambyl/fishing.yml:1:1 No file of the law has this place and name",
    ],
    [
      "a file in no region",
      (folder) => writeFileSync(join(folder, "fishing.yaml"), ""),
      "fishing.yaml:1:1 No file of the law has this place and name",
    ],
    [
      "a region without acts",
      (folder) => {
        mkdirSync(join(folder, "almaty"));
        writeFileSync(join(folder, "almaty", "fishing.yaml"), "");
      },
      "almaty/fishing.yaml:1:1 The region has no acts.yaml",
    ],
    [
      "a file of ten megabytes",
      (folder) => writeFileSync(join(folder, "zhambyl", "acts.yaml"), `title: ${"x".repeat(10_000_000)}\n`),
      "zhambyl/acts.yaml:1:1 The file is larger than a regulation can be.",
    ],
    [
      "a file that isn't text",
      (folder) => writeFileSync(join(folder, "zhambyl", "acts.yaml"), Buffer.from("ff fe 00 d8 5b 00 01", "hex")),
      "zhambyl/acts.yaml:1:",
    ],
  ])("%s is told, without a stack", async (_, spoil, message) => {
    // given
    const folder = aCopyOfTheLaw();
    spoil(folder);
    vi.stubEnv("REGLAMENT_REGULATIONS", folder);

    // when
    const { exitCode, lines, said } = await runReglament("list");

    // then
    expect(exitCode).toBe(1);
    expect(lines).toEqual([]);
    expect(said).toContain(message);
    expect(said).not.toContain("    at ");
  });

  test("files with a mark at the beginning and lines that end as on Windows are read like any other", async () => {
    // given
    const folder = aCopyOfTheLaw();
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".yaml")) continue;
      const text = readFileSync(join(folder, file), "utf8");
      writeFileSync(join(folder, file), `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    }
    vi.stubEnv("REGLAMENT_REGULATIONS", folder);

    // when
    const { exitCode, lines } = await runReglament("list", "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines.join("\n"))).toEqual(law);
  });
});
