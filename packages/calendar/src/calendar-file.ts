/**
 * The form of a calendar file; what its days may say together stands in `calendar-contradictions.ts`.
 */
import { z } from "zod";
import { type PlainDate, plainDate, weekdays } from "./plain-date.ts";

const name = z.string().trim().min(1);
const text = z.strictObject({ kk: name, ru: name, en: name });
const year = z.int().min(1900).max(2200);
const date = z
  .string()
  .refine(isDate, { error: 'not a date of the calendar; expected a form like "2019-06-10"' })
  .transform(plainDate);
const monthDay = z.string().refine((day) => isDate(`2000-${day}`), {
  error: 'not a day of the year; expected month and day in a form like "03-08"',
});
const notYears = 'not a span of years; expected a form like "2013-2027"';
const years = z
  .string({ error: notYears })
  .regex(/^\d{4}-\d{4}$/, { error: notYears })
  .transform((span) => ({ first: Number(span.slice(0, 4)), last: Number(span.slice(5)) }));
const known = z.union(
  [
    z.literal("not on record"),
    z.strictObject({
      on: date.optional(),
      notBefore: date.optional(),
      by: date.optional(),
      because: name.optional(),
    }),
  ],
  { error: 'expected "not on record", { on: date } or bounds, { notBefore: date, by: date, because: text }' },
);

/** What stands behind a day: the act that made it, and since when it is known. */
const grounds = { act: name.optional(), known: known.optional() };

export const calendarFile = z.strictObject({
  version: name,
  years: z.strictObject({ first: year, last: year }),
  /** The days of the week that are ordinarily off; offices' hours may differ, the country's substitutes follow these. */
  weekend: z.array(z.enum(weekdays)),
  names: z.strictObject({ substitute: text, transfer: text }),
  /** The act that gives a working day for a holiday on a weekend. */
  substituteAct: name.optional(),
  holidays: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(["holiday", "religious"]),
      /** Each year of the calendar must have a day of this name: a moving feast forgotten is found out. */
      everyYear: z.boolean().optional(),
      ...grounds,
      /** Days of the year, and the first and last year that they hold. */
      yearly: z.array(z.strictObject({ days: z.array(monthDay).min(1), years, ...grounds })).optional(),
      /** Dates with grounds of their own. */
      listed: z
        .array(z.strictObject({ dates: z.array(date).min(1), estimated: z.boolean().optional(), ...grounds }))
        .optional(),
      /** Dates with the grounds of the holiday itself. */
      dates: z.array(date).min(1).optional(),
      substitutes: z.array(z.strictObject({ date, for: date })).optional(),
    }),
  ),
  transfers: z.array(z.strictObject({ off: date, worked: date, ...grounds })),
});

export type CalendarFile = z.infer<typeof calendarFile>;

/** A holiday of the file, with all its days. */
export type ListedHoliday = CalendarFile["holidays"][number];

/** Since when a day is known, as the file says it. */
export type StatedKnown = z.infer<typeof known>;

function isDate(text: string): text is PlainDate {
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}
