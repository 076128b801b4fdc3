import { describe, expect, test } from "vitest";
import { addDays, dateOfDayNumber, dayNumberOf, plainDate, weekdayOf } from "./plain-date.ts";

describe("plainDate", () => {
  test("takes a day of the calendar, 29 February of a leap year too", () => {
    expect(plainDate("2020-02-29")).toBe("2020-02-29");
  });

  test.each([
    "2019-02-29",
    "2019-13-01",
    "2019-00-10",
    "2019-6-10",
    "10.06.2019",
    "2019-06-10T09:00",
    "",
    " 2019-06-10",
  ])("rejects %j", (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
  });
});

describe("addDays", () => {
  test.each([
    ["2019-12-31", 1, "2020-01-01"],
    ["2020-03-01", -1, "2020-02-29"],
    ["2019-06-10", 0, "2019-06-10"],
    ["2024-02-29", 1, "2024-03-01"],
  ])("%s and %i days give %s", (from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("rejects %s days", (days) => {
    expect(() => addDays(plainDate("2019-06-10"), days)).toThrow(RangeError);
  });
});

test("weekdayOf knows the day of the week", () => {
  expect(weekdayOf(plainDate("2019-06-10"))).toBe("monday");
  expect(weekdayOf(plainDate("2018-12-16"))).toBe("sunday");
});

test("dayNumberOf counts the days of every century, leap days among them", () => {
  // given: dates by a step that no week, month or leap year shares
  const [first, last] = [dayNumberOf(plainDate("0000-01-01")), dayNumberOf(plainDate("9999-12-31"))];
  const dates = Array.from({ length: Math.floor((last - first) / 37) }, (_, step) =>
    dateOfDayNumber(first + step * 37),
  );

  // when
  const wrong = dates.filter((date) => dayNumberOf(date) !== Date.parse(`${date}T00:00:00Z`) / 86_400_000);

  // then
  expect(wrong).toEqual([]);
});
