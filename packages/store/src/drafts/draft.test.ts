import { randomUUID } from "node:crypto";
import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import {
  findDraft,
  freezeSigningBytes,
  listDrafts,
  listDraftsAtCounter,
  makeDraft,
  removeDraft,
  saveAnswers,
  takeOverDraft,
} from "./draft.ts";

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

describe("a draft at a counter", () => {
  async function atCounter(counter = "school-1") {
    const { personId } = await aPerson(pool);
    const draftId = randomUUID();
    const service = { regulation: "kostanay/school-enrolment", edition: "2019-01-01", channel: "chancellery" } as const;
    await makeDraft(pool, { region, draftId, personId, ...service, counter, answers: {}, madeAt: monday });
    return { draftId, personId };
  }

  test("is seen by the counter's people, and not by another's", async () => {
    // given
    const { draftId } = await atCounter();

    // then
    expect((await listDraftsAtCounter(pool, region, "school-1")).map((draft) => draft.draftId)).toContain(draftId);
    expect((await listDraftsAtCounter(pool, region, "school-2")).map((draft) => draft.draftId)).not.toContain(draftId);
  });

  test("goes to one of two colleagues who take it over at once", async () => {
    // given
    const { draftId, personId: from } = await atCounter();
    const colleagues = await Promise.all([aPerson(pool), aPerson(pool)]);

    // when
    const taken = await Promise.all(
      colleagues.map(({ personId: to }) =>
        takeOverDraft(pool, { region, draftId, from, to, untouchedSince: monday, at: later }),
      ),
    );

    // then
    expect(taken.filter((isTaken) => isTaken)).toHaveLength(1);
    const winner = colleagues[taken.indexOf(true)];
    expect(await findDraft(pool, region, draftId)).toMatchObject({ personId: winner?.personId, changedAt: later });
  });

  test("stays with who is at work on it, and is nobody's to take over the portal", async () => {
    // given
    const { draftId, personId: from } = await atCounter();
    await saveAnswers(pool, { region, draftId, answers: { class: "2" }, changedAt: later });
    const overPortal = await aDraft();
    const { personId: owner = "" } = (await findDraft(pool, region, overPortal.draftId)) ?? {};
    const { personId: to } = await aPerson(pool);
    const takeover = { region, to, untouchedSince: monday, at: later };

    // then
    expect(await takeOverDraft(pool, { ...takeover, draftId, from })).toBe(false);
    expect(await takeOverDraft(pool, { ...takeover, draftId: overPortal.draftId, from: owner })).toBe(false);
  });
});
