import { expect, test } from "vitest";
import { makeTrainingBin } from "./training-bin.ts";

test("the BIN of an invented organisation has a fifth digit that none has, and a check digit", () => {
  expect(makeTrainingBin("1503", 1)).toBe("150390000012");
  const made = Array.from({ length: 50 }, (_, order) => makeTrainingBin("1503", order));
  expect(made).toContain(undefined);
  for (const bin of made.filter((one) => one !== undefined)) expect(bin).toMatch(/^150390\d{6}$/);
});

test.each([
  ["1513", 1],
  ["503", 1],
  ["1503", 100_000],
  ["1503", -1],
  ["1503", 0.5],
])("there is none of month %s and number %s", (month, order) => {
  expect(() => makeTrainingBin(month, order)).toThrow(RangeError);
});
