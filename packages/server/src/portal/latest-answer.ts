/**
 * "If I file now, when at the latest, and why": worked out from the edition that governs the day of filing.
 *
 * A counter takes applications while it is open; asked about another moment, it is its next opening that counts. The
 * portal takes them at any minute.
 */
import { CalendarTooShort, dateAt, type Instant, nextOpening, type Text, type WorkCalendar } from "@reglament/calendar";
import {
  type ChannelId,
  type Edition,
  type EditionAt,
  type FilingWindow,
  holds,
  type LatestEnd,
  latestEnd,
  partyOf,
} from "@reglament/regulation";
import type { Office } from "@reglament/store";
import { isWithin } from "./is-within.ts";

export interface LatestQuestion {
  readonly channel: ChannelId;
  readonly askedAt: Instant;
  /** Whose hours count in place of those that the text states. */
  readonly office?: Office;
}

export type LatestAnswer =
  /** No edition takes applications on that day. */
  | { readonly kind: "closed"; readonly because: Text }
  /** No application at all is taken on that day of the year. */
  | { readonly kind: "not-in-window"; readonly window: FilingWindow }
  | { readonly kind: "not-offered" }
  /** The years of the calendar don't reach as far. */
  | { readonly kind: "beyond" }
  /** The channel's way leads to no end. */
  | { readonly kind: "endless" }
  | ({
      readonly kind: "counted";
      readonly edition: Edition;
      /** The moment asked about, or the opening after it. */
      readonly filedAt: Instant;
      /** Windows closed on that day, for applications of some kind. */
      readonly closedWindows: readonly FilingWindow[];
    } & LatestEnd);

/**
 * Answers for one channel and moment.
 *
 * @param standingAt - where a moment stands towards the regulation's editions
 */
export function latestAnswer(
  question: LatestQuestion,
  standingAt: (at: Instant) => EditionAt,
  calendar: WorkCalendar,
): LatestAnswer {
  try {
    return answer(question, standingAt, calendar);
  } catch (error) {
    if (error instanceof CalendarTooShort) return { kind: "beyond" };
    throw error;
  }
}

function answer(
  { channel, askedAt, office }: LatestQuestion,
  standingAt: (at: Instant) => EditionAt,
  calendar: WorkCalendar,
): LatestAnswer {
  const asked = standingAt(askedAt);
  if ("closed" in asked) return { kind: "closed", because: asked.because };
  const opens = opening(withHours(asked.edition, office), channel, askedAt, calendar);
  if (opens === undefined) return { kind: "not-offered" };
  // Where it opens on a later day, that day's edition governs.
  const standing = standingAt(opens);
  if ("closed" in standing) return { kind: "closed", because: standing.because };
  const edition = withHours(standing.edition, office);
  if (!edition.channels.some(({ id }) => id === channel)) return { kind: "not-offered" };
  const closedWindows = windowsClosedAt(edition, opens);
  const forAll = closedWindows.find(({ when }) => holds(when, {}));
  if (forAll !== undefined) return { kind: "not-in-window", window: forAll };
  const latest = latestEnd(edition, channel, opens, calendar);
  return latest === undefined
    ? { kind: "endless" }
    : { kind: "counted", edition: standing.edition, filedAt: opens, closedWindows, ...latest };
}

/** When an application can be filed from a moment on; undefined when the edition has no such channel. */
function opening(edition: Edition, channel: ChannelId, at: Instant, calendar: WorkCalendar): Instant | undefined {
  const startsAt = edition.channels.find(({ id }) => id === channel)?.startsAt;
  if (startsAt === undefined) return undefined;
  if (channel === "portal") return at;
  const party = partyOf(edition, startsAt);
  const hours = (party === "portal" ? undefined : edition[party])?.hours ?? edition.provider.hours;
  return nextOpening(at, { calendar, hours });
}

/** The edition with an office's own hours for those of its party. */
function withHours(edition: Edition, office: Office | undefined): Edition {
  if (office?.hours === undefined) return edition;
  const { party, hours } = office;
  if (party === "provider") return { ...edition, provider: { ...edition.provider, hours } };
  const of = edition[party];
  return of === undefined ? edition : { ...edition, [party]: { ...of, hours } };
}

function windowsClosedAt({ windows, provider }: Edition, at: Instant): FilingWindow[] {
  const date = dateAt(at, provider.hours.zone);
  return windows.filter((window) => !isWithin(window, date));
}
