import type { OfficeTime } from "@reglament/calendar";
import type { Situation } from "@reglament/engine";

const day = 24 * 3_600_000;

/** The situation with another version of the calendar, `changed`, in which the next days are off. */
export function withDaysOff(situation: Situation, days: number): Situation {
  const changed = (office: OfficeTime): OfficeTime => ({
    ...office,
    calendar: {
      ...office.calendar,
      version: "changed",
      dayOff: (date) => {
        const dayNumber = Math.floor(Date.parse(date) / day) - Math.floor(situation.now / day);
        return dayNumber >= 1 && dayNumber <= days
          ? { date, kind: "transfer", name: { kk: "демалыс", ru: "выходной", en: "off" } }
          : office.calendar.dayOff(date);
      },
    },
  });
  const { provider, centre, department } = situation.times;
  return {
    ...situation,
    times: { provider: changed(provider), centre: changed(centre), department: changed(department) },
  };
}
