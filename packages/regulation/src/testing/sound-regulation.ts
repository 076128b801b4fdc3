import { readCalendar, type WorkCalendar } from "@reglament/calendar";
import calendarYaml from "../../../../regulations/kazakhstan/calendar.yaml?raw";
import type { Problem } from "../read/problem.ts";
import type { Law } from "../read/read-law.ts";
import { readLaw } from "../read/read-law.ts";
import actsYaml from "./sound/acts.yaml?raw";
import regulationYaml from "./sound/regulation.yaml?raw";
import standardYaml from "./sound/standard.yaml?raw";

/** The text of a regulation in which the checks find nothing. */
export const soundText: string = regulationYaml;

/** The law of one sound regulation, or of another text in its place. */
export function soundLaw(yaml = soundText): Law | readonly Problem[] {
  return readLaw(
    new Map([
      ["invented/acts.yaml", actsYaml],
      ["invented/certificate.yaml", yaml],
      ["kazakhstan/standards/certificate.yaml", standardYaml],
    ]),
  );
}

let calendar: WorkCalendar | undefined;

/** The calendar that the project ships. */
export function shippedCalendar(): WorkCalendar {
  if (calendar !== undefined) return calendar;
  const read = readCalendar(calendarYaml, "calendar.yaml");
  if (!("version" in read)) throw new Error(JSON.stringify(read));
  calendar = read;
  return calendar;
}
