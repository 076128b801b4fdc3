import { expect, test } from "vitest";
import { readDottedDate } from "./read-dotted-date.ts";

test.each([
  ["17.05.2012", "2012-05-17"],
  ["7.5.2012", "2012-05-07"],
  [" 29.02.2020\n", "2020-02-29"],
])("reads %j", (text, date) => {
  expect(readDottedDate(text)).toBe(date);
});

test.each(["", "31.02.2019", "29.02.2019", "00.01.2019", "17.05.19", "17/05/2012", "2012-05-17", "17.05.2012 ж."])(
  "doesn't read %j",
  (text) => {
    expect(readDottedDate(text)).toBeUndefined();
  },
);
