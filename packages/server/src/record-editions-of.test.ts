/** What becomes of cases when the files that they were filed under change (a case keeps its edition). */
import { readLaw } from "@reglament/regulation";
import { loadCase, recordEditionText, verifyChain } from "@reglament/store";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Background, startBackground } from "./background/start-background.ts";
import { LawError, makeLaw } from "./load-law.ts";
import { recordEditionsOf } from "./record-editions-of.ts";
import type { Law } from "./services.ts";
import { aServer, type TestServer } from "./testing/a-server.ts";
import { aCaseOf, type CaseOf } from "./workplace/testing/a-case-of.ts";
import { aFiledCase, type FiledCase } from "./workplace/testing/a-filed-case.ts";
import { actOnCase, anOrder, bringTo, signAsHead } from "./workplace/testing/act-on-case.ts";

const server = await aServer();
const { pool, law: files } = server.services;
const enrolment = "kostanay/school-enrolment";

/** The law of files in which a text was changed, as a start would read it. */
function edited(law: Law, path: string, change: (text: string) => string): Law {
  const before = law.files.get(path) ?? "";
  const changed = change(before);
  if (changed === before) throw new Error("nothing was changed");
  return lawOf(law, new Map([...law.files, [path, changed]]));
}

function lawOf(law: Law, files: Law["files"]): Law {
  const read = readLaw(files);
  if (!("regulations" in read)) throw new Error(JSON.stringify(read));
  return makeLaw({ ...law, files }, read);
}

/** Another step name, with whatever leads to it. */
function renameExamination(text: string, name: string): string {
  return text.replaceAll(/(?<before>step: |- id: )examination\b/g, `$<before>${name}`);
}

/** Gives the examination a day less. */
function shorten(text: string): string {
  return text.replace("term: { workingDays: 4 }", "term: { workingDays: 3 }");
}

/** Starts the server again with other files; gives what the start told. */
async function restart(server: TestServer, law: Law): Promise<readonly string[]> {
  const recorded = await recordEditionsOf(server.services.pool, law);
  Object.assign(server.services, { law: recorded.law });
  return recorded.told;
}

async function stateOf(server: TestServer, { caseId }: { readonly caseId: string }) {
  const loaded = await loadCase(server.services.pool, server.services.law.getEdition, server.region, caseId);
  return loaded?.case;
}

function changeTitle(text: string): string {
  return text.replace("en: The head's resolution", "en: The head's order");
}

function newestId(law: Law): string | undefined {
  return law.findRegulation(enrolment)?.editions.at(-1)?.id;
}

test("each text on record is read back as the edition that it was recorded from", async () => {
  // given
  await recordEditionsOf(pool, files);

  // when: nothing of the files is left, and no case goes by them
  const read = readLaw(files.files);
  if (!("regulations" in read)) throw new Error("the law has problems");
  const recorded = await recordEditionsOf(pool, makeLaw(files, { ...read, regulations: [] }));

  // then
  const shipped = files.listEditions();
  expect(shipped.map(({ regulation, id }) => recorded.law.getEdition(regulation, id))).toEqual(shipped);
  expect(() => recorded.law.getEdition(enrolment, "2019-01-01.7")).toThrow(/not on record/);
});

test("a file laid out anew, or back at its first text, is that text; the record can't be changed", async () => {
  // given
  await recordEditionsOf(pool, files);
  const path = `${enrolment}.yaml`;

  // when
  const laidOut = await recordEditionsOf(
    pool,
    edited(files, path, (text) => `# A remark.\n${text}`),
  );
  const changed = await recordEditionsOf(
    pool,
    edited(files, path, (text) => renameExamination(text, "scrutiny")),
  );
  const [one, other] = await Promise.all([0, 1].map(() => recordEditionsOf(pool, edited(files, path, changeTitle))));
  const back = await recordEditionsOf(pool, files);

  // then
  expect([laidOut, changed, one, other, back].map((recorded) => recorded && newestId(recorded.law))).toEqual([
    "2019-01-01",
    "2019-01-01.2",
    "2019-01-01.3",
    "2019-01-01.3",
    "2019-01-01",
  ]);
  await expect(server.owner.query("delete from edition_on_record")).rejects.toThrow(/never changed or removed/);
});

test("a case in the middle of its way goes on under its text when a step of the file is renamed; new ones go by the file", {
  timeout: 60_000,
}, async () => {
  // given: a case at the step that will have another name
  expect(await restart(server, files)).toEqual([]);
  const before = await aFiledCase(server);
  await bringTo(server, before, "examination");

  // when
  const told = await restart(
    server,
    edited(files, `${enrolment}.yaml`, (text) => shorten(renameExamination(text, "inspection"))),
  );
  const after = await aFiledCase(server);
  const listed = await (await server.as("dina")).get("/workplace");
  await actOnCase(await server.as("dina"), before, "draft", { ...anOrder });
  await signAsHead(server, before);
  await actOnCase(await server.as("aigul"), before, "issue", { "issue-form": "electronic" });

  // then
  expect(await stateOf(server, before)).toMatchObject({ edition: "2019-01-01", outcome: "result" });
  expect(await verifyChain(pool, server.region, before.caseId)).toBe(true);
  expect(await stateOf(server, after)).toMatchObject({ edition: newestId(server.services.law) });
  await bringTo(server, after, "examination");
  expect((await stateOf(server, after))?.steps.at(-1)?.step).toBe("inspection");
  expect(told).toEqual([
    expect.stringMatching(/^kostanay\/school-enrolment: 1 open case filed under the edition 2019-01-01 goes on/),
  ]);
  expect(told[0]).toMatch(
    /new applications go by 2019-01-01\.\d, which differs in .*examination \(cl\. 5\(3\), 7\(3\)\)/,
  );
  expect(listed.body).toContain(before.address);
});

test("a case of an edition that was taken out of its file still comes to its end; nobody can take the whole file out", {
  timeout: 60_000,
}, async () => {
  // given: an open case of the first of two editions
  const another = await aServer({ regions: ["east-kazakhstan"] });
  const regulation = "east-kazakhstan/certificate-duplicate";
  const whole = another.services.law;
  await restart(another, whole);
  const filed: CaseOf = await aCaseOf(another, { regulation, channel: "centre" });
  expect(filed.law.id).toBe("2014-09-08");
  const read = readLaw(whole.files);
  if (!("regulations" in read)) throw new Error("the law has problems");
  const regulations = read.regulations.map((one) =>
    one.key === regulation ? { ...one, editions: one.editions.filter(({ id }) => id !== filed.law.id) } : one,
  );

  // when
  const told = await restart(another, makeLaw(whole, { ...read, regulations }));

  // then
  expect(told).toEqual([expect.stringMatching(/2014-09-08 goes on .*no longer have this edition/)]);
  expect(await stateOf(another, filed)).toMatchObject({ edition: "2014-09-08", version: 1 });
  expect(another.services.law.getEdition(regulation, "2014-09-08")).toEqual(filed.law);
  const without = new Map([...whole.files].filter(([path]) => path !== `${regulation}.yaml`));
  await expect(recordEditionsOf(another.services.pool, lawOf(whole, without))).rejects.toThrow(LawError);
});

describe("a process with older files, beside one that has put another text on record", () => {
  let background: Background | undefined;
  afterEach(() => background?.stop());

  /** What another process of the installation files under a text of its own. */
  async function fileUnder(step: string): Promise<FiledCase & { readonly edition: string }> {
    const newer = edited(files, `${enrolment}.yaml`, (text) => renameExamination(text, step));
    const { law } = await recordEditionsOf(pool, newer);
    const filed = await aFiledCase({ ...server, services: { ...server.services, law } });
    return { ...filed, edition: newestId(law) ?? "" };
  }

  test.each([
    ["aigul", "worklist", () => "/workplace"],
    ["aigul", "case", ({ address }: FiledCase) => address],
    ["aidana", "cabinet", () => "/cabinet"],
  ])("answers %s with the %s that such a case stands on", async (person, page, addressOf) => {
    // given
    await restart(server, files);
    const filed = await fileUnder(`for-${page}`);
    const browser = await server.as(person);
    expect(() => server.services.law.getEdition(enrolment, filed.edition)).toThrow(/not on record/);

    // when
    const answered = await browser.get(addressOf(filed));

    // then
    expect(answered.statusCode).toBe(200);
    expect(answered.body).toContain(filed.caseId);
  });

  test("learns of it in the background, and lists its cases for those whose turn it is", async () => {
    // given
    await restart(server, files);
    background = startBackground(server.services);
    const { law } = server.services;

    // when
    const filed = await fileUnder("in-background");

    // then
    await vi.waitFor(() => expect(law.getEdition(enrolment, filed.edition).id).toBe(filed.edition), { timeout: 5000 });
    expect(law.listEditions().map(({ id }) => id)).toContain(filed.edition);
    expect(newestId(law)).toBe("2019-01-01");
  });

  test("knows the newest text of an edition when it is started again before a case goes by it", async () => {
    // given: a text under which nothing was filed as yet
    const newer = edited(files, `${enrolment}.yaml`, (text) => renameExamination(text, "started-again"));
    const recorded = await recordEditionsOf(pool, newer);

    // when
    await restart(server, files);
    const filed = await aFiledCase({ ...server, services: { ...server.services, law: recorded.law } });
    const listed = await (await server.as("aigul")).get("/workplace?list=mine");

    // then
    expect(await stateOf(server, filed)).toMatchObject({ edition: newestId(recorded.law) });
    expect(listed.body).toContain(filed.caseId);
  });

  test("lists the cases of all other texts when it can't read one", async () => {
    // given
    await restart(server, files);
    const { law } = server.services;
    const before = law.listEditions();
    const ofNextRelease = new Map([[`${enrolment}.yaml`, "key-of-the-next-release: true\n"]]);
    const text = { regulation: enrolment, day: "2019-01-01", newest: "2019-01-01.99", files: ofNextRelease };
    const { edition } = await recordEditionText(pool, { ...text, digest: "ab".repeat(32) });

    // when
    await law.learnTexts(pool);

    // then
    expect(law.listEditions()).toEqual(before);
    expect(() => law.getEdition(enrolment, edition)).toThrow(/can't be read by this release/);
    const again = await recordEditionsOf(pool, files);
    expect(again.law.listEditions().map(({ id }) => id)).not.toContain(edition);
  });
});
