import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { atMost } from "./at-most.ts";

test("of more works only so many go on at a time, in their order, and one that fails leaves its place to the next", async () => {
  // given
  const limited = atMost(3);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const works = Array.from({ length: 7 }, (_, number) =>
    limited(async () => {
      begun.push(number);
      await new Promise<void>((resolve) => (ends[number] = resolve));
      if (number === 0) throw new Error("broken off");
    }).catch(() => undefined),
  );

  // when
  await turn();

  // then
  expect(begun).toEqual([0, 1, 2]);
  for (const [number, begunThen] of [4, 5, 6, 7, 7, 7, 7].entries()) {
    ends[number]?.();
    await turn();
    expect(begun).toHaveLength(begunThen);
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  await Promise.all(works);
});
