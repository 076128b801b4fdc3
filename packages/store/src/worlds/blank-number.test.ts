import { describe, expect, test } from "vitest";
import { blankNumberText, parseBlankNumber } from "./blank-number.ts";

describe("a blank's number", () => {
  test.each(["ЖОБ 0001201", "жоб №0001201", " ЖОБ № 0001201 ", "ЖОБ0001201"])("is read from %j", (text) => {
    const blank = parseBlankNumber(text);
    expect(blank).toEqual({ series: "ЖОБ", number: 1201, digits: 7 });
    expect(blank && blankNumberText(blank)).toBe("ЖОБ 0001201");
  });

  test("may have a figure in its series", () => {
    expect(parseBlankNumber("А2 0015")).toEqual({ series: "А2", number: 15, digits: 4 });
  });

  test.each(["", "0001201", "ЖОБ", "12 0001201", "№ 0001201", "ЖОБ 1234567890123", "ЖОБ 12a"])("isn't %j", (text) => {
    expect(parseBlankNumber(text)).toBeUndefined();
  });
});
