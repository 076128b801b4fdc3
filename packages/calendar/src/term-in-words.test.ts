import { expect, test } from "vitest";
import type { Term } from "./term.ts";
import { termInWords } from "./term-in-words.ts";

test.each<readonly [Term, string, string, string]>([
  [{ minutes: 15 }, "15 минут", "15 минут", "15 minutes"],
  [{ hours: 3 }, "3 сағат", "3 часа", "3 hours"],
  [{ workingDays: 1 }, "1 жұмыс күні", "1 рабочий день", "1 working day"],
  [{ calendarDays: 5 }, "5 күнтізбелік күн", "5 календарных дней", "5 calendar days"],
  [{ clockDays: 2 }, "2 тәулік", "2 суток", "2 clock days"],
  [{ months: 1 }, "1 ай", "1 месяц", "1 month"],
])("%j in words", (term, kk, ru, en) => {
  expect(termInWords(term, "kk")).toBe(kk);
  expect(termInWords(term, "ru")).toBe(ru);
  expect(termInWords(term, "en")).toBe(en);
});

test.each([
  [1, "1 рабочий день"],
  [4, "4 рабочих дня"],
  [11, "11 рабочих дней"],
  [21, "21 рабочий день"],
])("Russian numbers take their form: %i", (workingDays, words) => {
  expect(termInWords({ workingDays }, "ru")).toBe(words);
});
