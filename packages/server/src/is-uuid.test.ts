import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { isUuid } from "./is-uuid.ts";

test("takes the ids that are drawn here", () => {
  expect([randomUUID(), randomUUID()].map(isUuid)).toEqual([true, true]);
});

test.each([
  "",
  "a",
  "0b2f6c1e-9d3a-4f57-8c21-5e7a9b0d1c2",
  "0b2f6c1e9d3a4f578c215e7a9b0d1c2f",
  "0B2F6C1E-9D3A-4F57-8C21-5E7A9B0D1C2F",
  "{0b2f6c1e-9d3a-4f57-8c21-5e7a9b0d1c2f}",
  "0b2f6c1e-9d3a-4f57-8c21-5e7a9b0d1c2f\n",
  "../0b2f6c1e-9d3a-4f57-8c21-5e7a9b0d1c2f",
])("doesn't take %j", (text) => {
  expect(isUuid(text)).toBe(false);
});
