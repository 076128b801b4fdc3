/** What is asked about the latest end: for now in every channel, unless the form names a channel, a moment, an office. */
import { dateAt, type Instant, timeInWords } from "@reglament/calendar";
import type { ChannelId, Edition } from "@reglament/regulation";
import type { Office } from "@reglament/store";
import { readTypedMoment } from "../read-typed-moment.ts";
import type { Language } from "../texts/language.ts";
import { dottedDate } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import type { LatestQuestion } from "./latest-answer.ts";
import { latestAnswerTexts } from "./latest-answer-texts.ts";

/** Names of the fields; in the address they stand as they are, so that an answer can be linked to. */
export const latestFields = { channel: "channel", date: "date", time: "time", office: "office" } as const;

export interface LatestForm {
  /** What stands in the fields. */
  readonly typed: Readonly<Record<keyof typeof latestFields, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Nothing while there are errors. */
  readonly questions: readonly LatestQuestion[];
  /** Whether somebody asked, and the page isn't just looked at. */
  readonly isAsked: boolean;
}

/**
 * Reads what was asked.
 *
 * @param edition - whose channels can be chosen
 * @param offices - that can be chosen
 */
export function readLatestForm(
  query: Visit["query"],
  edition: Pick<Edition, "channels">,
  offices: readonly Office[],
  { world, language }: { readonly world: Pick<Visit["world"], "now" | "zone">; readonly language: Language },
): LatestForm {
  const isAsked = Object.values(latestFields).some((field) => query[field] !== undefined);
  const now = { date: dottedDate(dateAt(world.now, world.zone)), time: timeInWords(world.now, world.zone).slice(0, 5) };
  const channels = edition.channels.map(({ id }) => id);
  if (!isAsked) {
    const typed = { channel: channels[0] ?? "", office: "", ...now };
    return { typed, errors: {}, isAsked, questions: channels.map((channel) => ({ channel, askedAt: world.now })) };
  }
  const typed = {
    channel: query[latestFields.channel] ?? "",
    office: query[latestFields.office] ?? "",
    date: query[latestFields.date] ?? "",
    time: query[latestFields.time] ?? "",
  };
  const channel = channels.find((one) => one === typed.channel);
  const office = offices.find(({ officeId }) => officeId === typed.office);
  const moment = readMoment(typed, now, world);
  const t = latestAnswerTexts[language].errors;
  const errors = {
    ...(channel === undefined ? { [latestFields.channel]: t.channel } : {}),
    ...("problems" in moment && moment.problems.date !== undefined ? { [latestFields.date]: t.date } : {}),
    ...("problems" in moment && moment.problems.time !== undefined ? { [latestFields.time]: t.time } : {}),
    ...(typed.office !== "" && office === undefined ? { [latestFields.office]: t.office } : {}),
  };
  const questions =
    Object.keys(errors).length > 0 || channel === undefined || !("moment" in moment)
      ? []
      : [question(channel, moment.moment, office)];
  return { typed, errors, questions, isAsked };
}

function question(channel: ChannelId, askedAt: Instant, office: Office | undefined): LatestQuestion {
  return office === undefined ? { channel, askedAt } : { channel, askedAt, office };
}

/** What is left empty is now. */
function readMoment(
  typed: Pick<LatestForm["typed"], "date" | "time">,
  now: Pick<LatestForm["typed"], "date" | "time">,
  { now: at, zone }: Pick<Visit["world"], "now" | "zone">,
): ReturnType<typeof readTypedMoment> {
  const date = typed.date.trim() === "" ? now.date : typed.date;
  const time = typed.time.trim() === "" ? now.time : typed.time;
  // The fields hold minutes; asked as they stood, it is the very moment that counts.
  return date === now.date && time === now.time ? { moment: at } : readTypedMoment({ date, time }, zone);
}
