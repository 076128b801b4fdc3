import { longestTerm, type Term } from "@reglament/calendar";
import { type DueProblem, dueProblem } from "./due-problems.ts";
import { nearestOf } from "./nearest-of.ts";

const units = {
  minutes: (length) => ({ minutes: length }),
  hours: (length) => ({ hours: length }),
  "working-days": (length) => ({ workingDays: length }),
  "calendar-days": (length) => ({ calendarDays: length }),
  "clock-days": (length) => ({ clockDays: length }),
  months: (length) => ({ months: length }),
} as const satisfies Record<string, (length: number) => Term>;

type Unit = keyof typeof units;

const longest = {
  minutes: longestTerm.minutes,
  hours: longestTerm.hours,
  "working-days": longestTerm.workingDays,
  "calendar-days": longestTerm.calendarDays,
  "clock-days": longestTerm.clockDays,
  months: longestTerm.months,
} as const satisfies Record<Unit, number>;

/** Reads a term like `3 hours` or `1 working-day`. */
export function readTerm(text: string): Term | DueProblem {
  const [, number, word] = /^\s*([+-]?[\d.,]+)\s+(\S+)\s*$/.exec(text) ?? [];
  if (number === undefined || word === undefined) return dueProblem("TERM_UNREADABLE", "term", { given: text });
  const unit = unitOf(word);
  if (unit === undefined) {
    return dueProblem("UNIT_UNKNOWN", "term", { given: word, ...nearestOf(word, Object.keys(units)) });
  }
  const [, sign, whole, fraction] = /^([+-]?)(\d+)([.,]\d+)?$/.exec(number) ?? [];
  if (whole === undefined) return dueProblem("TERM_UNREADABLE", "term", { given: text });
  if (sign === "-" || (/^0+$/.test(whole) && fraction === undefined)) {
    return dueProblem("TERM_NOT_POSITIVE", "term", { given: number });
  }
  if (fraction !== undefined) return dueProblem("TERM_NOT_WHOLE", "term", { given: number });
  const length = Number(whole);
  return length > longest[unit]
    ? dueProblem("TERM_TOO_LONG", "term", { given: text.trim(), most: longest[unit] })
    : units[unit](length);
}

/** The singular means the same. */
function unitOf(word: string): Unit | undefined {
  const plural = word.endsWith("s") ? word : `${word}s`;
  return Object.hasOwn(units, plural) ? (plural as Unit) : undefined;
}
