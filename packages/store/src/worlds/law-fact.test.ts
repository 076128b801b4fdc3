import { randomUUID } from "node:crypto";
import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { findRecordedFacts, listConfirmations, recordConfirmation, recordEnd } from "./law-fact.ts";

const training = await testDatabase();
const production = await testDatabase({ mode: "production" });
const item = { regulation: "kostanay/school-enrolment", edition: "2019-01-01", item: "medical-certificate" };
const key = "kostanay/school-enrolment/2019-01-01/medical-certificate";

describe("recordConfirmation", () => {
  test("of a training world holds there only, and is marked", async () => {
    // given
    const [here, there] = [await aWorld(training.pool), await aWorld(training.pool)];
    const reading = { factId: randomUUID(), act: "№ 179", clause: "9", recorded: { trainingIn: here.region } };

    // when
    await recordConfirmation(training.pool, item, reading);
    await recordConfirmation(training.pool, item, reading);

    // then
    const confirmed = { item: key, act: "№ 179", clause: "9", training: true };
    expect(await listConfirmations(training.pool, here.region)).toEqual(new Map([[key, confirmed]]));
    expect((await listConfirmations(training.pool, there.region)).size).toBe(0);
  });

  test("of an administrator holds everywhere", async () => {
    // given
    const { personId } = await aPerson(production.pool);
    const reading = { factId: randomUUID(), act: "№ 179", clause: "9", recorded: { by: personId } };

    // when
    await recordConfirmation(production.pool, item, reading);

    // then
    expect((await listConfirmations(production.pool, "kostanay")).get(key)).toMatchObject({ training: false });
  });

  test("of training has no place in production", async () => {
    // given
    const { region } = await aWorld(production.pool);
    const reading = { factId: randomUUID(), act: "№ 179", clause: "9", recorded: { trainingIn: region } };

    // when
    await expect(recordConfirmation(production.pool, { ...item, item: "x" }, reading)).rejects.toThrow("production");

    // then
    expect((await listConfirmations(production.pool, region)).has(`${key.slice(0, key.lastIndexOf("/"))}/x`)).toBe(
      false,
    );
  });
});

describe("recordEnd", () => {
  test("gives the first day without the regulation; the newest record counts", async () => {
    // given
    const { personId } = await aPerson(production.pool);
    const reading = () => ({ factId: randomUUID(), act: "№ 98", clause: "1", recorded: { by: personId } });
    const { regulation } = item;
    expect(await findRecordedFacts(production.pool, "kostanay", regulation)).toEqual({});

    // when
    await recordEnd(production.pool, { regulation, endsOn: plainDate("2020-03-01") }, reading());
    await recordEnd(production.pool, { regulation, endsOn: plainDate("2020-03-20") }, reading());

    // then
    expect(await findRecordedFacts(production.pool, "kostanay", regulation)).toEqual({ endOn: "2020-03-20" });
    expect((await listConfirmations(production.pool, "kostanay")).has(regulation)).toBe(false);
  });
});
