import { describe, expect, test } from "vitest";
import { clauseInWords, placeInAct } from "./place-in-act.ts";

describe("a clause in words", () => {
  test.each([
    ["kk", "4", "4-тармақ"],
    ["kk", "5(3), 7(3)", "5(3), 7(3)-тармақтар"],
    ["ru", "4", "пункт 4"],
    ["ru", "5(3), 7(3)", "пункты 5(3), 7(3)"],
    ["en", "5(3), 7(3)", "clauses 5(3), 7(3)"],
    ["kk", "9, annex 4", "9-тармақ, 4-қосымша"],
    ["ru", "9(4), 9 portal(6), annex 4", "пункты 9(4), 9 портал(6), приложение 4"],
    ["ru", "annex", "приложение"],
    ["en", "annex 2, annex 3", "annex 2, annex 3"],
  ] as const)("in %s of %s is %s", (language, clause, words) => {
    expect(clauseInWords(clause, language)).toBe(words);
  });
});

describe("a place in an act", () => {
  test("says the day in words and names the clause", () => {
    expect(placeInAct("№ 285 (2016-06-21)", "4", "kk")).toBe("№ 285, 2016 жылғы 21 маусым, 4-тармақ");
    expect(placeInAct("№ 285 (2016-06-21)", "4", "ru")).toBe("№ 285, 21 июня 2016 года, пункт 4");
    expect(placeInAct("№ 285 (2016-06-21)", "4", "en")).toBe("No. 285, 21 June 2016, clause 4");
  });

  test("of a training record is said in the reader's language", () => {
    const place = "оқу-жаттығу жазбасы / учебная запись / training record";
    expect(placeInAct("№ 179 (2015-04-08)", place, "ru")).toBe("№ 179, 8 апреля 2015 года, учебная запись");
  });

  test("is quoted when an administrator worded it", () => {
    expect(placeInAct("министрдің № 179 бұйрығы", "9-тармақтың 2) тармақшасы", "kk")).toBe(
      "министрдің № 179 бұйрығы, 9-тармақтың 2) тармақшасы",
    );
  });
});
