import { instant, plainDate } from "@reglament/calendar";
import { expect, test } from "vitest";
import { dateInWords, momentInWords } from "./moment-in-words.ts";

const monday = plainDate("2019-06-10");

test.each([
  ["kk", "2019 жылғы 10 маусым, дүйсенбі"],
  ["ru", "10 июня 2019 года, понедельник"],
  ["en", "10 June 2019, Monday"],
] as const)("a date in %s", (language, words) => {
  expect(dateInWords(monday, language)).toBe(words);
});

test("a moment is read in the zone given", () => {
  const at = instant("2019-06-10T03:05:00Z");

  expect(momentInWords(at, "Asia/Qostanay", "kk")).toBe("2019 жылғы 10 маусым, дүйсенбі, сағат 09:05");
  expect(momentInWords(at, "Asia/Qostanay", "ru")).toBe("10 июня 2019 года, понедельник, 09:05");
});
