import { expect, test } from "vitest";
import { jsonLog } from "./json-log.ts";

function lineOf(error: unknown): string {
  const lines: string[] = [];
  jsonLog(
    (line) => lines.push(line),
    () => 0,
  ).error("failed", error);
  return lines.join();
}

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test("a line has the error's kind, message and stack", () => {
  const line = lineOf(new TypeError("a bug of ours"));

  expect(JSON.parse(line)).toMatchObject({ event: "failed", error: "TypeError", message: "a bug of ours" });
  expect(line).toContain("json-log.test");
});

test.each([
  ["couldn't be read", thrownBy(() => JSON.parse("Қасымов Әлихан"))],
  ["lies out of range", new RangeError('Not a date of the calendar: "Қасымов"')],
  [
    "the database refused",
    Object.assign(new Error("Key (name)=(Қасымов) exists."), { severity: "ERROR", code: "23505" }),
  ],
  ["lay behind another error", new Error("filing failed", { cause: new RangeError("Қасымов") })],
])("what %s isn't quoted", (_what, error) => {
  expect(lineOf(error)).not.toContain("Қасымов");
});
