/** What happened in a case, in words: for the officials who work on it, and shorter for its applicant. */
import type { Instant } from "@reglament/calendar";
import type { DeadlineOf, EventOf, EventType, InsteadOf } from "@reglament/engine";
import type { Dictionary } from "./dictionary.ts";
import { applicantEventsEn, officialEventsEn } from "./history-en.ts";
import { applicantEventsKk, officialEventsKk } from "./history-kk.ts";
import { applicantEventsRu, officialEventsRu } from "./history-ru.ts";

/** What stands behind an event's ids, in the reader's language. */
export interface EventNames {
  readonly person: (id: string) => string;
  readonly moment: (at: Instant) => string;
  readonly office: (id: string) => string;
  /** A product of the edition. */
  readonly paper: (id: string) => string;
  /** A ground of refusal or of a pause. */
  readonly ground: (id: string) => string;
  /** Questions and documents, one after the other. */
  readonly items: (ids: readonly string[]) => string;
  /** Which deadline is meant. */
  readonly deadline: (of: DeadlineOf) => string;
  /** Why a signature is worth nothing. */
  readonly flaw: (reason: string) => string;
}

/** The words of one type of event; made from what it says where that matters. */
export type WordsOf<T extends EventType> = string | ((event: EventOf<T>, names: EventNames) => string);

/** The words of every type of event; one without words doesn't compile. */
export type OfficialEvents = { readonly [T in EventType]: WordsOf<T> };

/** The same for the applicant; `null` for what is the offices' own affair. */
export type ApplicantEvents = { readonly [T in EventType]: WordsOf<T> | null };

/** How a line ends: who did it, and by what right. */
interface DoneBy {
  /** @param standIn - whom the person stood in for, when the role was held by substitution */
  readonly person: (name: string, standIn?: { readonly absent: string; readonly order: InsteadOf["order"] }) => string;
  readonly gateway: string;
  readonly system: string;
}

export interface HistoryTexts {
  readonly official: OfficialEvents;
  readonly applicant: ApplicantEvents;
  readonly by: DoneBy;
  readonly comment: (text: string) => string;
  readonly commentGone: string;
  /** Beside an event that a later one corrects. */
  readonly corrected: (moment: string, name: string) => string;
  readonly correctedForApplicant: (moment: string) => string;
}

export const history = {
  kk: {
    official: officialEventsKk,
    applicant: applicantEventsKk,
    by: {
      person: (name, standIn) =>
        standIn === undefined ? `${name}.` : `${name} (кімнің орнына: ${standIn.absent}; № ${standIn.order} бұйрық).`,
      gateway: "«Электрондық үкімет» шлюзі орындады.",
      system: "Бұл жазбаны жүйе жасады.",
    },
    comment: (text) => `Түсініктеме: ${text}`,
    commentGone: "Түсініктеме сақтау мерзімі біткендіктен өшірілді.",
    corrected: (moment, name) => `Бұл жазбада қате бар. Түзеткен: ${name}, ${moment}.`,
    correctedForApplicant: (moment) => `Бұл жазбадағы қате түзетілді: ${moment}.`,
  },
  ru: {
    official: officialEventsRu,
    applicant: applicantEventsRu,
    by: {
      person: (name, standIn) =>
        standIn === undefined ? `${name}.` : `${name} (замещает: ${standIn.absent}; приказ № ${standIn.order}).`,
      gateway: "Выполнено шлюзом «электронного правительства».",
      system: "Запись сделана системой.",
    },
    comment: (text) => `Комментарий: ${text}`,
    commentGone: "Комментарий стёрт: срок хранения истёк.",
    corrected: (moment, name) => `В этой записи ошибка. Исправление: ${name}, ${moment}.`,
    correctedForApplicant: (moment) => `Ошибка в этой записи исправлена: ${moment}.`,
  },
  en: {
    official: officialEventsEn,
    applicant: applicantEventsEn,
    by: {
      person: (name, standIn) =>
        standIn === undefined
          ? `By ${name}.`
          : `By ${name} (standing in for ${standIn.absent} by order No. ${standIn.order}).`,
      gateway: "Done by the government gateway.",
      system: "Noted by the system.",
    },
    comment: (text) => `Comment: ${text}`,
    commentGone: "The comment was erased: its storage term has ended.",
    corrected: (moment, name) => `This entry has a mistake. Corrected by ${name}, ${moment}.`,
    correctedForApplicant: (moment) => `A mistake in this entry was corrected: ${moment}.`,
  },
} satisfies Dictionary<HistoryTexts>;

/**
 * Says an event in the words of a table.
 *
 * @returns undefined for what the table keeps to itself
 */
export function eventInWords<T extends EventType>(
  table: { readonly [K in EventType]: WordsOf<K> | null },
  event: EventOf<T>,
  names: EventNames,
): string | undefined {
  const words: WordsOf<T> | null = table[event.type];
  if (words === null) return undefined;
  return typeof words === "string" ? words : words(event, names);
}
