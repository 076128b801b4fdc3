import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { questionOf } from "../testing/kostanay.ts";
import type { Question } from "./application-form.ts";
import { makeTrainingIin } from "./training-iin.ts";
import { type CheckedAnswer, validateAnswer } from "./validate-answer.ts";

function check(question: Question | string, value: string, training = true): CheckedAnswer {
  const asked = typeof question === "string" ? questionOf(question) : question;
  return validateAnswer(asked, value, { training, today: plainDate("2019-06-10") });
}

describe("validateAnswer", () => {
  test("insists on what the application can't be filed without, and on nothing else", () => {
    expect(check("school", " \t")).toEqual({ problem: "REQUIRED" });
    expect(check("actual-residence", " \n ")).toEqual({ value: "" });
    expect(check("phone", "")).toEqual({ value: "" });
  });

  test("takes an option and nothing that looks like one", () => {
    expect(check("class", "11")).toEqual({ value: "11" });
    expect(check("class", "12")).toEqual({ problem: "NOT_AN_OPTION" });
    expect(check("kind-of-study", "constructor")).toEqual({ problem: "NOT_AN_OPTION" });
  });

  test("takes a date as it is written here and as machines write it", () => {
    expect(check("child-birth-date", "17.05.2012")).toEqual({ value: "2012-05-17" });
    expect(check("child-birth-date", "7.5.2012")).toEqual({ value: "2012-05-07" });
    expect(check("child-birth-date", "2012-05-17")).toEqual({ value: "2012-05-17" });
    expect(check("child-birth-date", "10.06.2019")).toEqual({ value: "2019-06-10" });
  });

  test.each([
    ["17 мая 2012", "DATE_FORMAT"],
    ["05/17/2012", "DATE_FORMAT"],
    ["17.05.12", "DATE_FORMAT"],
    ["29.02.2019", "DATE_IMPOSSIBLE"],
    ["31.04.2012", "DATE_IMPOSSIBLE"],
    ["01.01.0012", "DATE_IMPOSSIBLE"],
    ["11.06.2019", "DATE_IN_FUTURE"],
  ])("of the date %s says %s", (text, problem) => {
    expect(check("child-birth-date", text)).toEqual({ problem });
  });

  test("reads an IIN typed in groups and turns invented people away outside training", () => {
    // given
    const iin = makeTrainingIin(plainDate("2012-05-17"), "female", 1) ?? "";
    const grouped = `${iin.slice(0, 6)} ${iin.slice(6)}`;

    // then
    expect(check("child-iin", grouped)).toEqual({ value: iin });
    expect(check("child-iin", iin, false)).toEqual({ problem: "IIN_TRAINING_ONLY" });
    expect(check("child-iin", "120517500018", true)).toEqual({ problem: "IIN_REAL_IN_TRAINING" });
    expect(check("child-iin", "12")).toEqual({ problem: "IIN_FORMAT" });
  });

  test("refuses the IIN of someone not born yet", () => {
    const iin = makeTrainingIin(plainDate("2019-06-11"), "male", 2) ?? "";
    expect(check("child-iin", iin)).toEqual({ problem: "IIN_BIRTH_DATE" });
  });

  test.each(["Әбілқасымұлы Нұрлан", "Ғабдуллина-Сейітова Іңкәр Өмірқызы", "О'Коннор Ян", "Шпак Ю."])(
    "takes the name %s",
    (name) => {
      expect(check("child-name", name)).toEqual({ value: name });
    },
  );

  test.each(["<script>", "Нұрлан 2", "-", "a@b"])("doesn't take %s for a name", (name) => {
    expect(check("child-name", name)).toEqual({ problem: "NAME_CHARACTERS" });
  });

  test("composes letters that were typed in two parts and drops what can't be seen", () => {
    expect(check("child-name", "Андреи\u0306  Ли\u202E\u0000")).toEqual({ value: "Андрей Ли" });
  });

  test("drops half a surrogate pair, which no database takes", () => {
    expect(check("actual-residence", "Қостанай \uD83C көшесі")).toEqual({ value: "Қостанай көшесі" });
  });

  test("keeps the lines of a long text and makes one line of a short one", () => {
    // given
    const typed = "Қостанай\r\n  Әл-Фараби  көшесі,\n 12 ";

    // then
    expect(check("actual-residence", typed)).toEqual({ value: "Қостанай\nӘл-Фараби көшесі,\n12" });
    expect(check("child-name", "Нұрлан\nӘлия")).toEqual({ value: "Нұрлан Әлия" });
  });

  test("counts letters, not their bytes", () => {
    expect(check("actual-residence", "ә".repeat(300))).toEqual({ value: "ә".repeat(300) });
    expect(check("actual-residence", "🏠".repeat(300))).toEqual({ value: "🏠".repeat(300) });
    expect(check("actual-residence", "ә".repeat(301))).toEqual({ problem: "TOO_LONG" });
  });

  test.each([
    ["+7 701 234 56 78", "+77012345678"],
    ["8 (701) 234-56-78", "+77012345678"],
    ["87012345678", "+77012345678"],
    ["7012345678", "+77012345678"],
    ["+49 30 1234567", "+49301234567"],
  ])("writes the telephone number %s as %s", (typed, stored) => {
    expect(check("phone", typed)).toEqual({ value: stored });
  });

  test.each(["12", "701 234", "+7 701 234 56 7", "+0 123 456 789", "phone"])(
    "finds no telephone number in %s",
    (typed) => {
      expect(check("phone", typed)).toEqual({ problem: "PHONE_FORMAT" });
    },
  );
});
