import type { OfficeHours, OfficeTime } from "../office-hours.ts";
import type { WorkCalendar } from "../work-calendar.ts";
import { compileOffice } from "./compile-office.ts";
import type { CompiledOffice } from "./compiled-office.ts";

/** Some 200 KB each. Offices are many, their hours few. */
const mostKept = 100;

interface Known {
  readonly byHours: WeakMap<OfficeHours, CompiledOffice>;
  /** By what the hours say: those read from a store are another object each time. The oldest is first. */
  readonly byContent: Map<string, CompiledOffice>;
}

const knownTo = new WeakMap<WorkCalendar, Known>();

/**
 * Returns the compiled form of an office's time, made once for a calendar and hours, or hours that say the same, and kept
 * as long as the calendar is; of more than a hundred hours the oldest are made again.
 *
 * @throws RangeError when the hours overlap or the zone is unknown
 */
export function compiled(office: OfficeTime): CompiledOffice {
  let known = knownTo.get(office.calendar);
  if (known === undefined) {
    known = { byHours: new WeakMap(), byContent: new Map() };
    knownTo.set(office.calendar, known);
  }
  let compiledOffice = known.byHours.get(office.hours);
  if (compiledOffice === undefined) {
    compiledOffice = findOrCompile(office, known.byContent);
    known.byHours.set(office.hours, compiledOffice);
  }
  return compiledOffice;
}

function findOrCompile(office: OfficeTime, byContent: Known["byContent"]): CompiledOffice {
  const content = JSON.stringify(office.hours);
  const found = byContent.get(content);
  if (found !== undefined) {
    return found;
  }
  const made = compileOffice(office);
  const [oldest] = byContent.keys();
  if (oldest !== undefined && byContent.size >= mostKept) {
    byContent.delete(oldest);
  }
  byContent.set(content, made);
  return made;
}
