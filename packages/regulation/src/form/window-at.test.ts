import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { edition2019 } from "../testing/kostanay.ts";
import { windowAt } from "./window-at.ts";

/** "open", or the window that is closed and the day on which it opens. */
function windowOn(date: string, answers: Readonly<Record<string, string>>): string {
  const found = windowAt(edition2019(), answers, plainDate(date));
  return found.open ? "open" : `${found.window.id} opens ${found.opens}`;
}

describe("windowAt", () => {
  test.each([
    ["2019-05-31", "first-class opens 2019-06-01"],
    ["2019-06-01", "open"],
    ["2019-08-30", "open"],
    ["2019-08-31", "first-class opens 2020-06-01"],
    ["2019-12-31", "first-class opens 2020-06-01"],
  ])("for the first class on %s: %s", (date, expected) => {
    expect(windowOn(date, { class: "1" })).toBe(expected);
  });

  test.each([
    ["2", "2019-01-01", "open"],
    ["11", "2019-08-30", "open"],
    ["10", "2019-08-31", "other-classes opens 2020-01-01"],
  ])("for class %s on %s: %s", (schoolClass, date, expected) => {
    expect(windowOn(date, { class: schoolClass })).toBe(expected);
  });

  test("is open as long as no class is chosen", () => {
    expect(windowOn("2019-12-31", {})).toBe("open");
  });
});
