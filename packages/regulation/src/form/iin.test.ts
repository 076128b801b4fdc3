import { plainDate } from "@reglament/calendar";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { birthDateOf, parseIin, sexOf } from "./iin.ts";
import { iinCheckDigit } from "./iin-check-digit.ts";
import { makeTrainingIin } from "./training-iin.ts";

const inTraining = { training: true };
const inProduction = { training: false };

/** Eleven digits with the check digit that belongs to them. */
function withCheckDigit(eleven: string): string {
  const digit = iinCheckDigit(eleven);
  if (digit === undefined) throw new Error(`${eleven} has no check digit`);
  return `${eleven}${digit}`;
}

describe("iinCheckDigit", () => {
  test("weighs the digits 1 to 11 and takes the sum modulo 11", () => {
    // given: 1·1 + 2·2 + 3·3 = 14
    expect(iinCheckDigit("12300000000")).toBe(3);
  });

  test("weighs once more with the second row when the first gives 10", () => {
    // given: the tenth place weighs 10 in the first row and 1 in the second
    expect(iinCheckDigit("00000000010")).toBe(1);
  });

  test("finds none when both rows give 10", () => {
    // given
    const eleven = Array.from({ length: 1000 }, (_, order) => `1205178${String(order).padStart(4, "0")}`).find(
      (candidate) => iinCheckDigit(candidate) === undefined,
    );

    // then
    expect(eleven).toBeDefined();
    expect(firstRow(eleven ?? "")).toBe(10);
  });
});

describe("parseIin", () => {
  test.each([
    ["18", 1, "male"],
    ["18", 2, "female"],
    ["19", 3, "male"],
    ["19", 4, "female"],
    ["20", 5, "male"],
    ["20", 6, "female"],
  ] as const)("reads century %s from the seventh digit %i", (century, seventh, sex) => {
    // given
    const number = withCheckDigit(`010203${seventh}0001`);

    // when
    const iin = parseIin(number, inProduction);

    // then
    expect(iin).toEqual({ number, foreigner: false, training: false });
    if ("rejected" in iin) return;
    expect(birthDateOf(iin)).toBe(`${century}01-02-03`);
    expect(sexOf(iin)).toBe(sex);
  });

  test("takes a foreigner's number with a warning and without a century", () => {
    // given
    const number = withCheckDigit("01020300001");

    // when
    const iin = parseIin(number, inProduction);

    // then
    expect(iin).toEqual({ number, foreigner: true, training: false });
    if ("rejected" in iin) return;
    expect(birthDateOf(iin)).toBeUndefined();
    expect(sexOf(iin)).toBeUndefined();
  });

  test("drops the spaces of a copied number", () => {
    expect(parseIin(` ${withCheckDigit("01020350001").replace("0102", "01 02 ")}\n`, inProduction)).toMatchObject({
      number: withCheckDigit("01020350001"),
    });
  });

  test.each(["", "12345678901", "1234567890123", "12345678901x", "١٢٣٤٥٦٧٨٩٠١٢"])("finds no IIN in '%s'", (text) => {
    expect(parseIin(text, inTraining)).toEqual({ rejected: "IIN_FORMAT" });
  });

  test("knows no century 9", () => {
    expect(parseIin("010203900018", inTraining)).toEqual({ rejected: "IIN_CENTURY" });
  });

  test.each([
    ["13th month", "01130350001"],
    ["31 April", "01043150001"],
    ["29 February of no leap year", "01022950001"],
    ["29 February 1900, no leap year either", "00022930001"],
    ["day 0", "01010050001"],
  ])("refuses a birth date that doesn't exist: %s", (_, eleven) => {
    expect(parseIin(withCheckDigit(eleven), inProduction)).toEqual({ rejected: "IIN_BIRTH_DATE" });
  });

  test("takes 29 February 2000", () => {
    expect(parseIin(withCheckDigit("00022950001"), inProduction)).toMatchObject({ foreigner: false });
  });

  test.each([7, 8])("turns the invented people of digit %i away outside training", (seventh) => {
    // given
    const number = withCheckDigit(`120517${seventh}0001`);

    // then
    expect(parseIin(number, inProduction)).toEqual({ rejected: "IIN_TRAINING_ONLY" });
    expect(parseIin(number, inTraining)).toEqual({ number, foreigner: false, training: true });
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    "takes no number of digit %i into training: it may be a living person's",
    (seventh) => {
      // given
      const number = withCheckDigit(`120517${seventh}0001`);

      // then
      expect(parseIin(number, inTraining)).toEqual({ rejected: "IIN_REAL_IN_TRAINING" });
      expect(parseIin(number, inProduction)).toMatchObject({ number });
    },
  );

  test("refuses the number of the test certificates, whose check digit is wrong", () => {
    expect(parseIin("123456789011", inTraining)).toEqual({ rejected: "IIN_CHECK_DIGIT" });
  });

  test("finds a mistyped digit in every place but the eleventh", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1931-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
        fc.nat({ max: 9999 }),
        fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11),
        fc.integer({ min: 1, max: 9 }),
        (birth, order, place, shift) => {
          // given
          const number = makeTrainingIin(plainDate(birth.toISOString().slice(0, 10)), "male", order);
          fc.pre(number !== undefined);
          const digit = (Number(number.charAt(place)) + shift) % 10;
          const mistyped = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
          // A second row of weights may give the same digit by chance; only the first row is free of that.
          fc.pre(firstRow(number) < 10 && firstRow(mistyped) < 10);

          // then
          expect(parseIin(mistyped, inTraining)).toHaveProperty("rejected");
        },
      ),
    );
  });
});

describe("makeTrainingIin", () => {
  test("makes numbers that training reads back and production turns away", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1931-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
        fc.constantFrom("male", "female"),
        fc.nat({ max: 9999 }),
        (day, sex, order) => {
          // given
          const birth = plainDate(day.toISOString().slice(0, 10));

          // when
          const number = makeTrainingIin(birth, sex, order);

          // then
          fc.pre(number !== undefined);
          const iin = parseIin(number, inTraining);
          if ("rejected" in iin) throw new Error(`${number}: ${iin.rejected}`);
          expect(birthDateOf(iin)).toBe(birth);
          expect(sexOf(iin)).toBe(sex);
          expect(parseIin(number, inProduction)).toEqual({ rejected: "IIN_TRAINING_ONLY" });
        },
      ),
    );
  });

  test("skips the running numbers without a check digit, about one in a hundred", () => {
    // when
    const missing = Array.from({ length: 10_000 }, (_, order) =>
      makeTrainingIin(plainDate("2012-05-17"), "female", order),
    ).filter((number) => number === undefined);

    // then
    expect(missing.length).toBeGreaterThan(50);
    expect(missing.length).toBeLessThan(200);
  });

  test.each(["1930-12-31", "2031-01-01"])("can't tell the century of %s", (birth) => {
    expect(() => makeTrainingIin(plainDate(birth), "male", 1)).toThrow(RangeError);
  });

  test.each([-1, 10_000, 1.5, Number.NaN])("refuses %s as a running number", (order) => {
    expect(() => makeTrainingIin(plainDate("2012-05-17"), "male", order)).toThrow(RangeError);
  });
});

function firstRow(number: string): number {
  return Array.from(number.slice(0, 11), Number).reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 11;
}
