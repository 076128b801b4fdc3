import { describe, expect, test } from "vitest";
import { nearestWord } from "./nearest-word.ts";

describe("nearestWord", () => {
  test.each([
    ["examinaton", "examination"],
    ["examination", "examination"],
    ["signnig", "signing"],
    ["issued", "issue"],
  ])("for %s finds %s", (word, expected) => {
    expect(nearestWord(word, ["intake", "examination", "signing", "issue"])).toBe(expected);
  });

  test("finds nothing that looks like a wholly different word", () => {
    expect(nearestWord("archive", ["intake", "examination"])).toBeUndefined();
    expect(nearestWord("x", [])).toBeUndefined();
  });
});
