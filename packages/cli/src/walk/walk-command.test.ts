import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readReasons } from "@reglament/server";
import { currentWorld, findDocument, listDocuments, readPersonal, verifyChain } from "@reglament/store";
import { afterAll, describe, expect, test, vi } from "vitest";
import { onTestDatabase, runReglament } from "../testing/run-reglament.ts";
import type { WalkSummary } from "./print-walk.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "reglament-walk-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
const database = await onTestDatabase(dataFolder);

/** Walks a case of school enrolment and reads what was printed. */
async function walk(...words: readonly string[]) {
  const ran = await runReglament("walk", "kostanay/school-enrolment", "--json", ...words);
  const printed = ran.lines.map((line) => JSON.parse(line) as unknown);
  const summary = printed.at(-1) as WalkSummary;
  return {
    ...ran,
    events: printed.slice(0, -1) as readonly Record<string, unknown>[],
    summary,
    /** Each step as "id: due". */
    due: printed.length === 0 ? [] : summary.steps.map(({ id, dueAt = "no term" }) => `${id}: ${dueAt.slice(0, 16)}`),
  };
}

describe("reglament walk", () => {
  test("says what to do when the database's role may not create databases", async () => {
    // given
    const role = `walker_${randomBytes(4).toString("hex")}`;
    await database.owner.query(`create role ${role} login password 'walker'`);
    const url = new URL(database.ownerUrl);
    Object.assign(url, { username: role, password: "walker" });
    vi.stubEnv("DATABASE_URL", url.href);

    // when
    const ran = await runReglament("walk", "kostanay/school-enrolment", "--channel", "portal");
    await database.owner.query(`drop role ${role}`);

    // then
    expect(ran.exitCode).toBe(1);
    expect(ran.lines).toEqual([]);
    expect(ran.said).toContain("may not create databases");
    expect(ran.said).toContain("--keep");
  });

  test("walks a portal application to the signed notice, every step within its term (cl. 5)", async () => {
    // when
    const { exitCode, events, summary, due } = await walk("--channel", "portal", "--at", "2019-06-17T10:00+06:00");

    // then
    expect(exitCode).toBe(0);
    expect(events.map(({ type }) => type)).toEqual([
      "filed",
      "registered",
      "executor-appointed",
      "drafted",
      "signed",
      "issued",
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(events[0]).toMatchObject({ at: "2019-06-17T10:00:00+06:00", case: summary.case });
    expect(events[1]).toMatchObject({ incomingNumber: "2019-000001" });
    expect(summary).toMatchObject({
      regulation: "kostanay/school-enrolment",
      edition: "2019-01-01",
      channel: "portal",
      outcome: "result",
    });
    // Filed on Monday 10:00. Resolution: 3 hours from 10:02 over lunch. Examination: 4 working days after Monday.
    expect(due).toEqual([
      "intake: 2019-06-17T10:05",
      "resolution: 2019-06-17T14:02",
      "examination: 2019-06-21T18:00",
      "signing: 2019-06-19T10:10",
      "issue: 2019-06-19T10:10",
    ]);
    for (const { doneAt, dueAt, startedAt } of summary.steps) {
      expect(Date.parse(doneAt ?? "")).toBeGreaterThanOrEqual(Date.parse(startedAt));
      expect(Date.parse(doneAt ?? "")).toBeLessThanOrEqual(Date.parse(dueAt ?? ""));
    }
  });

  test("counts over the weekend and the two days of Capital Day, 6-8 July 2019", async () => {
    // when
    const { due, summary } = await walk("--channel", "portal", "--at", "2019-07-03T17:00+06:00");

    // then: from Thursday on Friday 5, Tuesday 9, Wednesday 10 and Thursday 11 July
    expect(due.slice(0, 3)).toEqual([
      "intake: 2019-07-03T17:05",
      "resolution: 2019-07-04T11:02",
      "examination: 2019-07-11T18:00",
    ]);
    expect(summary.steps[2]?.startedAt).toBe("2019-07-04T09:32:00+06:00");
  });

  test("takes what the portal received on a Saturday when the office opens", async () => {
    const { due, events } = await walk("--channel", "portal", "--at", "2019-06-15T10:00+06:00");
    expect(events[0]).toMatchObject({ at: "2019-06-15T10:00:00+06:00" });
    expect(due[0]).toBe("intake: 2019-06-17T09:05");
  });

  test("walks a paper application, entered by the chancellery in its hours", async () => {
    // when
    const { events, summary } = await walk("--channel", "chancellery", "--at", "2019-06-15T10:00+06:00");

    // then
    expect(summary.outcome).toBe("result");
    expect(events[0]).toMatchObject({ at: "2019-06-17T09:00:00+06:00", channel: "chancellery" });
    expect(events[0]).not.toHaveProperty("signature");
    expect(events.at(-1)).toMatchObject({ type: "issued", form: "paper" });
  });

  test.each([
    ["portal", "incomplete-package"],
    ["chancellery", "incomplete-package"],
    ["portal", "expired-document"],
    ["chancellery", "expired-document"],
  ])("refuses intake over %s for %s (cl. 5(1), 7(1))", async (channel, ground) => {
    // when
    const { exitCode, events, summary, due } = await walk(
      "--channel",
      channel,
      "--refuse",
      ground,
      "--at",
      "2019-06-17T17:59+06:00",
    );

    // then: a minute before closing, so four minutes of the five are the next morning's
    expect(exitCode).toBe(0);
    expect(events.map(({ type }) => type)).toEqual(["filed", "intake-refused"]);
    expect(events[1]).toMatchObject({ ground, clause: "5(1), 7(1)", product: "intake-refusal-receipt" });
    expect(summary.outcome).toBe("intake-refused");
    expect(due).toEqual(["intake: 2019-06-18T09:04"]);
  });

  test.each(["portal", "chancellery"])(
    "refuses the service over %s for unreliable documents (cl. 5(3))",
    async (channel) => {
      // when
      const { events, summary } = await walk("--channel", channel, "--refuse", "unreliable-documents");

      // then
      expect(events.map(({ type }) => type)).toEqual([
        "filed",
        "registered",
        "executor-appointed",
        "refusal-proposed",
        "signed",
        "issued",
      ]);
      expect(events[3]).toMatchObject({ ground: "unreliable-documents", clause: "5(3), 7(3)" });
      expect(summary.outcome).toBe("refusal");
    },
  );

  test("keeps the case in a walk world of its own, again and again", async () => {
    // when
    const first = await walk("--channel", "portal", "--keep");
    const second = await walk("--channel", "chancellery", "--keep");

    // then: each world counts its incoming numbers from the start
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(second.events[1]).toMatchObject({ type: "registered", incomingNumber: "2019-000001" });
    expect(await verifyChain(database.owner, "kostanay-walk-1", first.summary.case)).toBe(true);
    expect(await verifyChain(database.owner, "kostanay-walk-2", second.summary.case)).toBe(true);
    expect(await currentWorld(database.owner, "kostanay")).toBeUndefined();
  });

  test.each(["portal", "chancellery"])("names applicant, child and representative over %s", async (channel) => {
    // when
    const { summary } = await walk("--channel", channel, "--keep");

    // then: the representative asks for the child
    const { rows } = await database.owner.query<{ party: string; person_id: string | null; iin: string }>(
      "select party, person_id, iin from applicant_case where case_id = $1 order by party",
      [summary.case],
    );
    const [applicant, child, representative] = rows;
    expect(rows.map(({ party }) => party)).toEqual(["applicant", "child", "representative"]);
    expect(representative).toEqual({ ...applicant, party: "representative" });
    expect(child?.iin).not.toBe(applicant?.iin);
    expect(rows.every(({ person_id }) => person_id !== null)).toBe(true);
  });

  test("writes a refusal's reasons as the server does, in the words of the signed paper", async () => {
    // given
    const { summary, events } = await walk("--channel", "portal", "--refuse", "unreliable-documents", "--keep");
    const proposed = events.find(({ type }) => type === "refusal-proposed") as { reasons: { personalId: string } };
    const { rows } = await database.owner.query<{ region: string }>("select region from cases where case_id = $1", [
      summary.case,
    ]);
    const region = rows[0]?.region ?? "";

    // when
    const kept = await readPersonal(database.owner, region, proposed.reasons.personalId);
    const [paper] = await listDocuments(database.owner, region, summary.case);
    const document = await findDocument(database.owner, region, paper?.documentId ?? "");

    // then
    const reasons = readReasons(kept?.bytes ?? new Uint8Array());
    expect(reasons).not.toBe("");
    expect(Buffer.from(document?.bytes ?? []).toString("utf8")).toContain(reasons);
  });

  test("tells people the same in plain lines", async () => {
    const { lines } = await runReglament("walk", "kostanay/school-enrolment", "--channel=portal");
    expect(lines.join("\n")).toContain("examination (cl. 5(3), 7(3), executor)");
    expect(lines.join("\n")).not.toContain("{");
  });

  test.each([
    [["--at", "2019-01-15T10:00+06:00"], "OUTSIDE_WINDOW"],
    [["--at", "2018-12-31T10:00+06:00"], "EDITION_NOT_ON_RECORD"],
    [["--at", "2015-06-15T10:00+06:00"], "NOT_YET_IN_FORCE"],
    [["--at", "2016-01-15T10:00+06:00"], "EDITION_NOT_ON_RECORD"],
    [["--at", "2020-06-15T10:00+06:00"], "REPEALED"],
    [["--edition", "2018-07-01"], "EDITION_NOT_ON_RECORD"],
    [["--edition", "2019-01-01", "--at", "2018-07-16T10:00+06:00"], "EDITION_NOT_ON_RECORD"],
  ])("says why there is no case with %j", async (words, code) => {
    // when
    const { exitCode, lines, said } = await runReglament(
      "walk",
      "kostanay/school-enrolment",
      "--channel",
      "portal",
      "--json",
      ...words,
    );

    // then
    expect(exitCode).toBe(1);
    expect(said).toContain(code);
    expect(lines).toEqual([]);
  });

  test.each([
    [["kostanay/school-enrollment", "--channel", "portal"], "Did you mean kostanay/school-enrolment?"],
    [["kostanay/school-enrolment"], "--channel is missing"],
    [["kostanay/school-enrolment", "--channel", "centre"], "Known: chancellery, portal"],
    [["kostanay/school-enrolment", "--channel", "portl"], "Did you mean portal?"],
    [
      ["kostanay/school-enrolment", "--channel", "portal", "--refuse", "incomplete"],
      "Did you mean incomplete-package?",
    ],
    [
      ["kostanay/school-enrolment", "--channel", "portal", "--refuse", "unreliable-document"],
      "Did you mean unreliable-documents?",
    ],
    [["kostanay/school-enrolment", "--chanel", "portal"], "Did you mean --channel?"],
    [["kostanay/school-enrolment", "--channel", "portal", "--at", "2019-06-17T10:00"], "offset"],
    [["kostanay/school-enrolment", "--channel", "portal", "--edition", "2019-02-30"], "--edition is a date"],
    [["kostanay/school-enrolment", "--channel"], "--channel needs a value"],
    [["kostanay/school-enrolment", "--channel", "portal", "--channel", "portal"], "given twice"],
    [["kostanay/school-enrolment", "--channel", "portal", "--json=yes"], "takes no value"],
    [[], "kostanay/school-enrolment, north-kazakhstan/external-study"],
  ])("doesn't understand %j and says what would be understood", async (words, message) => {
    const { exitCode, said } = await runReglament("walk", ...words);
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});

describe("reglament", () => {
  test("knows its commands", async () => {
    const { exitCode, said } = await runReglament("strt");
    expect(exitCode).toBe(2);
    expect(said).toContain("Did you mean start?");
  });
});
