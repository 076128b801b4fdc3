import { amountInWords, type Instant, isoInstant, type OfficeTime } from "@reglament/calendar";
import { deadlines } from "../texts/deadlines.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { workingTimeLeft } from "../working-time-left.ts";

export interface DueProps {
  readonly language: Language;
  readonly due: Instant;
  /** Legal time of the page. */
  readonly now: Instant;
  readonly office: OfficeTime;
}

/** A deadline with its exact moment and the working time that is left. */
export function Due({ language, due, now, office }: DueProps) {
  const t = deadlines[language];
  const left = workingTimeLeft(now, due, office);
  const { zone } = office.hours;
  return (
    <p class={left === undefined ? "due due--late" : "due"}>
      {left === undefined ? t.late : t.due}{" "}
      <time dateTime={isoInstant(due, zone)}>{momentInWords(due, zone, language)}</time>
      {left === undefined ? null : `; ${t.left(amountInWords(left.amount, left.unit, language))}`}
    </p>
  );
}
