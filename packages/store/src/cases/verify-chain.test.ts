import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makePersonalContent, matchesDigest } from "../personal-content.ts";
import { carryOut } from "../step/carry-out.ts";
import { aFilingStep, aRegisteringStep } from "../testing/a-step.ts";
import { aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listCasesOfIin } from "./case-of-person.ts";
import { findDocument } from "./document.ts";
import { eraseCase, readPersonal, setEraseAfter } from "./personal.ts";
import { searchCases } from "./search-cases.ts";
import { listSignatures } from "./signature.ts";
import { verifyChain } from "./verify-chain.ts";

const { pool, owner } = await testDatabase();
const { region } = await aWorld(pool);

async function aRegisteredCase(): Promise<string> {
  const step = aFilingStep({ region });
  await carryOut(pool, step);
  await carryOut(pool, aRegisteringStep({ region, caseId: step.caseId }));
  return step.caseId;
}

/** Changes rows as somebody who holds the whole database could. */
async function tamper(table: string, change: string): Promise<void> {
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(change);
  await owner.query(`alter table ${table} enable trigger user`);
}

describe("verifyChain", () => {
  test("holds for a case as the steps left it", async () => {
    expect(await verifyChain(pool, region, await aRegisteredCase())).toBe(true);
  });

  test("doesn't hold for a case that isn't there", async () => {
    expect(await verifyChain(pool, region, randomUUID())).toBe(false);
  });

  test.each([
    ["a payload was changed", "update event set payload = payload || ' '::bytea where sequence = 1"],
    ["a number was changed", "update event set incoming_number = '2019-999999' where sequence = 2"],
    [
      "a number was made one of another kind",
      "update event set queue_number = incoming_number, incoming_number = null where sequence = 2",
    ],
    [
      "a time was changed beside the payload",
      "update event set legal_at = legal_at + interval '1 day' where sequence = 1",
    ],
    ["an actor was changed beside the payload", "update event set actor = gen_random_uuid() where sequence = 2"],
    ["the newest event was removed", "delete from event where sequence = 2"],
    ["the first event was removed", "delete from event where sequence = 1"],
    ["a hash was changed", "update event set chain_hash = sha256(chain_hash) where sequence = 2"],
  ])("notices that %s", async (_, change) => {
    // given
    const caseId = await aRegisteredCase();

    // when
    await tamper("event", `${change} and case_id = '${caseId}'`);

    // then
    expect(await verifyChain(pool, region, caseId)).toBe(false);
  });

  test("notices that events were put into another case", async () => {
    // given
    const [one, other] = [await aRegisteredCase(), await aRegisteredCase()];

    // when
    await tamper("event", `delete from event where case_id = '${one}'`);
    await tamper("event", `update event set case_id = '${one}' where case_id = '${other}'`);
    await owner.query(
      "update cases set chain_hash = (select chain_hash from cases where case_id = $2) where case_id = $1",
      [one, other],
    );

    // then
    expect(await verifyChain(pool, region, one)).toBe(false);
  });

  test("holds after the case was erased, and nothing is left of the people in it", async () => {
    // given
    const bytes = Buffer.from('{"child":"Әлия"}');
    const { content, digest } = makePersonalContent({ personalId: randomUUID(), kind: "application", bytes });
    const iin = "150101800001";
    const documentId = randomUUID();
    const step = aFilingStep({
      region,
      personal: [content],
      parties: [{ party: "child", iin, name: "Ахметова Әлия" }],
      documents: [{ documentId, product: "enrolment-notice", mediaType: "application/json", bytes }],
      signatures: [{ documentId, signatureId: randomUUID(), cms: bytes, evidence: bytes }],
    });
    await carryOut(pool, step);
    expect(await searchCases(pool, { region, offices: ["school-1"], name: "ахметова" })).toHaveLength(1);
    const stored = await readPersonal(pool, region, content.personalId);
    expect(stored && matchesDigest(stored, digest)).toBe(true);

    // when
    const tooEarly = await eraseCase(pool, region, step.caseId, monday);
    await setEraseAfter(pool, region, step.caseId, monday);
    const due = await eraseCase(pool, region, step.caseId, monday);
    const again = await eraseCase(pool, region, step.caseId, monday);

    // then
    expect([tooEarly, due, again]).toEqual([false, true, false]);
    expect(await readPersonal(pool, region, content.personalId)).toBeUndefined();
    expect(await findDocument(pool, region, documentId)).toBeUndefined();
    expect(await listSignatures(pool, region, documentId)).toEqual([]);
    expect(await listCasesOfIin(pool, iin)).toEqual([]);
    expect(await searchCases(pool, { region, offices: ["school-1"], name: "ахметова" })).toEqual([]);
    const { rows } = await owner.query(
      `select p.salt, p.bytes, d.bytes as paper, s.cms, s.evidence from personal p
         join document d using (region, case_id) join signature s using (region, case_id) where personal_id = $1`,
      [content.personalId],
    );
    expect(rows).toEqual([{ salt: null, bytes: null, paper: null, cms: null, evidence: null }]);
    expect(await verifyChain(pool, region, step.caseId)).toBe(true);
  });

  test.each(["document", "signature"])("even the owner changes no stored %s but by erasing it", async (table) => {
    const documentId = randomUUID();
    const bytes = Buffer.from("{}");
    const step = aFilingStep({
      region,
      documents: [{ documentId, product: "enrolment-notice", mediaType: "application/json", bytes }],
      signatures: [{ documentId, signatureId: randomUUID(), cms: bytes, evidence: bytes }],
    });
    await carryOut(pool, step);
    await expect(owner.query(`update ${table} set case_id = case_id`)).rejects.toMatchObject({ code: "23001" });
    await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: "23001" });
  });

  test("the application can't change personal content but by erasing it", async () => {
    await expect(pool.query("update personal set bytes = null, salt = null")).rejects.toMatchObject({ code: "42501" });
    await expect(pool.query("delete from personal")).rejects.toMatchObject({ code: "42501" });
  });
});
