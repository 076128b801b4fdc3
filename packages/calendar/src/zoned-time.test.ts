import { describe, expect, test } from "vitest";
import { instant } from "./instant.ts";
import { addDays, plainDate } from "./plain-date.ts";
import { dateAt, instantAt } from "./zoned-time.ts";

describe("dateAt", () => {
  test("turns at the zone's midnight, not at that of UTC", () => {
    expect(dateAt(instant("2019-06-09T17:59:59.999Z"), "Asia/Qostanay")).toBe("2019-06-09");
    expect(dateAt(instant("2019-06-09T18:00:00Z"), "Asia/Qostanay")).toBe("2019-06-10");
  });
});

describe("instantAt", () => {
  test.each([
    ["2019-06-10", "09:00", "Asia/Qostanay", "2019-06-10T09:00+06:00"],
    ["2019-06-10", "24:00", "Asia/Qostanay", "2019-06-11T00:00+06:00"],
    ["2018-12-20", "18:00", "Asia/Qyzylorda", "2018-12-20T18:00+06:00"],
    ["2018-12-21", "09:00", "Asia/Qyzylorda", "2018-12-21T09:00+05:00"],
    ["2024-02-29", "18:00", "Asia/Qostanay", "2024-02-29T18:00+06:00"],
    ["2024-03-01", "09:00", "Asia/Qostanay", "2024-03-01T09:00+05:00"],
  ])("%s %s in %s is %s", (date, time, zone, expected) => {
    expect(instantAt(plainDate(date), time, zone)).toBe(instant(expected));
  });

  test("gives 29 February 2024 its 25 hours where the clocks were set back", () => {
    // given
    const leapDay = plainDate("2024-02-29");
    const hours = (zone: string) =>
      (instantAt(addDays(leapDay, 1), "00:00", zone) - instantAt(leapDay, "00:00", zone)) / 3_600_000;

    // then
    expect(hours("Asia/Almaty")).toBe(25);
    expect(hours("Asia/Qostanay")).toBe(25);
    expect(hours("Asia/Aqtobe")).toBe(24);
  });

  test("takes the first coming of a time that comes twice", () => {
    expect(instantAt(plainDate("2024-02-29"), "23:30", "Asia/Almaty")).toBe(instant("2024-02-29T23:30+06:00"));
  });

  test("takes a skipped time as if the clocks had not been set forward", () => {
    expect(instantAt(plainDate("2019-03-31"), "02:30", "Europe/Berlin")).toBe(instant("2019-03-31T02:30+01:00"));
  });

  test.each(["9:00", "24:01", "25:00", "09:60", "", "0900"])("rejects %j as a time", (time) => {
    expect(() => instantAt(plainDate("2019-06-10"), time, "Asia/Qostanay")).toThrow(RangeError);
  });
});
