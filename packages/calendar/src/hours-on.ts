import type { Interval, OfficeHours, OfficeTime, Week } from "./office-hours.ts";
import { type PlainDate, weekdayOf, weekdays } from "./plain-date.ts";
import { type DayOff, requireOnRecord, type Text } from "./work-calendar.ts";

/** A day that is worked, with its hours, or a day off. */
export type Day = { readonly hours: readonly Interval[] } | { readonly off: DayOff };

const weekendName = { kk: "Демалыс күні", ru: "Выходной день", en: "Weekend" } as const;
const closedName = {
  kk: "Мекеменің өз кестесі бойынша жабық күн",
  ru: "Учреждение закрыто по своему расписанию",
  en: "Closed by the office's own schedule",
} as const;

/**
 * Returns the hours of an office on a date, or why it is closed all day.
 *
 * An exception for the date wins; then the country's day off, unless it stands
 * in for a day that this office works anyway; then the week in force. A weekend
 * that a decree has worked and the week leaves closed keeps the hours of the
 * week's first open day: the decrees don't say which hours, and offices work it
 * as a weekday.
 *
 * @throws CalendarTooShort outside the years on record
 */
export function hoursOn(date: PlainDate, { calendar, hours }: OfficeTime): Day {
  requireOnRecord(date, calendar);
  const exception = hours.exceptions?.findLast((one) => one.date === date);
  const week = weekOn(date, hours);
  const listed = calendar.dayOff(date);
  const dayOff = listed === undefined || worksTheDayReplaced(listed, hours) ? undefined : listed;
  if (exception !== undefined) {
    const { hours: opening, because } = exception;
    return opening.length > 0
      ? { hours: opening }
      : { off: because === undefined ? (dayOff ?? closed(date)) : closed(date, because) };
  }
  if (dayOff !== undefined) {
    return { off: dayOff };
  }
  const own = week[weekdayOf(date)];
  if (own.length > 0) {
    return { hours: own };
  }
  const firstOpen = weekdays.map((day) => week[day]).find((day) => day.length > 0);
  if (firstOpen === undefined) {
    return { off: closed(date) };
  }
  return calendar.workingWeekend(date) === undefined
    ? { off: { date, kind: "weekend", name: weekendName } }
    : { hours: firstOpen };
}

function closed(date: PlainDate, name: Text = closedName): DayOff {
  return { date, kind: "closed", name };
}

function weekOn(date: PlainDate, { week, periods }: OfficeHours): Week {
  const period = periods?.findLast(
    ({ from, to }) => (from === undefined || from <= date) && (to === undefined || date <= to),
  );
  return period?.week ?? week;
}

function worksTheDayReplaced({ insteadOf }: DayOff, hours: OfficeHours): boolean {
  return (
    hours.daysInLieu === "own-weekend" &&
    insteadOf !== undefined &&
    weekOn(insteadOf, hours)[weekdayOf(insteadOf)].length > 0
  );
}
