/** Walks of the other regions' services: to the result, and to every refusal they have. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wayThrough } from "@reglament/regulation";
import { loadConfiguration, loadLaw } from "@reglament/server";
import { findDocument, listDocuments } from "@reglament/store";
import { afterAll, describe, expect, test } from "vitest";
import { onTestDatabase, runReglament } from "../testing/run-reglament.ts";
import { canBeWalked } from "./can-be-walked.ts";
import type { WalkSummary } from "./print-walk.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "reglament-walk-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
const database = await onTestDatabase(dataFolder);

async function walk(...words: readonly string[]) {
  const ran = await runReglament("walk", "--json", ...words);
  const printed = ran.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...ran, events: printed.slice(0, -1), summary: printed.at(-1) as WalkSummary | undefined };
}

const law = loadLaw(loadConfiguration({}).regulationsFolder);
const ways = law
  .listRegulations()
  .flatMap((regulation) =>
    regulation.editions.flatMap((edition) =>
      edition.onRecord ? edition.channels.map(({ id: channel }) => ({ key: regulation.key, edition, channel })) : [],
    ),
  );
const open = ways.filter(
  ({ key, edition, channel }) => key !== "kostanay/school-enrolment" && canBeWalked(edition, channel),
);
const refusals = open.flatMap(({ key, edition, channel }) => {
  const way = new Set(wayThrough(edition, channel).map(({ id }) => id));
  return edition.refusals
    .filter(({ refuses, step }) => refuses !== "request" && way.has(step))
    .map((ground) => ({ key, edition, channel, ground }));
});

describe("a walk", () => {
  test("knows the services of other regions that can be filed over the portal", () => {
    expect(open.filter(({ channel }) => channel === "portal").map(({ key }) => key)).toEqual(
      expect.arrayContaining(["north-kazakhstan/external-study", "zhambyl/external-study"]),
    );
    expect(refusals.map(({ key, ground }) => `${key}: ${ground.id}`)).toContain(
      "zhambyl/external-study: document-violations",
    );
  });

  test.each(open.map(({ key, edition, channel }) => [key, channel, edition] as const))(
    "leads %s over %s to its result, every step within its term",
    async (key, channel, edition) => {
      // when
      const { exitCode, said, summary } = await walk(key, "--channel", channel, "--edition", edition.id, "--keep");

      // then
      expect([exitCode, said]).toEqual([0, ""]);
      expect(summary).toMatchObject({ regulation: key, edition: edition.id, channel, outcome: "result" });
      expect(summary?.steps.map(({ id }) => id)).toEqual(wayThrough(edition, channel).map(({ id }) => id));
      for (const { doneAt, dueAt } of summary?.steps ?? []) {
        expect(Date.parse(doneAt ?? "")).toBeLessThanOrEqual(Date.parse(dueAt));
      }
    },
  );

  test.each(refusals.map(({ key, edition, channel, ground }) => [key, channel, ground.id, edition, ground] as const))(
    "leads %s over %s to the refusal %s",
    async (key, channel, id, edition, ground) => {
      // when
      const words = [key, "--channel", channel, "--edition", edition.id, "--refuse", id, "--keep"];
      const { exitCode, events, summary } = await walk(...words);

      // then
      expect(exitCode).toBe(0);
      expect(summary?.outcome).toBe(ground.refuses === "intake" ? "intake-refused" : "refusal");
      expect(events).toContainEqual(expect.objectContaining({ ground: id, clause: ground.clause }));
    },
  );

  test.each(
    ways
      .filter(({ edition, channel }) => !canBeWalked(edition, channel))
      .map(({ key, edition, channel }) => [key, edition.id, channel] as const),
  )("says that %s of %s isn't open over %s yet", async (key, edition, channel) => {
    // when
    const { exitCode, lines, said } = await walk(key, "--channel", channel, "--edition", edition);

    // then
    expect(exitCode).toBe(1);
    expect(said).toContain("NOT_YET_OPEN");
    expect(lines).toEqual([]);
  });

  test.each([
    [["zhambyl/external-study", "--refuse", "signature-not-confirmed"], "before it is filed"],
    [["north-kazakhstan/external-study", "--refuse", "data-violations"], "before it is filed"],
    [["zhambyl/external-study", "--refuse", "incomplete-package"], "belongs to step completeness-check"],
  ])("says why there is no case that ends so: %j", async (words, message) => {
    // when
    const { exitCode, lines, said } = await walk(...words, "--channel", "portal");

    // then
    expect(exitCode).toBe(1);
    expect(said).toContain(message);
    expect(said).not.toContain("    at ");
    expect(lines).toEqual([]);
  });
});

describe("what a walk of external study leaves", () => {
  test("an application signed by the applicant, with what is worked out and the documents that follow from it", async () => {
    // when
    const { events, summary } = await walk("zhambyl/external-study", "--channel", "portal", "--keep");

    // then
    expect(events[0]).toMatchObject({
      type: "filed",
      facts: { "filed-by": "applicant", "born-before-2008": "yes", reason: "health" },
      attached: [{ kind: "medical-conclusion" }, { kind: "birth-certificate" }],
      signature: { sha256: expect.any(String) },
    });
    const { rows } = await database.owner.query<{ party: string }>(
      "select party from applicant_case where case_id = $1",
      [summary?.case],
    );
    expect(rows).toEqual([{ party: "applicant" }]);
  });

  test("an extract in the standard's wording, which names no child and no school", async () => {
    // given
    const { summary } = await walk("north-kazakhstan/external-study", "--channel", "portal", "--keep");
    const { rows } = await database.owner.query<{ region: string }>("select region from cases where case_id = $1", [
      summary?.case,
    ]);
    const region = rows[0]?.region ?? "";

    // when
    const [paper] = await listDocuments(database.owner, region, summary?.case ?? "");
    const document = await findDocument(database.owner, region, paper?.documentId ?? "");

    // then
    const text = Buffer.from(document?.bytes ?? []).toString("utf8");
    expect(paper?.product).toBe("permission-extract");
    expect(text).toContain("Разрешить обучение в форме экстерната: Әміров Дәулет Сәкенұлы");
    expect(text).toContain("№ 232");
    expect(text).not.toMatch(/ребён|школ|бала|\{(?:answer|field)|undefined/);
  });
});
