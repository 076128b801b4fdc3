import type { CalendarFile } from "./calendar-file.ts";
import type { DayOff, Text } from "./work-calendar.ts";
import type { Path } from "./yaml-source.ts";

/** A day off, and where its date stands in the calendar file. */
export interface ListedDay {
  readonly day: DayOff;
  readonly path: Path;
}

/** Lists every day off of a calendar file, in the file's order; a date listed twice comes twice. */
export function listDaysOff(file: CalendarFile): readonly ListedDay[] {
  return [...file.holidays.flatMap((holiday, index) => daysOfHoliday(file, holiday, index)), ...transfersOf(file)];
}

function daysOfHoliday(file: CalendarFile, holiday: CalendarFile["holidays"][number], index: number): ListedDay[] {
  const { name, kind, act, dates, substitutes = [] } = holiday;
  return [
    ...dates.map((date, at) => ({
      day: { date, kind, name, ...(act === undefined ? {} : { act }) },
      path: ["holidays", index, "dates", at],
    })),
    ...substitutes.map(({ date }, at) => ({
      day: { date, kind: "substitute" as const, name: withNote(name, file.names.substitute) },
      path: ["holidays", index, "substitutes", at, "date"],
    })),
  ];
}

function transfersOf(file: CalendarFile): ListedDay[] {
  return file.transfers.map(({ off, act }, at) => ({
    day: { date: off, kind: "transfer" as const, name: file.names.transfer, ...(act === undefined ? {} : { act }) },
    path: ["transfers", at, "off"],
  }));
}

function withNote(name: Text, note: Text): Text {
  return { kk: `${name.kk} (${note.kk})`, ru: `${name.ru} (${note.ru})`, en: `${name.en} (${note.en})` };
}
