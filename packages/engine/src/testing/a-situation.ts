import { type Instant, instant, type OfficeTime, type PlainDate, type WorkCalendar } from "@reglament/calendar";
import { type Confirmations, type Edition, itemKey } from "@reglament/regulation";
import { aBlank } from "../scenario/stand-ins.ts";
import type { OfficeTimes, Situation } from "../situation.ts";
import { theLaw } from "./the-law.ts";

/** Monday, 10 June 2019, 10:00 in Kostanay: a working day inside every window. */
export const monday: Instant = instant("2019-06-10T10:00:00+06:00");

/**
 * A moment of a Monday in June 2019 with everything in order: the law in force, nothing confirmed, and everybody who
 * is named `<role>-<n>` working in that role in every office; offices are named `<party>-<n>`, schools `school-<n>`, and the
 * department has the blanks that {@link aBlank} numbers.
 */
export function aSituation(changes: Partial<Situation> = {}): Situation {
  const law = changes.law ?? theLaw();
  return {
    now: monday,
    inForce: { edition: law },
    law,
    confirmations: new Map(),
    times: officeTimes(law),
    parties: [],
    worksAs: (person, role) => person.startsWith(`${role}-`),
    isOfficeOf: (office, party) => office.startsWith(party === "provider" ? "school-" : `${party}-`),
    blankInStock: (_department, number) => number === aBlank,
    ...changes,
  };
}

/** Working time of the provider under this law, in a calendar whose only holiday of the summer is 6 July (with its substitute). */
export function officeTime(law: Edition): OfficeTime {
  return { calendar: summerOf2019, hours: law.provider.hours };
}

/** The working time of every office under this law; a party that it doesn't name keeps the provider's hours. */
export function officeTimes(law: Edition): OfficeTimes {
  const at = ({ hours } = law.provider): OfficeTime => ({ calendar: summerOf2019, hours });
  return { provider: at(), centre: at(law.centre), department: at(law.department) };
}

/** Confirmations of these items of the law, as an administrator would record them. */
export function confirming(law: Edition, ...items: readonly string[]): Confirmations {
  return new Map(
    items.map((item) => {
      const key = itemKey(law, item);
      return [key, { item: key, act: "Standard No 179", clause: "9", training: true }];
    }),
  );
}

/** The moment so many minutes after Monday, 10:00. */
export function minutesLater(minutes: number): Instant {
  return (monday + minutes * 60_000) as Instant;
}

const substitutes: Readonly<Record<string, string>> = { "2019-07-08": "6 July" };
const summerOf2019: WorkCalendar = {
  version: "summer-2019",
  firstYear: 2010,
  lastYear: 2020,
  dayOff: (date: PlainDate) => {
    const name = substitutes[date];
    return name === undefined ? undefined : { date, kind: "substitute", name: { kk: name, ru: name, en: name } };
  },
  workingWeekend: () => undefined,
};
