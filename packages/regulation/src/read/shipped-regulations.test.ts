import { expect, test } from "vitest";
import { lineOf, readShipped, shippedKeys } from "../testing/shipped-regulations.ts";
import { isRegulation } from "./read-regulation.ts";

test.each(shippedKeys)("%s is read without a problem", (key) => {
  // when
  const read = readShipped(key);

  // then
  expect(isRegulation(read) ? [] : read.map(lineOf)).toEqual([]);
});
