import { z } from "zod";
import { channel, clause, date, id, origin, role, text } from "./schema-parts.ts";

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: "a time like 09:00" });
/** The hours of one day; empty when the office is closed. */
const day = z
  .array(z.strictObject({ from: clock, to: clock }).readonly())
  .readonly()
  .refine(
    (intervals) => intervals.every(({ from, to }, index) => from < to && (intervals[index - 1]?.to ?? "00:00") <= from),
    { error: "hours that follow one another, each ending after it begins" },
  );

/** The zones of the country whose law the files hold; an editor offers them, and a slip has a nearest one. */
const zone = z.enum([
  "Asia/Almaty",
  "Asia/Aqtau",
  "Asia/Aqtobe",
  "Asia/Atyrau",
  "Asia/Oral",
  "Asia/Qostanay",
  "Asia/Qyzylorda",
]);

const week = z
  .strictObject({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  })
  .readonly();

/** Another week for a time, both days included. */
const period = z
  .strictObject({ from: date.exactOptional(), to: date.exactOptional(), week })
  .readonly()
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: "a period whose last day isn't before its first",
  });

const hours = z
  .strictObject({
    zone,
    week,
    periods: z.array(period).readonly().exactOptional(),
    exceptions: z
      .array(z.strictObject({ date, hours: day, because: text.exactOptional() }).readonly())
      .readonly()
      .exactOptional(),
    daysInLieu: z.enum(["everybody", "own-weekend"]).exactOptional(),
  })
  .readonly()
  .refine(({ week: ordinary, periods = [] }) => opens(ordinary) || periods.some((other) => opens(other.week)), {
    error: "hours on at least one day of a week",
  })
  .meta({ id: "hours" });

function opens(hoursOfWeek: z.infer<typeof week>): boolean {
  return Object.values(hoursOfWeek).some((hoursOfDay) => hoursOfDay.length > 0);
}

const partyKeys = {
  clause,
  title: text,
  roles: z
    .array(z.strictObject({ id: role, clause, title: text }).readonly())
    .min(1)
    .readonly(),
  hours,
  hoursOrigin: origin,
};

/** The centre, or the department that keeps blanks. */
export const partyOfText = z.strictObject(partyKeys).readonly().meta({ id: "party" });

/** The provider, with the offices that the text lists. */
export const provider = z
  .strictObject({
    ...partyKeys,
    offices: z
      .array(
        z
          .strictObject({ id, title: text, address: text.exactOptional(), clause, hours: hours.exactOptional() })
          .readonly(),
      )
      .min(1)
      .readonly()
      .exactOptional(),
  })
  .readonly()
  .meta({ id: "provider" });

export const wayToApply = z
  .strictObject({
    id: channel,
    clause,
    title: text,
    startsAt: id,
    signIn: z
      .strictObject({
        clause,
        with: z
          .array(z.enum(["iin", "password", "certificate"]))
          .min(1)
          .readonly(),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly()
  .meta({ id: "way-to-apply" });
