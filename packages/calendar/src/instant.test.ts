import { describe, expect, test } from "vitest";
import { instant, isoInstant } from "./instant.ts";

describe("instant", () => {
  test.each([
    ["1970-01-01T00:00Z", 0],
    ["2019-06-10T09:00:00+06:00", Date.UTC(2019, 5, 10, 3)],
    ["2019-06-10T09:00+06:00", Date.UTC(2019, 5, 10, 3)],
    ["2019-06-10T09:00:00.25+06:00", Date.UTC(2019, 5, 10, 3, 0, 0, 250)],
    ["2019-06-09T20:30:00-06:30", Date.UTC(2019, 5, 10, 3)],
  ])("reads %s", (text, ms) => {
    expect(instant(text)).toBe(ms);
  });

  test.each([
    ["no offset", "2019-06-10T09:00:00"],
    ["a date alone", "2019-06-10"],
    ["an impossible date", "2019-02-29T09:00Z"],
    ["an impossible hour", "2019-06-10T25:00Z"],
    ["an impossible offset", "2019-06-10T09:00+99:00"],
    ["a blank for the T", "2019-06-10 09:00Z"],
    ["nothing", ""],
  ])("rejects %s", (_what, text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });
});

describe("isoInstant", () => {
  test("writes the clock and the offset of the zone at that moment", () => {
    const before = instant("2024-02-29T17:59:59Z");
    const after = instant("2024-02-29T18:00:00Z");

    expect(isoInstant(before, "Asia/Almaty")).toBe("2024-02-29T23:59:59+06:00");
    expect(isoInstant(after, "Asia/Almaty")).toBe("2024-02-29T23:00:00+05:00");
  });

  test("writes milliseconds only when there are any", () => {
    expect(isoInstant(instant("2019-06-10T03:00:00.040Z"), "Asia/Qostanay")).toBe("2019-06-10T09:00:00.040+06:00");
  });

  test("writes zones west of Greenwich and those off the full hour", () => {
    expect(isoInstant(instant("2019-06-10T03:00Z"), "America/St_Johns")).toBe("2019-06-10T00:30:00-02:30");
    expect(isoInstant(instant("2019-06-10T03:00Z"), "UTC")).toBe("2019-06-10T03:00:00+00:00");
  });

  test("rejects an unknown zone", () => {
    expect(() => isoInstant(instant("2019-06-10T03:00Z"), "Asia/Nowhere")).toThrow(RangeError);
  });
});
