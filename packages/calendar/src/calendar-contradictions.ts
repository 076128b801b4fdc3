import type { CalendarFile, StatedKnown } from "./calendar-file.ts";
import { listDaysOff, listHolidayDates } from "./listed-days.ts";
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
  return [
    ...yearsAgainstThemselves(file),
    ...yearsWithoutDays(file),
    ...spansOfYears(file),
    ...sinceWhenKnown(file),
    ...daysOff(file),
    ...substitutes(file),
    ...workedDays(file),
  ];
}

function* yearsAgainstThemselves({ years }: CalendarFile): Generator<Contradiction> {
  if (years.last < years.first) {
    yield { path: ["years", "last"], reason: `the last year, ${years.last}, comes before the first, ${years.first}` };
  }
}

/** A year that the file promises and says nothing about would be taken for one without holidays. */
function* yearsWithoutDays(file: CalendarFile): Generator<Contradiction> {
  const said = new Set(listDaysOff(file).map(({ day }) => yearOf(day.date)));
  for (const year of yearsOf(file)) {
    if (file.holidays.length > 0 && !said.has(year)) {
      yield { path: ["years"], reason: `${year} has no data: no day off is listed in it` };
    }
  }
  for (const [index, holiday] of file.holidays.entries()) {
    const own = new Set(listHolidayDates(file, holiday, index).map(({ day }) => yearOf(day.date)));
    if (holiday.yearly === undefined && own.size === 0) {
      yield { path: ["holidays", index], reason: `"${holiday.name.en}" has no date` };
    }
    for (const year of holiday.everyYear === true ? yearsOf(file) : []) {
      if (!own.has(year)) {
        yield {
          path: ["holidays", index, "everyYear"],
          reason: `"${holiday.name.en}" has no date in ${year}, but comes every year`,
        };
      }
    }
  }
}

function* spansOfYears(file: CalendarFile): Generator<Contradiction> {
  for (const [index, { yearly = [] }] of file.holidays.entries()) {
    for (const [at, { years }] of yearly.entries()) {
      const path = ["holidays", index, "yearly", at, "years"];
      const span = `${years.first}-${years.last}`;
      if (years.last < years.first) {
        yield { path, reason: `${span} runs backwards` };
      } else if (years.first < file.years.first || file.years.last < years.last) {
        yield {
          path,
          reason: `${span} leaves the years ${file.years.first} to ${file.years.last} of this calendar`,
        };
      }
    }
  }
}

function* sinceWhenKnown(file: CalendarFile): Generator<Contradiction> {
  for (const { known, path } of statedKnown(file)) {
    if (known === undefined || known === "not on record") continue;
    const { on, notBefore, by, because } = known;
    if (on === undefined && notBefore === undefined && by === undefined) {
      yield { path, reason: 'says no date; without one write "not on record"' };
    } else if (on !== undefined && (notBefore !== undefined || by !== undefined)) {
      yield { path, reason: "says a date and bounds for it: one of them is too much" };
    } else if (on === undefined && because === undefined) {
      yield { path, reason: "a bound needs its reason, because" };
    } else if (notBefore !== undefined && by !== undefined && by < notBefore) {
      yield { path, reason: `the bounds run backwards: not before ${notBefore}, but by ${by}` };
    }
  }
}

function statedKnown(file: CalendarFile): readonly { readonly known: StatedKnown | undefined; readonly path: Path }[] {
  const ofHolidays = file.holidays.flatMap(({ known, yearly = [], listed = [] }, index) => [
    { known, path: ["holidays", index, "known"] },
    ...yearly.map((group, at) => ({ known: group.known, path: ["holidays", index, "yearly", at, "known"] })),
    ...listed.map((group, at) => ({ known: group.known, path: ["holidays", index, "listed", at, "known"] })),
  ]);
  return [...ofHolidays, ...file.transfers.map(({ known }, at) => ({ known, path: ["transfers", at, "known"] }))];
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
  for (const [index, holiday] of file.holidays.entries()) {
    const { kind, substitutes = [] } = holiday;
    const onWeekend = listHolidayDates(file, holiday, index).filter(({ day }) => isWeekend(day.date, file));
    const due = kind === "holiday" ? onWeekend : [];
    const given = substitutes.map((substitute) => substitute.for);
    for (const { day, path } of due) {
      if (!given.includes(day.date)) {
        yield { path, reason: `${day.date} is a ${weekdayOf(day.date)}, but no substitute is given for it` };
      }
    }
    for (const [at, { date, for: insteadOf }] of substitutes.entries()) {
      const path = ["holidays", index, "substitutes", at, "for"];
      if (!due.some(({ day }) => day.date === insteadOf)) {
        yield {
          path,
          reason: `${insteadOf} is no date of this holiday that fell on a weekend: nothing is given for it`,
        };
      } else if (given.indexOf(insteadOf) !== at) {
        yield { path, reason: `${insteadOf} has two substitutes` };
      } else if (date < insteadOf) {
        yield { path, reason: `the substitute ${date} comes before its holiday ${insteadOf}` };
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
  const year = yearOf(date);
  return years.first <= year && year <= years.last;
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function yearsOf({ years }: CalendarFile): readonly number[] {
  return Array.from({ length: Math.max(0, years.last - years.first + 1) }, (_, after) => years.first + after);
}
