import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type OfficeHours, type OfficeTime, parseSchedule, readCalendar, type WorkCalendar } from "@reglament/calendar";
import { CannotStart } from "../cannot-start.ts";
import { type DueProblem, dueProblem, isDueProblem } from "./due-problems.ts";
import type { DueQuestion } from "./due-question.ts";
import { nearestOf } from "./nearest-of.ts";

/** Each kept office has its years laid out, some 200 to 300 KB; laying them out takes as long as thousands of answers. */
const KEPT_OFFICES = 500;

/** Finds the calendar and hours that questions name; the same names give the same office as long as it is kept. */
export class Offices {
  readonly #folder: string;
  readonly #calendars = new Map<string, WorkCalendar | DueProblem>();
  readonly #offices = new Map<string, OfficeTime | DueProblem>();

  /** @param folder - with a folder a country, each with its `calendar.yaml` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Returns the office that a question is about.
   *
   * @throws CannotStart when a calendar's file can't be used
   */
  find({ calendar, zone, schedule }: Pick<DueQuestion, "calendar" | "zone" | "schedule">): OfficeTime | DueProblem {
    const key = JSON.stringify([calendar, zone, schedule]);
    const known = this.#offices.get(key);
    if (known !== undefined) return known;
    const office = this.#read(calendar, zone, schedule);
    const oldest = this.#offices.keys().next();
    if (this.#offices.size >= KEPT_OFFICES && oldest.done !== true) this.#offices.delete(oldest.value);
    this.#offices.set(key, office);
    return office;
  }

  #read(calendarName: string, zone: string, schedule: string): OfficeTime | DueProblem {
    const calendar = this.#findCalendar(calendarName);
    if (isDueProblem(calendar)) return calendar;
    const hours = readHours(schedule, zone);
    return isDueProblem(hours) ? hours : { calendar, hours };
  }

  #findCalendar(name: string): WorkCalendar | DueProblem {
    const known = this.#calendars.get(name);
    if (known !== undefined) return known;
    const names = readdirSync(this.#folder).filter((folder) => hasCalendar(join(this.#folder, folder)));
    if (!names.includes(name)) {
      return dueProblem("CALENDAR_UNKNOWN", "calendar", { given: name, ...nearestOf(name, names) });
    }
    const calendar = readFile(join(this.#folder, name, "calendar.yaml"));
    this.#calendars.set(name, calendar);
    return calendar;
  }
}

/** The folder of the law: `REGLAMENT_REGULATIONS`, or the one that comes with the project. */
export function regulationsFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return resolve(
    environment["REGLAMENT_REGULATIONS"] ?? fileURLToPath(new URL("../../../../regulations", import.meta.url)),
  );
}

function readFile(path: string): WorkCalendar {
  const read = readCalendar(readFileSync(path, "utf8"), path);
  if ("version" in read) return read;
  throw new CannotStart(read.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`).join("\n"));
}

function hasCalendar(folder: string): boolean {
  try {
    return readdirSync(folder).includes("calendar.yaml");
  } catch {
    return false;
  }
}

function readHours(schedule: string, zone: string): OfficeHours | DueProblem {
  // The platform also takes bare offsets for zones, which know no change of clocks.
  const read = /^[+-]/.test(zone) ? { reason: "UNKNOWN_ZONE" as const, part: zone } : parseSchedule(schedule, zone);
  if (!("reason" in read)) return read;
  const { reason, part } = read;
  switch (reason) {
    case "UNKNOWN_ZONE":
      return dueProblem("ZONE_UNKNOWN", "zone", { given: zone, ...nearestZone(zone) });
    case "NEVER_OPENS":
      return dueProblem("SCHEDULE_NEVER_OPENS", "schedule");
    case "EMPTY_PART":
    case "UNKNOWN_DAYS":
    case "DAY_TWICE":
    case "BAD_DATE":
    case "DATE_TWICE":
    case "NO_HOURS":
    case "BAD_HOURS":
    case "HOURS_OVERLAP":
      return dueProblem("SCHEDULE_UNREADABLE", "schedule", { part, reason });
  }
}

function nearestZone(name: string): { readonly nearest: string } | undefined {
  const near = nearestOf(name, Intl.supportedValuesOf("timeZone"));
  return "nearest" in near ? near : undefined;
}
