/**
 * Checks one answer of the form and brings it into the shape that is stored.
 *
 * Used by the page for its message and by the engine before an application
 * becomes a case. It looks at one answer alone: whether the school exists or
 * the IIN is the signer's is decided elsewhere.
 */
import type { PlainDate } from "@reglament/calendar";
import { findPlainDate } from "../read/find-plain-date.ts";
import type { Question } from "./application-form.ts";
import { birthDateOf, type IinRejectionCode, iinRejections, parseIin } from "./iin.ts";
import { normalisePhone } from "./normalise-phone.ts";

/** Why an answer can't be taken. Codes are public: add, never rename. */
export const answerProblems = {
  REQUIRED: "The question must be answered before the application is filed.",
  TOO_LONG: "The answer is longer than the field allows.",
  NOT_AN_OPTION: "The answer is none of the options.",
  DATE_FORMAT: "The text isn't a date like 2012-05-17 or 17.05.2012.",
  DATE_IMPOSSIBLE: "There is no such day.",
  DATE_IN_FUTURE: "The day is still to come.",
  PHONE_FORMAT: "The text isn't a telephone number.",
  NAME_CHARACTERS: "A name has letters, spaces, hyphens, apostrophes and full stops only.",
  ...iinRejections,
} as const;
export type AnswerProblemCode = keyof typeof answerProblems | IinRejectionCode;

/** The answer as it is stored ("" for a question left open), or what is wrong with it. */
export type CheckedAnswer = { readonly value: string } | { readonly problem: AnswerProblemCode };

/**
 * Checks and normalises an answer.
 *
 * Normalising: Unicode NFC, invisible control characters dropped, runs of
 * spaces made one (line breaks stay in a `long-text`), dates as "2012-05-17",
 * telephone numbers as "+77011234567", an IIN as twelve digits.
 *
 * @param options.training - whether invented people's IINs are welcome
 * @param options.today - the day of filing in the office's zone; birth dates may not lie after it
 */
export function validateAnswer(
  question: Question,
  value: string,
  options: { readonly training: boolean; readonly today: PlainDate },
): CheckedAnswer {
  const text = question.kind === "long-text" ? cleanLines(value) : cleanLine(value);
  if (text === "") return question.needed === "to-file" ? { problem: "REQUIRED" } : { value: "" };
  if (isFreeText(question.kind) && Array.from(text).length > question.maxLength) return { problem: "TOO_LONG" };
  switch (question.kind) {
    case "iin":
      return checkIin(text, options);
    case "name":
      return /^\p{L}[\p{L}\p{M}.'’ʼ -]*$/u.test(text) ? { value: text } : { problem: "NAME_CHARACTERS" };
    case "date":
      return checkDate(text, options.today);
    case "choice":
      return question.options?.some((option) => option.value === text) === true
        ? { value: text }
        : { problem: "NOT_AN_OPTION" };
    case "phone": {
      const phone = normalisePhone(text);
      return phone === undefined ? { problem: "PHONE_FORMAT" } : { value: phone };
    }
    case "text":
    case "long-text":
    case "office":
      return { value: text };
  }
}

function checkIin(text: string, options: { readonly training: boolean; readonly today: PlainDate }): CheckedAnswer {
  const iin = parseIin(text, options);
  if ("rejected" in iin) return { problem: iin.rejected };
  const birth = birthDateOf(iin);
  return birth !== undefined && birth > options.today ? { problem: "IIN_BIRTH_DATE" } : { value: iin.number };
}

function checkDate(text: string, today: PlainDate): CheckedAnswer {
  const dotted = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/.exec(text)?.groups;
  const written =
    dotted === undefined
      ? text
      : `${dotted["year"]}-${dotted["month"]?.padStart(2, "0")}-${dotted["day"]?.padStart(2, "0")}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return { problem: "DATE_FORMAT" };
  const date = findPlainDate(written);
  if (date === undefined || date < "1900-01-01") return { problem: "DATE_IMPOSSIBLE" };
  return date > today ? { problem: "DATE_IN_FUTURE" } : { value: date };
}

/** The other kinds have a form of their own, which a message about it explains better than one about length. */
function isFreeText(kind: Question["kind"]): boolean {
  return kind === "name" || kind === "text" || kind === "long-text" || kind === "office";
}

function cleanLine(value: string): string {
  return withoutInvisible(value).replaceAll(/\s+/gu, " ").trim();
}

function cleanLines(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => cleanLine(line))
    .join("\n")
    .trim();
}

/**
 * Drops control characters other than white space, lone surrogates (no database takes them) and the marks that turn
 * the reading direction, with which a text could pose as another.
 */
function withoutInvisible(value: string): string {
  return value.normalize("NFC").replaceAll(/(?!\s)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, "");
}
