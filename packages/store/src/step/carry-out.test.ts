import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listCasesOfIin, listCasesOfPerson, listParties } from "../cases/case-of-person.ts";
import { findDocument, listDocuments } from "../cases/document.ts";
import { readPersonal } from "../cases/personal.ts";
import { listSignatures } from "../cases/signature.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { listAttachments } from "../drafts/attachment.ts";
import { findDraft, makeDraft } from "../drafts/draft.ts";
import { storeAttachment } from "../drafts/store-attachment.ts";
import { makePersonalContent } from "../personal-content.ts";
import { aFilingStep, anIncomingNumber, aRegisteringStep, aRow } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { listEvents } from "../testing/list-events.ts";
import { testDatabase } from "../testing/test-database.ts";
import { carryOut } from "./carry-out.ts";

const { pool, owner } = await testDatabase();
const { region } = await aWorld(pool);

async function aFiledCase(): Promise<string> {
  const step = aFilingStep({ region });
  await carryOut(pool, step);
  return step.caseId;
}

describe("carryOut", () => {
  test("opens a case and goes on with it", async () => {
    // given
    const caseId = await aFiledCase();

    // when
    const answer = await carryOut(pool, aRegisteringStep({ region, caseId }));

    // then
    expect(answer).toMatchObject({ answer: "done", version: 2, eventCount: 1 });
    const events = await listEvents(pool, region, caseId);
    expect(events.map(({ sequence, event }) => [sequence, event.type])).toEqual([
      [1, "filed"],
      [2, "registered"],
    ]);
  });

  test("stores every event of a step, each with its hash", async () => {
    // given
    const filing = aFilingStep({ region });
    const [filed] = filing.events;
    const registered = aRegisteringStep({ region, caseId: filing.caseId }).events;

    // when
    const answer = await carryOut(pool, { ...filing, events: [filed, ...registered].flatMap((event) => event ?? []) });

    // then
    expect(answer).toMatchObject({ answer: "done", version: 2, eventCount: 2 });
    expect(await listEvents(pool, region, filing.caseId)).toHaveLength(2);
    expect(await verifyChain(pool, region, filing.caseId)).toBe(true);
  });

  test("of two commands on one version one is done and the other is stale", async () => {
    // given
    const caseId = await aFiledCase();

    // when
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => carryOut(pool, aRegisteringStep({ region, caseId }))),
    );

    // then
    expect(answers.map(({ answer }) => answer).sort()).toEqual(["done", ...Array.from({ length: 7 }, () => "stale")]);
    expect(await listEvents(pool, region, caseId)).toHaveLength(2);
  });

  test("the same command twice at once gives one event and one answer", async () => {
    // given
    const caseId = await aFiledCase();
    const step = aRegisteringStep({ region, caseId });

    // when
    const answers = await Promise.all(Array.from({ length: 8 }, () => carryOut(pool, step)));

    // then
    expect(answers.map(({ answer }) => answer).sort()).toEqual([
      "done",
      ...Array.from({ length: 7 }, () => "repeated"),
    ]);
    for (const answer of answers)
      expect(answer).toMatchObject({ version: 2, eventCount: 1, numbers: { 2: expect.stringMatching(/^2019-/) } });
    expect(await listEvents(pool, region, caseId)).toHaveLength(2);
  });

  test("the same filing twice at once opens one case, also when each arrival made an id of its own", async () => {
    // given
    const step = aFilingStep({ region });

    // when
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, arrival) =>
        carryOut(pool, arrival % 2 === 0 ? step : { ...step, caseId: randomUUID() }),
      ),
    );

    // then
    expect(answers.filter(({ answer }) => answer === "done")).toHaveLength(1);
    expect(answers.filter(({ answer }) => answer === "repeated")).toHaveLength(5);
    const { rows } = await owner.query("select case_id from command where command_id = $1", [step.commandId]);
    expect(rows).toHaveLength(1);
  });

  test("a new case doesn't take the place of an old one", async () => {
    const caseId = await aFiledCase();
    expect(await carryOut(pool, aFilingStep({ region, caseId }))).toEqual({ answer: "stale" });
  });

  test("a step on a case of another region is stale", async () => {
    const caseId = await aFiledCase();
    const other = await aWorld(pool);
    expect(await carryOut(pool, aRegisteringStep({ region: other.region, caseId }))).toEqual({ answer: "stale" });
  });

  test("200 registrations at once get numbers without a gap, per office and year", async () => {
    // given
    const numbered = await aWorld(pool);
    const offices = ["school-1", "school-2"];
    const years = [2019, 2020];
    const filings = Array.from({ length: 200 }, (_, index) =>
      aFilingStep({ region: numbered.region, row: aRow({ office: offices[index % 2] ?? "" }) }),
    );
    await Promise.all(filings.map((step) => carryOut(pool, step)));

    // when
    const answers = await Promise.all(
      filings.map(({ caseId, row }, index) =>
        carryOut(pool, {
          ...aRegisteringStep({ region: numbered.region, caseId }),
          row: { ...row, step: "resolution" },
          numbers: [anIncomingNumber({ office: row.office, year: years[Math.floor(index / 100)] ?? 0 })],
        }),
      ),
    );

    // then
    const expected = years.flatMap((year) =>
      Array.from({ length: 50 }, (_, index) => `${year}-${String(index + 1).padStart(6, "0")}`),
    );
    for (const office of offices) {
      const numbers = answers.flatMap((answer, index) =>
        filings[index]?.row.office === office && answer.answer === "done" ? Object.values(answer.numbers) : [],
      );
      expect(numbers.sort()).toEqual(expected);
    }
  });

  test("a stale registration takes no number", async () => {
    // given
    const fresh = await aWorld(pool);
    const step = aFilingStep({ region: fresh.region });
    await carryOut(pool, step);
    await carryOut(pool, aRegisteringStep({ region: fresh.region, caseId: step.caseId, expectedVersion: 5 }));

    // when
    const answer = await carryOut(pool, aRegisteringStep({ region: fresh.region, caseId: step.caseId }));

    // then
    expect(answer).toMatchObject({ numbers: { 2: "2019-000001" } });
  });

  test("writes papers, personal content, parties and messages with the step", async () => {
    // given
    const parent = await aPerson(pool);
    const [documentId, signatureId, messageId] = [randomUUID(), randomUUID(), randomUUID()];
    const bytes = Buffer.from("хабарлама");
    const { content } = makePersonalContent({ personalId: randomUUID(), kind: "application", bytes });

    // when
    const step = aFilingStep({
      region,
      personal: [content],
      documents: [{ documentId, product: "enrolment-notice", mediaType: "text/plain", bytes }],
      signatures: [{ documentId, signatureId, personId: parent.personId, cms: bytes, evidence: bytes }],
      parties: [
        { party: "representative", iin: parent.iin, personId: parent.personId },
        { party: "child", iin: "150101800001" },
      ],
      notices: [{ messageId, kind: "filed", personId: parent.personId }],
    });
    await carryOut(pool, step);

    // then
    const { caseId } = step;
    expect(await readPersonal(pool, region, content.personalId)).toEqual({ ...content, caseId });
    expect(await listDocuments(pool, region, caseId)).toMatchObject([{ documentId, sizeBytes: 18, madeAt: monday }]);
    expect(await findDocument(pool, region, documentId)).toMatchObject({ bytes, product: "enrolment-notice" });
    expect(await listSignatures(pool, region, documentId)).toMatchObject([
      { signatureId, cms: bytes, evidence: bytes },
    ]);
    expect(await listParties(pool, region, caseId)).toHaveLength(2);
    expect(await listCasesOfPerson(pool, parent.personId)).toMatchObject([{ caseId, step: "intake", version: 1 }]);
    expect(await listCasesOfIin(pool, "150101800001")).toMatchObject([{ caseId }]);
    const { rows } = await owner.query("select kind, payload from outbox where message_id = $1", [messageId]);
    expect(rows).toEqual([
      {
        kind: "filed",
        payload: { personId: parent.personId, reader: "applicant", at: monday, incomingNumber: null, facts: {} },
      },
    ]);
  });

  test("whom the case concerns is known by the IIN as soon as there is such a person here", async () => {
    // given
    const parent = await aPerson(pool);
    const unknown = { iin: "900101799001", name: "Жаңа Қызметкер" };
    const step = aFilingStep({
      region,
      parties: [
        { party: "applicant", ...unknown },
        { party: "representative", iin: parent.iin, personId: parent.personId },
      ],
    });
    await carryOut(pool, step);
    const partiesOf = async () => (await listParties(pool, region, step.caseId)).map(({ personId }) => personId);
    const before = await partiesOf();

    // when
    const { personId } = await aPerson(pool, unknown);

    // then
    expect(before).toEqual([undefined, parent.personId]);
    expect(await partiesOf()).toEqual([personId, parent.personId]);
    expect(await listCasesOfPerson(pool, personId)).toMatchObject([{ caseId: step.caseId }]);
  });

  test("a draft is filed once, whatever command sends it, and its attachments go with it", async () => {
    // given
    const parent = await aPerson(pool);
    const [draftId, attachmentId] = [randomUUID(), randomUUID()];
    const draft = {
      region,
      draftId,
      personId: parent.personId,
      answers: {},
      madeAt: monday,
      channel: "portal",
    } as const;
    await makeDraft(pool, { ...draft, regulation: "kostanay/school-enrolment", edition: "2019-01-01" });
    await storeAttachment(
      pool,
      {
        region,
        attachmentId,
        draftId,
        kind: "medical-certificate",
        fileName: "анықтама.pdf",
        mediaType: "application/pdf",
      },
      (async function* () {
        yield randomBytes(100);
      })(),
      { maxBytes: 1000 },
    );

    // when
    const steps = Array.from({ length: 6 }, () => aFilingStep({ region, draftId, attachmentIds: [attachmentId] }));
    const answers = await Promise.all(steps.map((step) => carryOut(pool, step)));

    // then
    expect(answers.map(({ answer }) => answer).sort()).toEqual(["done", ...Array.from({ length: 5 }, () => "stale")]);
    const filed = steps[answers.findIndex(({ answer }) => answer === "done")];
    expect(await findDraft(pool, region, draftId)).toMatchObject({ filedCase: filed?.caseId });
    expect(await listAttachments(pool, region, { caseId: filed?.caseId ?? "" })).toMatchObject([{ attachmentId }]);
  });

  test("a filing whose attachment was removed meanwhile is stale and leaves the draft open", async () => {
    // given
    const parent = await aPerson(pool);
    const draftId = randomUUID();
    const draft = {
      region,
      draftId,
      personId: parent.personId,
      answers: {},
      madeAt: monday,
      channel: "portal",
    } as const;
    await makeDraft(pool, { ...draft, regulation: "kostanay/school-enrolment", edition: "2019-01-01" });

    // when
    const answer = await carryOut(pool, aFilingStep({ region, draftId, attachmentIds: [randomUUID()] }));

    // then
    expect(answer).toEqual({ answer: "stale" });
    expect(await findDraft(pool, region, draftId)).not.toHaveProperty("filedCase");
  });

  test("a number without the event that carries it is a bug", async () => {
    const step = aFilingStep({ region, numbers: [anIncomingNumber()] });
    await expect(carryOut(pool, step)).rejects.toThrow("registered");
  });

  test("an unknown office is a bug, and nothing stays behind", async () => {
    // given
    const step = aFilingStep({ region, row: aRow({ office: "no-school" }) });

    // when
    await expect(carryOut(pool, step)).rejects.toMatchObject({ constraint: "cases_office" });

    // then
    expect(await listEvents(pool, region, step.caseId)).toEqual([]);
  });
});
