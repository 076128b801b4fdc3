import type { OfficeHours, OfficeTime } from "../office-hours.ts";
import type { WorkCalendar } from "../work-calendar.ts";
import { compileOffice } from "./compile-office.ts";
import type { CompiledOffice } from "./compiled-office.ts";

const known = new WeakMap<WorkCalendar, WeakMap<OfficeHours, CompiledOffice>>();

/**
 * Returns the compiled form of an office's time, made once for a calendar and hours and kept as long as both are.
 *
 * @throws RangeError when the hours overlap or the zone is unknown
 */
export function compiled(office: OfficeTime): CompiledOffice {
  let ofCalendar = known.get(office.calendar);
  if (ofCalendar === undefined) {
    ofCalendar = new WeakMap();
    known.set(office.calendar, ofCalendar);
  }
  let compiledOffice = ofCalendar.get(office.hours);
  if (compiledOffice === undefined) {
    compiledOffice = compileOffice(office);
    ofCalendar.set(office.hours, compiledOffice);
  }
  return compiledOffice;
}
