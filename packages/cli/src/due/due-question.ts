/** A question as it is written: which fields it has, and that each is a text. */
import { type DueProblem, dueProblem } from "./due-problems.ts";
import { nearestOf } from "./nearest-of.ts";

const required = ["calendar", "zone", "schedule", "start", "term"] as const;

/** What each counting rule may be; the first is taken when the field is absent. */
export const policies = {
  firstDay: ["next", "same"],
  afterHours: ["next-working-day", "none"],
  lastDay: ["next-working-day", "keep"],
} as const;

export type PolicyField = keyof typeof policies;
type RequiredField = (typeof required)[number];

/** All fields of a question. */
export const fields: readonly string[] = [...required, ...Object.keys(policies)];

/** A question of which nothing is read yet but its fields. */
export type DueQuestion = Readonly<Record<RequiredField, string>> & Readonly<Partial<Record<PolicyField, string>>>;

/** Reads a question off a JSON text. */
export function readQuestion(json: string): DueQuestion | DueProblem {
  if (json.trim() === "") return dueProblem("EMPTY_LINE", undefined);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return dueProblem("NOT_JSON", undefined);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return dueProblem("NOT_AN_OBJECT", undefined);
  }
  return questionOf(value as Readonly<Record<string, unknown>>);
}

/** Checks that a question has its fields and no others. */
export function questionOf(value: Readonly<Record<string, unknown>>): DueQuestion | DueProblem {
  for (const field of Object.keys(value)) {
    if (!fields.includes(field)) return dueProblem("FIELD_UNKNOWN", field, nearestOf(field, fields));
    if (typeof value[field] !== "string") return dueProblem("FIELD_NOT_TEXT", field);
  }
  const missing = required.find((field) => !Object.hasOwn(value, field));
  return missing === undefined ? (value as DueQuestion) : dueProblem("FIELD_MISSING", missing);
}
