import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { findDraft, freezeSigningBytes, listDrafts, removeDraft, saveAnswers } from "./draft.ts";

const { pool } = await testDatabase();
const { region } = await aWorld(pool);
const later = (monday + 60_000) as Instant;

async function aDraft(personId?: string) {
  return aDraftOf(pool, region, personId ?? (await aPerson(pool)).personId);
}

describe("a draft", () => {
  test("keeps what is typed on two pages at once", async () => {
    // given
    const { draftId } = await aDraft();

    // when
    await Promise.all(
      ["residence", "phone"].map((id) =>
        saveAnswers(pool, { region, draftId, answers: { [id]: "Қостанай" }, changedAt: later }),
      ),
    );

    // then
    expect(await findDraft(pool, region, draftId)).toMatchObject({
      answers: { class: "1", residence: "Қостанай", phone: "Қостанай" },
      changedAt: later,
      revision: 3,
    });
  });

  test("clears answers and takes an office", async () => {
    // given
    const { draftId } = await aDraft();

    // when
    const clear = ["class"];
    await saveAnswers(pool, { region, draftId, answers: {}, clear, office: "school-2", changedAt: later });

    // then
    expect(await findDraft(pool, region, draftId)).toMatchObject({ answers: {}, office: "school-2" });
  });

  test("shows the same bytes for signing until an answer changes", async () => {
    // given
    const { draftId } = await aDraft();
    const [first, second] = [Buffer.from("one"), Buffer.from("two")];

    // when
    const frozen = await freezeSigningBytes(pool, { region, draftId, revision: 1 }, first);
    const again = await freezeSigningBytes(pool, { region, draftId, revision: 1 }, second);
    await saveAnswers(pool, { region, draftId, answers: { class: "2" }, changedAt: later });
    const changed = await findDraft(pool, region, draftId);
    const outdated = await freezeSigningBytes(pool, { region, draftId, revision: 1 }, first);
    const anew = await freezeSigningBytes(pool, { region, draftId, revision: 2 }, second);

    // then
    expect([frozen, again, outdated, anew]).toEqual([first, first, undefined, second]);
    expect(changed).not.toHaveProperty("signingBytes");
  });

  test("doesn't change once it is filed, and is off the list", async () => {
    // given
    const { personId } = await aPerson(pool);
    const open = await aDraft(personId);
    const { draftId } = await aDraft(personId);
    await carryOut(pool, aFilingStep({ region, draftId }));

    // then
    expect(await saveAnswers(pool, { region, draftId, answers: {}, changedAt: later })).toBe(false);
    expect(await freezeSigningBytes(pool, { region, draftId, revision: 1 }, Buffer.from("x"))).toBeUndefined();
    expect(await removeDraft(pool, region, draftId)).toBe(false);
    expect((await listDrafts(pool, region, personId, "portal")).map((draft) => draft.draftId)).toEqual([open.draftId]);
    expect(await listDrafts(pool, region, personId, "chancellery")).toEqual([]);
  });

  test("is gone when removed, and unknown in another world", async () => {
    const { draftId } = await aDraft();
    expect(await findDraft(pool, "elsewhere", draftId)).toBeUndefined();
    expect(await removeDraft(pool, region, draftId)).toBe(true);
    expect(await findDraft(pool, region, draftId)).toBeUndefined();
    expect(await removeDraft(pool, region, randomUUID())).toBe(false);
  });
});
