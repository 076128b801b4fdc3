import { loadCase, verifyChain } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase, type FiledCase } from "../workplace/testing/a-filed-case.ts";
import { bringTo } from "../workplace/testing/act-on-case.ts";
import { noteTimeOfCases } from "./note-time.ts";
import { watchClock } from "./watch-clock.ts";

const server = await aServer();
const { pool } = server.services;
const MINUTE_MS = 60_000;

async function eventsOf({ caseId }: FiledCase) {
  const loaded = await loadCase(pool, server.services.law.getEdition, server.region, caseId);
  return loaded?.events.map(({ event }) => event) ?? [];
}

async function typesOf(filed: FiledCase): Promise<readonly string[]> {
  return (await eventsOf(filed)).map(({ type }) => type);
}

async function noteTime(): Promise<void> {
  while (await noteTimeOfCases(server.services, () => false));
}

describe("when the machine's clock is set back", () => {
  test("people go on with their cases, and no event of a case is older than the one before", async () => {
    // given
    const filed = await aFiledCase(server);

    // when
    server.passMs(-30 * MINUTE_MS);
    await bringTo(server, filed, "examination");
    server.passMs(30 * MINUTE_MS);

    // then
    const events = await eventsOf(filed);
    expect(events.map(({ type }) => type)).toEqual(["filed", "registered", "executor-appointed"]);
    const moments = events.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(await verifyChain(pool, server.region, filed.caseId)).toBe(true);
  });

  test("what was noted stays so and isn't noted again, and what is to come is noted in its time", async () => {
    // given: warned of
    const filed = await aFiledCase(server);
    server.passMs(4 * MINUTE_MS + 1000);
    await noteTime();

    // when
    server.passMs(-10 * MINUTE_MS);
    await noteTime();
    const whileBehind = await typesOf(filed);
    server.passMs(10 * MINUTE_MS);
    await noteTime();
    const once = await typesOf(filed);
    server.passMs(MINUTE_MS);
    await noteTime();

    // then
    expect(whileBehind).toEqual(["filed", "deadline-neared"]);
    expect(once).toEqual(["filed", "deadline-neared"]);
    expect(await typesOf(filed)).toEqual(["filed", "deadline-neared", "deadline-passed"]);
  });

  test("a lease that the database's clock gave before hinders nobody for long", async () => {
    // given: taken by a process that died, an hour later than the clock shows now
    const filed = await aFiledCase(server);
    server.passMs(4 * MINUTE_MS + 1000);
    await server.owner.query(
      "update cases set leased_until = clock_timestamp() + interval '1 hour 1 minute' where case_id = $1",
      [filed.caseId],
    );

    // when
    await noteTime();

    // then
    expect(await typesOf(filed)).toEqual(["filed", "deadline-neared"]);
  });

  test("the log says by how much, once; and nothing of a clock that is put right by a little", async () => {
    // given
    const watch = watchClock(server.services);
    const told = () => server.logged.filter((line) => line.startsWith("clock-set-back"));

    // when
    server.passMs(-500);
    await watch();
    const ofLittle = told().length;
    server.passMs(-10 * MINUTE_MS);
    await watch();
    await watch();
    server.passMs(10 * MINUTE_MS + 500);
    await watch();

    // then
    expect(ofLittle).toBe(0);
    expect(told()).toEqual([expect.stringContaining('{"byMs":600000}')]);
  });
});
