import { describe, expect, test } from "vitest";
import { Chance } from "./chance.ts";
import { planKills } from "./plan-kills.ts";

describe("planKills", () => {
  test("plans the same for the same seed, and other kills for another one", () => {
    expect(planKills(new Chance(4711), 30)).toEqual(planKills(new Chance(4711), 30));
    expect(planKills(new Chance(4711), 30)).not.toEqual(planKills(new Chance(4712), 30));
  });

  test("begins alike however many kills there are to be", () => {
    expect(planKills(new Chance(4711), 30).slice(0, 10)).toEqual(planKills(new Chance(4711), 10));
  });

  test("takes server, database and both in turn, each in all its ways", () => {
    const kinds = planKills(new Chance(1), 90).map(({ kind }) => kind);

    expect(kinds.filter((_, place) => place % 3 === 0)).toEqual(Array.from({ length: 30 }, () => "server"));
    expect(new Set(kinds.filter((_, place) => place % 3 === 1))).toEqual(new Set(["postmaster", "backend"]));
    expect(new Set(kinds.filter((_, place) => place % 3 === 2))).toEqual(
      new Set(["server and postmaster", "both servers and postmaster"]),
    );
  });
});
