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

export const calendarFile = z.strictObject({
  version: name,
  years: z.strictObject({ first: year, last: year }),
  /** The days of the week that are ordinarily off; offices' hours may differ, the country's substitutes follow these. */
  weekend: z.array(z.enum(weekdays)),
  names: z.strictObject({ substitute: text, transfer: text }),
  holidays: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(["holiday", "religious"]),
      act: name.optional(),
      dates: z.array(date).min(1),
      substitutes: z.array(z.strictObject({ date, for: date })).optional(),
    }),
  ),
  transfers: z.array(z.strictObject({ off: date, worked: date, act: name.optional() })),
});

export type CalendarFile = z.infer<typeof calendarFile>;

function isDate(text: string): text is PlainDate {
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}
