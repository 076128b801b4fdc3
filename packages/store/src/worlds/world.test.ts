import type { Instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson, aWorld, monday } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { currentWorld, findWorld, legalNow, listCurrentWorlds, makeWorld, moveClock } from "./world.ts";

const { pool } = await testDatabase();
const { personId: byPerson } = await aPerson(pool);
const hours = (count: number) => count * 3_600_000;
const after = (at: number, ms: number) => (at + ms) as Instant;

describe("a training world", () => {
  test("has its own clock, which goes on at real pace", async () => {
    // given
    const world = await aWorld(pool);

    // then
    expect(await currentWorld(pool, world.baseRegion)).toEqual(world);
    expect(legalNow(world, after(world.realBase, hours(2)))).toBe(after(monday, hours(2)));
  });

  test("moves its clock forward, never back", async () => {
    // given
    const world = await aWorld(pool);
    const realBase = after(world.realBase, hours(1));
    const move = { region: world.region, realBase, byPerson };

    // when
    const moved = await moveClock(pool, { ...move, legalBase: after(monday, hours(48)) });
    const back = await moveClock(pool, { ...move, legalBase: after(monday, hours(47)) });

    // then
    expect([moved, back]).toEqual([true, false]);
    expect(await findWorld(pool, world.region)).toMatchObject({ legalBase: after(monday, hours(48)), realBase });
  });

  test("begins anew as another world, and the old one stays", async () => {
    // given
    const first = await aWorld(pool);

    // when
    const second = await makeWorld(pool, { ...first, ordinal: 2 });
    const late = await makeWorld(pool, { ...first, ordinal: 2 });

    // then
    expect(second?.region).toBe(`${first.baseRegion}-2`);
    expect(late).toBeUndefined();
    expect(await currentWorld(pool, first.baseRegion)).toEqual(second);
    expect(await findWorld(pool, first.region)).toEqual(first);
    const current = (await listCurrentWorlds(pool)).filter(({ baseRegion }) => baseRegion === first.baseRegion);
    expect(current).toEqual([second]);
  });
});

describe("the real world", () => {
  test("has the region's own name and no clock to move", async () => {
    // given
    const world = await makeWorld(pool, { baseRegion: "kostanay", ordinal: 0, legalBase: monday, realBase: monday });

    // when
    const moved = await moveClock(pool, {
      region: "kostanay",
      legalBase: after(monday, 1),
      realBase: monday,
      byPerson,
    });

    // then
    expect(world?.region).toBe("kostanay");
    expect(moved).toBe(false);
    expect(await findWorld(pool, "nowhere")).toBeUndefined();
  });

  test("knows only the real clock", async () => {
    const wrong = { baseRegion: "zhambyl", ordinal: 0, legalBase: monday, realBase: after(monday, 1) };
    await expect(makeWorld(pool, wrong)).rejects.toMatchObject({ constraint: "world_real_time" });
  });
});
