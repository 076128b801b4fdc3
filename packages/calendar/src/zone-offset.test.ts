import { describe, expect, test } from "vitest";
import { clockChangesBetween, offsetMs } from "./zone-offset.ts";

const hourMs = 3_600_000;

describe("offsetMs", () => {
  test.each([
    ["Asia/Qostanay", "2024-02-29T17:59:59.999Z", 6],
    ["Asia/Qostanay", "2024-02-29T18:00:00.000Z", 5],
    ["Asia/Almaty", "2024-02-29T17:59:59.999Z", 6],
    ["Asia/Almaty", "2024-02-29T18:00:00.000Z", 5],
    ["Asia/Qyzylorda", "2018-12-20T17:59:59.999Z", 6],
    ["Asia/Qyzylorda", "2018-12-20T18:00:00.000Z", 5],
    ["Asia/Aqtobe", "2024-02-29T18:00:00.000Z", 5],
    ["Asia/Kathmandu", "2019-06-10T00:00:00.000Z", 5.75],
    ["America/St_Johns", "2019-01-10T00:00:00.000Z", -3.5],
    ["UTC", "2019-06-10T00:00:00.000Z", 0],
  ])("of %s at %s is %s hours", (zone, at, hours) => {
    expect(offsetMs(Date.parse(at), zone)).toBe(hours * hourMs);
  });

  test("agrees with the platform, month by month since 1900", () => {
    // given
    const style = { dateStyle: "short", timeStyle: "medium", hourCycle: "h23" } as const;
    const format = new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "Asia/Almaty" });
    const utc = new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" });

    // then
    for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2030, 0, 1); at += 30 * 24 * hourMs) {
      expect(utc.format(at + offsetMs(at, "Asia/Almaty"))).toBe(format.format(at));
    }
  });

  test("of an unknown zone is a RangeError", () => {
    expect(() => offsetMs(0, "Asia/Kostanai")).toThrow(RangeError);
  });
});

describe("clockChangesBetween", () => {
  test("lists the changes after the first moment, up to the second", () => {
    const [at, day] = [Date.parse("2024-02-29T18:00Z"), 24 * hourMs];
    const change = { at, before: 6 * hourMs, after: 5 * hourMs };

    expect(clockChangesBetween(at - day, at, "Asia/Qostanay")).toEqual([change]);
    expect(clockChangesBetween(at - 1, at + 1, "Asia/Qostanay")).toEqual([change]);
    expect(clockChangesBetween(at, at + day, "Asia/Qostanay")).toEqual([]);
    expect(clockChangesBetween(at - day, at - 1, "Asia/Qostanay")).toEqual([]);
  });

  test("finds both changes of each year in a zone with summer time", () => {
    const changes = clockChangesBetween(Date.UTC(2014, 0, 1), Date.UTC(2024, 0, 1), "Europe/Berlin");

    expect(changes).toHaveLength(20);
    expect(changes.every(({ at }) => at % hourMs === 0)).toBe(true);
  });
});
