import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("remembers the latest, and forgets what was not asked for longest", () => {
  // given
  const made: number[] = [];
  const recent = new Recent<string>(2);
  const ask = (byte: number) =>
    recent.of(Uint8Array.of(byte), ([first = 0]) => {
      made.push(first);
      return `made of ${first}`;
    });

  // when
  const answers = [1, 2, 1, 3, 1, 2].map(ask);

  // then
  expect(answers).toEqual([1, 2, 1, 3, 1, 2].map((byte) => `made of ${byte}`));
  expect(made).toEqual([1, 2, 3, 2]);
});

test("tells bytes apart, views of a larger buffer too", () => {
  // given
  const recent = new Recent<string>(8);
  const whole = Uint8Array.of(0xff, 0xfe, 0xff, 0xfe);
  const ask = (bytes: Uint8Array) => recent.of(bytes, (made) => made.join());

  // then
  expect([whole, whole.subarray(0, 2), whole.subarray(1, 3), new Uint8Array()].map(ask)).toEqual([
    "255,254,255,254",
    "255,254",
    "254,255",
    "",
  ]);
});
