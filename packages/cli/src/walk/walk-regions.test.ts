/** Walks of the other regions' services: what they leave, and why some ends can't be walked to. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDocument, listDocuments } from "@reglament/store";
import { afterAll, describe, expect, test } from "vitest";
import { onTestDatabase, runReglament } from "../testing/run-reglament.ts";
import type { WalkSummary } from "./print-walk.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "reglament-walk-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
const database = await onTestDatabase(dataFolder);

async function walk(...words: readonly string[]) {
  const ran = await runReglament("walk", "--json", ...words);
  const printed = ran.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...ran, events: printed.slice(0, -1), summary: printed.at(-1) as WalkSummary | undefined };
}

describe("a walk", () => {
  test.each([
    [["zhambyl/external-study", "--refuse", "signature-not-confirmed"], "before it is filed"],
    [["north-kazakhstan/external-study", "--refuse", "data-violations"], "before it is filed"],
    [["zhambyl/external-study", "--refuse", "incomplete-package"], "belongs to step completeness-check"],
    [["zhambyl/external-study", "--variant", "storage"], "goes this way: storage"],
    [
      ["kostanay/school-enrolment", "--variant", "undetermined-signature", "--edition", "2018-07-01"],
      "EDITION_NOT_ON_RECORD",
    ],
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

/** The text of a paper that the walk made. */
async function paperOf(summary: WalkSummary | undefined, product: string): Promise<string> {
  const caseId = summary?.case ?? "";
  const { rows } = await database.owner.query<{ region: string }>("select region from cases where case_id = $1", [
    caseId,
  ]);
  const region = rows[0]?.region ?? "";
  const paper = (await listDocuments(database.owner, region, caseId)).find((one) => one.product === product);
  const document = await findDocument(database.owner, region, paper?.documentId ?? "");
  return Buffer.from(document?.bytes ?? []).toString("utf8");
}

describe("what a walk leaves", () => {
  test("of external study an application signed by the applicant, with what is worked out and the documents that follow from it", async () => {
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

  test("of the queue a receipt that names the place in the queue, printed on paper at the chancellery (East Kazakhstan, cl. 3)", async () => {
    // when
    const { events, summary } = await walk("east-kazakhstan/kindergarten-queue", "--channel", "chancellery", "--keep");

    // then
    const text = await paperOf(summary, "queue-receipt");
    expect(summary?.numbers.queue).toBe("2014-000001");
    expect(text).toContain("2014-000001");
    expect(text).not.toMatch(/\{(?:answer|field|queue)|undefined/);
    expect(events).toContainEqual(expect.objectContaining({ type: "signed", byHand: expect.anything() }));
  });

  test("of external study an extract in the standard's wording, which names no child and no school", async () => {
    // given
    const { summary } = await walk("north-kazakhstan/external-study", "--channel", "portal", "--keep");

    // when
    const text = await paperOf(summary, "permission-extract");

    // then
    expect(text).toContain("Разрешить обучение в форме экстерната: Әміров Дәулет Сәкенұлы");
    expect(text).toContain("№ 232");
    expect(text).not.toMatch(/ребён|школ|бала|\{(?:answer|field)|undefined/);
  });
});
