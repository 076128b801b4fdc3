import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const pages = join(root, "docs/checks");

/** What the tests read of the JSON; the rest is for programs. */
interface CheckedJson {
  readonly problems: readonly { readonly reason: string }[];
  readonly regulations: readonly {
    readonly key: string;
    readonly editions: readonly {
      readonly id: string;
      readonly onRecord: boolean;
      readonly findings?: readonly FindingJson[];
      readonly proofs?: readonly { readonly channel: string; readonly starts: number; readonly share: number }[];
    }[];
  }[];
  readonly excluded: readonly { readonly key: string }[];
  readonly totals: Readonly<Record<string, number>>;
}
interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly clause: string;
  readonly channel?: string;
  readonly message: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly accepted?: unknown;
  readonly share?: { readonly starts: number; readonly exceeded: number };
  readonly example?: { readonly kind: string; readonly terms?: readonly { readonly explained: readonly string[] }[] };
}

const shipped = await checkedJson();

async function checkedJson(...words: readonly string[]): Promise<CheckedJson & { readonly exitCode: number }> {
  const { exitCode, lines } = await runReglament("check", ...words, "--json");
  return { ...(JSON.parse(lines.join("\n")) as CheckedJson), exitCode };
}

function findingsOf(key: string, id: string): readonly FindingJson[] {
  const edition = shipped.regulations.find((one) => one.key === key)?.editions.find((one) => one.id === id);
  return edition?.findings ?? [];
}

/** A folder of a region with a regulation whose text was changed. */
function aRegionWith(file: string, was: string, becomes: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "reglament-check-")), "kostanay");
  mkdirSync(folder);
  cpSync(join(root, "regulations/kostanay"), folder, { recursive: true });
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(was);
  writeFileSync(
    join(folder, file),
    text.replace(was, () => becomes),
  );
  return folder;
}

describe("reglament check --json", () => {
  test("lists all files with their editions and the services excluded from an act, and passes", () => {
    expect(shipped.exitCode).toBe(0);
    expect(shipped.regulations).toHaveLength(9);
    expect(shipped.excluded.map(({ key }) => key)).toEqual([
      "east-kazakhstan/family-consultation",
      "east-kazakhstan/vocational-admission",
    ]);
    expect(shipped.totals).toMatchObject({ files: 9, editionsOnRecord: 10, error: 0 });
    expect(shipped.totals["starts"]).toBeGreaterThan(50_000_000);
  });

  test.each([
    ["zhambyl/external-study", "2016-05-08", "sum-exceeds-total", "portal", "15 working days 15 minutes"],
    ["zhambyl/external-study", "2016-05-08", "sum-exceeds-total", "centre", "15 working days 45 minutes"],
    ["zhambyl/certificate-duplicate", "2016-05-08", "sum-exceeds-total", "chancellery", "15 working days 30 minutes"],
    ["east-kazakhstan/kindergarten-queue", "2014-09-08", "sum-exceeds-total", "centre", "45 minutes"],
    ["north-kazakhstan/external-study", "2016-06-16", "sum-exceeds-total", "centre", "15 working days 30 minutes"],
    ["north-kazakhstan/external-study", "2016-06-16", "sign-twice", "portal", "signed already"],
    ["kostanay/external-study", "2019-01-01", "unit-ambiguous", undefined, "bare “day”"],
    ["kostanay/certificate-duplicate", "2019-01-01", "unit-ambiguous", undefined, "bare “day”"],
    ["east-kazakhstan/kindergarten-queue", "2014-09-08", "wrong-party", undefined, "the provider"],
    ["east-kazakhstan/certificate-duplicate", "2015-08-31", "identity-incomplete", undefined, "its number"],
    ["kostanay/school-enrolment", "2019-01-01", "window-ends-on-day-off", undefined, "30 August"],
  ])("finds in %s@%s: %s", (key, id, code, channel, told) => {
    const found = findingsOf(key, id).filter((finding) => finding.code === code && finding.channel === channel);

    expect(found.map(({ message }) => message.en).join("\n")).toContain(told);
  });

  test("says on which share of the starts the calendar breaks a total, with the worst start explained", () => {
    // given
    const portal = findingsOf("zhambyl/external-study", "2016-05-08").find(
      ({ code, channel }) => code === "term-exceeded" && channel === "portal",
    );

    // then: only the last minutes of a working day take the first step into the next
    expect(portal?.share?.exceeded).toBeGreaterThan(0);
    expect((portal?.share?.exceeded ?? 0) / (portal?.share?.starts ?? 1)).toBeLessThan(0.02);
    expect(portal?.example?.kind).toBe("start");
    for (const { explained } of portal?.example?.terms ?? []) expect(explained.length).toBeGreaterThan(2);
  });

  test("tells each channel's share, also where nothing is broken", () => {
    const proofs = shipped.regulations.flatMap(({ editions }) => editions.flatMap((one) => one.proofs ?? []));

    expect(proofs).toHaveLength(20);
    for (const { starts, share } of proofs) {
      expect(starts).toBeGreaterThan(1_000_000);
      expect(share).toBeLessThan(1);
    }
  });

  test("leaves out what weighs less than was asked for; what is accepted weighs as a note", async () => {
    const { regulations } = await checkedJson("kostanay/external-study", "--severity", "warning");

    const found = regulations.flatMap(({ editions }) => editions.flatMap((one) => one.findings ?? []));
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });
});

describe("reglament check", () => {
  test("tells one regulation in full: findings, why they are accepted, and each deadline of the worst start", async () => {
    // when
    const { exitCode, lines } = await runReglament("check", "zhambyl/external-study", "--lang", "ru");

    // then
    expect(exitCode).toBe(0);
    const told = lines.join("\n");
    expect(told).toContain("принято  term-exceeded  пункт 5, 8: Канал: портал.");
    expect(told).toContain("Причина: Сроки оставлены такими, как в тексте");
    expect(told).toContain("Заявление подано: 26 февраля 2013 года, вторник, 17:46");
    expect(lines.at(-1)).toMatch(/^Ошибок: 0, предупреждений: \d+, примечаний: \d+, принято/);
  });

  test("checks a file of one's own beside the project's law, and fails on what isn't accepted", async () => {
    // given: the portal's last step takes a day longer
    const folder = aRegionWith("external-study.yaml", "term: { workingDays: 13 }", "term: { workingDays: 16 }");

    // when
    const { exitCode, lines } = await runReglament("check", join(folder, "external-study.yaml"), "--severity", "error");

    // then
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toContain("error  sum-exceeds-total");
    expect(lines.join("\n")).not.toContain("school-enrolment");
  });

  test("checks a folder that holds a law of its own", async () => {
    const { exitCode, lines } = await runReglament("check", join(root, "regulations"), "--severity", "error");

    expect(exitCode).toBe(0);
    expect(lines.at(-1)).toMatch(/^0 errors, /);
  });

  test("fails when an accepted flaw is no longer there", async () => {
    // given
    const folder = aRegionWith("external-study.yaml", "unitAssumed:", "noticed:");
    const file = join(folder, "external-study.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/ {12}noticed:\n(?: {14}.*\n)+/, ""));

    // when
    const { exitCode, lines } = await runReglament("check", folder, "--severity", "error");

    // then
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toContain("error  acceptance-unmatched  clause 6(4)");
  });

  test("tells the problems of a file that can't be read, with their places", async () => {
    const folder = aRegionWith("external-study.yaml", "actor: operator", "actor: nobody-known");

    const { exitCode, said } = await runReglament("check", folder);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/kostanay\/external-study\.yaml:\d+:\d+/);
    await expect(checkedJson(folder)).resolves.toMatchObject({ exitCode: 1, regulations: [] });
  });

  test.each([
    [["nowhere/nothing"], "There is no regulation, file or folder nowhere/nothing"],
    [["--severity", "grave"], "Unknown severity grave"],
    [["--lang", "de"], "Unknown language de"],
  ])("doesn't understand %s", async (words, told) => {
    const { exitCode, said } = await runReglament("check", ...words);

    expect(exitCode).toBe(2);
    expect(said).toContain(told);
  });
});

describe("docs/checks", () => {
  test("says what the checks find; otherwise make it anew by reglament check --write", async () => {
    // given
    const folder = mkdtempSync(join(tmpdir(), "reglament-pages-"));

    // when
    await runReglament("check", "--write", "--pages", folder);

    // then
    const made = readdirSync(folder);
    expect(readdirSync(pages).toSorted()).toEqual([...made, "source-texts.md"].toSorted());
    for (const page of made)
      expect(readFileSync(join(pages, page), "utf8")).toBe(readFileSync(join(folder, page), "utf8"));
  });

  // Sections name an edition; a row's last cell the codes that show what its first cell tells.
  const sections = readFileSync(join(pages, "source-texts.md"), "utf8").split(/^## /m).slice(1);
  const compared = sections.filter((section) => section.includes("@"));

  test("compares every edition", () => {
    const editions = shipped.regulations.flatMap(({ key, editions }) =>
      editions.filter(({ onRecord }) => onRecord).map(({ id }) => `${key}@${id}`),
    );

    expect(compared.map((section) => section.split("\n")[0] ?? "").toSorted()).toEqual(editions.toSorted());
  });

  test.each(compared.map((section) => [section.split("\n")[0] ?? "", section] as const))(
    "names for %s only what is found there, and every error",
    (named, section) => {
      // given
      const [key = "", id = ""] = named.split("@");
      const found = findingsOf(key, id);
      const rows = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| in the text"));
      const shown = rows.flatMap((row) => {
        const [cell = ""] = row.split(" | ").slice(-1);
        return cell.startsWith("–") ? [] : [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code);
      });
      const codes = new Set<string | undefined>(found.map(({ code }) => code));
      const assumed = new Set(shown.filter((code) => !codes.has(code)));

      // then: what isn't found is an assumption of the file, which stands behind "read"
      for (const word of assumed) expect(section).toMatch(new RegExp(`read:[^|]*\`${word}\``));
      const accepted = found.filter((finding) => finding.accepted !== undefined);
      for (const { code } of accepted) expect(section).toContain(`\`${code}\``);
    },
  );
});
