import type { CalendarFile, ListedHoliday, StatedKnown } from "./calendar-file.ts";
import { type PlainDate, plainDate } from "./plain-date.ts";
import type { DayOff, KnownSince, Text } from "./work-calendar.ts";
import type { Path } from "./yaml-source.ts";

/** A day off, and where its date stands in the calendar file. */
export interface ListedDay {
  readonly day: DayOff;
  readonly path: Path;
}

/** The act behind a day and since when it is known, as far as it is on record. */
interface Grounds {
  readonly act?: string;
  readonly knownSince?: KnownSince;
}

/** Lists every day off of a calendar file, in the file's order; a date listed twice comes twice. */
export function listDaysOff(file: CalendarFile): readonly ListedDay[] {
  return [...file.holidays.flatMap((holiday, index) => daysOfHoliday(file, holiday, index)), ...transfersOf(file)];
}

/**
 * Lists the days of a holiday itself, without its substitutes.
 *
 * Of days that come every year only those within the calendar's years are listed.
 *
 * @param index - the holiday's place in the file
 */
export function listHolidayDates(file: CalendarFile, holiday: ListedHoliday, index: number): readonly ListedDay[] {
  const { name, kind, yearly = [], listed = [], dates = [] } = holiday;
  const dayOff = (date: PlainDate, group: StatedGrounds): DayOff => ({
    date,
    kind,
    name,
    ...groundsOf({ act: group.act ?? holiday.act, known: group.known ?? holiday.known }),
    ...(group.estimated === true && { estimated: true as const }),
  });
  return [
    ...yearly.flatMap((group, at) =>
      yearsOf(group.years, file.years).flatMap((year) =>
        group.days.flatMap((day, place) => {
          const path = ["holidays", index, "yearly", at, "days", place];
          return exists(year, day) ? [{ day: dayOff(plainDate(`${year}-${day}`), group), path }] : [];
        }),
      ),
    ),
    ...listed.flatMap((group, at) =>
      group.dates.map((date, place) => ({
        day: dayOff(date, group),
        path: ["holidays", index, "listed", at, "dates", place],
      })),
    ),
    ...dates.map((date, at) => ({ day: dayOff(date, {}), path: ["holidays", index, "dates", at] })),
  ];
}

interface StatedGrounds {
  readonly act?: string | undefined;
  readonly known?: StatedKnown | undefined;
  readonly estimated?: boolean | undefined;
}

/** Returns what the file states behind a day; what isn't on record is absent. */
export function groundsOf({ act, known }: StatedGrounds): Grounds {
  return {
    ...(act !== undefined && { act }),
    ...(known !== undefined && known !== "not on record" && { knownSince: knownSinceOf(known) }),
  };
}

function knownSinceOf({ on, notBefore, by }: Exclude<StatedKnown, string>): KnownSince {
  if (on !== undefined) return { on };
  return { ...(notBefore !== undefined && { notBefore }), ...(by !== undefined && { by }) };
}

function daysOfHoliday(file: CalendarFile, holiday: ListedHoliday, index: number): readonly ListedDay[] {
  const days = listHolidayDates(file, holiday, index);
  const substitutes = (holiday.substitutes ?? []).map(({ date, for: insteadOf }, at): ListedDay => {
    const knownSince = days.find(({ day }) => day.date === insteadOf)?.day.knownSince;
    return {
      day: {
        date,
        kind: "substitute",
        name: withNote(holiday.name, file.names.substitute),
        insteadOf,
        ...groundsOf({ act: file.substituteAct }),
        ...(knownSince !== undefined && { knownSince }),
      },
      path: ["holidays", index, "substitutes", at, "date"],
    };
  });
  return [...days, ...substitutes];
}

function transfersOf(file: CalendarFile): readonly ListedDay[] {
  return file.transfers.map(({ off, worked, ...stated }, at) => ({
    day: { date: off, kind: "transfer", name: file.names.transfer, insteadOf: worked, ...groundsOf(stated) },
    path: ["transfers", at, "off"],
  }));
}

function yearsOf(span: CalendarFile["years"], calendar: CalendarFile["years"]): readonly number[] {
  const first = Math.max(span.first, calendar.first);
  const last = Math.min(span.last, calendar.last);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, after) => first + after);
}

/** 29 February comes in leap years only. */
function exists(year: number, day: string): boolean {
  return day !== "02-29" || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

function withNote(name: Text, note: Text): Text {
  return { kk: `${name.kk} (${note.kk})`, ru: `${name.ru} (${note.ru})`, en: `${name.en} (${note.en})` };
}
