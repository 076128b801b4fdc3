/** A moment as people give it, a day and a time of day, and how it is read back. */
import { dateAt, type Instant, instantAt } from "@reglament/calendar";
import { Field } from "../../../components/field.tsx";
import { readDottedDate } from "../../../read-dotted-date.ts";
import { dottedDate } from "../../../texts/moment-in-words.ts";
import { actKinds } from "../../../texts/workplace-acts-kinds.ts";
import type { Visit } from "../../../visit.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import type { ActView, Refused } from "../act-form.tsx";
import { refusedAt } from "./field-kind.ts";

/** Names of the two inputs. */
export const momentInputs = (name: string) => ({ day: `${name}-day`, time: `${name}-time` }) as const;

/** The two inputs; today, and nothing for the time, until something is typed. */
export function MomentInputs({
  view,
  name,
  suggested,
}: {
  readonly view: ActView;
  readonly name: string;
  readonly suggested: boolean;
}) {
  const t = actKinds[view.language];
  const { day, time } = momentInputs(name);
  const today = suggested ? dottedDate(view.inHand.day.today) : undefined;
  return (
    <>
      <Field
        name={day}
        label={t.day}
        hint={t.dayHint}
        inputMode="numeric"
        width={10}
        value={view.values[day] ?? today}
        error={view.errors[day]}
      />
      <Field
        name={time}
        label={t.time}
        hint={t.timeHint}
        inputMode="numeric"
        width={5}
        value={view.values[time]}
        error={view.errors[time]}
      />
    </>
  );
}

/** Whether neither was typed. */
export function isMomentLeftOpen(form: Visit["form"], name: string): boolean {
  const { day, time } = momentInputs(name);
  return (form[day] ?? "").trim() === "" && (form[time] ?? "").trim() === "";
}

/**
 * Reads the moment, in the zone of the case's office.
 *
 * @param notBefore - nothing earlier is taken; within its minute it is meant itself, since nobody types seconds
 * @returns the moment, or a message at one of the inputs
 */
export function readMoment(
  { form, language, world }: Visit,
  { time: { hours } }: CaseInHand,
  name: string,
  notBefore?: Instant,
): { readonly moment: Instant } | Refused {
  const { errors, day: dayLabel, time: timeLabel } = actKinds[language];
  const { day, time } = momentInputs(name);
  const date = readDottedDate(form[day] ?? "");
  if (date === undefined) return refusedAt(day, errors.date(dayLabel));
  const clock = readClock(form[time] ?? "");
  if (clock === undefined) return refusedAt(time, errors.time(timeLabel));
  const moment = instantAt(date, clock, hours.zone);
  const isToday = date === dateAt(world.now, hours.zone);
  if (moment > world.now)
    return isToday ? refusedAt(time, errors.future(timeLabel)) : refusedAt(day, errors.future(dayLabel));
  if (notBefore === undefined || moment >= notBefore) return { moment };
  if (notBefore - moment < 60_000) return { moment: notBefore };
  return refusedAt(time, errors.tooEarly(timeLabel));
}

/** `9:40`, `09:40` or `09.40`, as `09:40`. */
function readClock(typed: string): string | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed.trim()) ?? [];
  return hours === undefined || minutes === undefined ? undefined : `${hours.padStart(2, "0")}:${minutes}`;
}
