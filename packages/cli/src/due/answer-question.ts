import {
  addTerm,
  CalendarTooShort,
  type CountingPolicy,
  dateAt,
  dueOf,
  explain,
  type Instant,
  type OfficeTime,
  type Term,
} from "@reglament/calendar";
import { type DueProblem, dueProblem, isDueProblem, type Language } from "./due-problems.ts";
import { type DueQuestion, type PolicyField, policies } from "./due-question.ts";
import { nearestOf } from "./nearest-of.ts";
import type { Offices } from "./offices.ts";
import { readStart } from "./read-start.ts";
import { readTerm } from "./read-term.ts";

/** When a term ends, and why, when that was asked. */
export interface DueAnswer {
  readonly due: Instant;
  /** Of the office. */
  readonly zone: string;
  readonly lines?: readonly string[];
}

/**
 * Answers a question, or says what is wrong with it.
 *
 * @param explainedIn - the language of the reasons; undefined when none are asked for
 * @throws CannotStart when the calendar's file can't be used
 */
export function answerQuestion(
  question: DueQuestion,
  offices: Offices,
  explainedIn?: Language,
): DueAnswer | DueProblem {
  const office = offices.find(question);
  if (isDueProblem(office)) return office;
  const { zone } = office.hours;
  const start = readStart(question.start, zone);
  if (isDueProblem(start)) return start;
  const term = readTerm(question.term);
  if (isDueProblem(term)) return term;
  const policy = readPolicy(question);
  if (isDueProblem(policy)) return policy;
  try {
    return explainedIn === undefined
      ? { due: dueOf(start, term, policy, office), zone }
      : explained(start, term, policy, office, explainedIn);
  } catch (error) {
    if (error instanceof CalendarTooShort) return beyond(error, start, zone);
    throw error;
  }
}

function explained(
  start: Instant,
  term: Term,
  policy: CountingPolicy,
  office: OfficeTime,
  language: Language,
): DueAnswer {
  const { due, explanation } = addTerm(start, term, policy, office);
  return { due, zone: office.hours.zone, lines: explain(explanation, { language }) };
}

function readPolicy(question: DueQuestion): CountingPolicy | DueProblem {
  const unknown = (Object.keys(policies) as readonly PolicyField[]).find((field) => !isAllowed(field, question[field]));
  if (unknown !== undefined) {
    const given = question[unknown] ?? "";
    return dueProblem("POLICY_UNKNOWN", unknown, { given, ...nearestOf(given, policies[unknown]) });
  }
  return {
    firstDay: question.firstDay === "same" ? "same" : "next",
    afterHours: question.afterHours === "none" ? "none" : "next-working-day",
    lastDay: question.lastDay === "keep" ? "keep" : "next-working-day",
  };
}

function isAllowed(field: PolicyField, word: string | undefined): boolean {
  const words: readonly string[] = policies[field];
  return word === undefined || words.includes(word);
}

function beyond({ date, firstYear, lastYear }: CalendarTooShort, start: Instant, zone: string): DueProblem {
  const year = Number(dateAt(start, zone).slice(0, 4));
  const field = firstYear <= year && year <= lastYear ? "term" : "start";
  return dueProblem("BEYOND_CALENDAR", field, { date, firstYear, lastYear });
}
