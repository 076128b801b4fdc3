import type { CalendarFile } from "./calendar-file.ts";
import { listDaysOff } from "./listed-days.ts";
import { type PlainDate, weekdayOf } from "./plain-date.ts";
import type { DayOff } from "./work-calendar.ts";
import type { Path } from "./yaml-source.ts";

/** Two statements of a calendar file that can't both hold, or one that holds nothing. */
export interface Contradiction {
  readonly path: Path;
  readonly reason: string;
}

/** Returns what a calendar file of the right form says against itself; nothing when it can be used. */
export function findContradictions(file: CalendarFile): readonly Contradiction[] {
  return [...yearsAgainstThemselves(file), ...daysOff(file), ...substitutes(file), ...workedDays(file)];
}

function* yearsAgainstThemselves({ years }: CalendarFile): Generator<Contradiction> {
  if (years.last < years.first) {
    yield { path: ["years", "last"], reason: `the last year, ${years.last}, comes before the first, ${years.first}` };
  }
}

function* daysOff(file: CalendarFile): Generator<Contradiction> {
  const seen = new Map<PlainDate, DayOff>();
  for (const { day, path } of listDaysOff(file)) {
    const { date, kind } = day;
    const earlier = seen.get(date);
    if (earlier !== undefined) {
      yield { path, reason: `${date} is listed twice: already a day off as "${earlier.name.en}"` };
    }
    seen.set(date, day);
    if ((kind === "substitute" || kind === "transfer") && isWeekend(date, file)) {
      yield { path, reason: `${date} is a ${weekdayOf(date)}: a ${kind} must make a working day free` };
    }
    // A transfer may cross the turn of the year, so that one of its sides is not on record.
    if (kind !== "transfer" && !isOnRecord(date, file)) {
      yield {
        path,
        reason: `${date} lies outside the years ${file.years.first} to ${file.years.last} of this calendar`,
      };
    }
  }
}

/** Law gives a working day for every holiday on a weekend, and for nothing else. */
function* substitutes(file: CalendarFile): Generator<Contradiction> {
  for (const [index, { kind, dates, substitutes = [] }] of file.holidays.entries()) {
    const due = kind === "holiday" ? dates.filter((date) => isWeekend(date, file)) : [];
    const given = substitutes.map((substitute) => substitute.for);
    for (const [at, date] of dates.entries()) {
      if (due.includes(date) && !given.includes(date)) {
        yield {
          path: ["holidays", index, "dates", at],
          reason: `${date} is a ${weekdayOf(date)}, but no substitute is given for it`,
        };
      }
    }
    for (const [at, { date, for: holiday }] of substitutes.entries()) {
      const path = ["holidays", index, "substitutes", at, "for"];
      if (!due.includes(holiday)) {
        yield { path, reason: `${holiday} is no date of this holiday that fell on a weekend: nothing is given for it` };
      } else if (given.indexOf(holiday) !== at) {
        yield { path, reason: `${holiday} has two substitutes` };
      } else if (date < holiday) {
        yield { path, reason: `the substitute ${date} comes before its holiday ${holiday}` };
      }
    }
  }
}

/** A decree can have a weekend or a substitute worked; a substitute then moves on to the transfer's other side. */
function* workedDays(file: CalendarFile): Generator<Contradiction> {
  const off = new Map(listDaysOff(file).map(({ day }) => [day.date, day]));
  const seen = new Set<PlainDate>();
  for (const [index, transfer] of file.transfers.entries()) {
    const { worked } = transfer;
    const path = ["transfers", index, "worked"];
    const dayOff = off.get(worked);
    if (dayOff !== undefined && dayOff.kind !== "substitute") {
      yield { path, reason: `${worked} is both worked and a day off, as "${dayOff.name.en}"` };
    } else if (dayOff === undefined && !isWeekend(worked, file)) {
      yield { path, reason: `${worked} is a ${weekdayOf(worked)} that is worked anyway: nothing is moved from it` };
    }
    if (seen.has(worked)) {
      yield { path, reason: `${worked} is listed twice: already worked for another day` };
    }
    seen.add(worked);
    if (!isOnRecord(worked, file) && !isOnRecord(transfer.off, file)) {
      yield {
        path,
        reason: `the transfer lies outside the years ${file.years.first} to ${file.years.last} of this calendar`,
      };
    }
  }
}

function isWeekend(date: PlainDate, { weekend }: CalendarFile): boolean {
  return weekend.includes(weekdayOf(date));
}

function isOnRecord(date: PlainDate, { years }: CalendarFile): boolean {
  const year = Number(date.slice(0, 4));
  return years.first <= year && year <= years.last;
}
