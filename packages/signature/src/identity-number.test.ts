import { describe, expect, test } from "vitest";
import { isPossibleBin, isPossibleIin } from "./identity-number.ts";

describe("an IIN", () => {
  test.each(["150704100014", "150704100501"])("%s can exist", (iin) => {
    expect(isPossibleIin(iin)).toBe(true);
  });

  test.each([
    ["of the national authority's test keys", "123456789011"],
    ["with a wrong check digit", "150704100015"],
    ["with a day that doesn't exist", "150732100014"],
    ["with a month that doesn't exist", "151304100014"],
    ["of a century that hasn't come", "150704700012"],
    ["with a letter", "15070410001A"],
    ["too short", "15070410001"],
    ["too long", "1507041000140"],
  ])("%s can't", (_what, iin) => {
    expect(isPossibleIin(iin)).toBe(false);
  });

  test("whose both remainders are 10 is none, whatever its last digit", () => {
    for (let digit = 0; digit < 10; digit++) expect(isPossibleIin(`15070410130${digit}`)).toBe(false);
  });
});

describe("a BIN", () => {
  test.each([
    ["990440000018", true],
    ["990440000028", true],
    ["990440000019", false],
    ["991340000018", false],
    ["990410000018", false],
    ["123456789021", false],
  ])("%s: %s", (bin, possible) => {
    expect(isPossibleBin(bin)).toBe(possible);
  });
});
