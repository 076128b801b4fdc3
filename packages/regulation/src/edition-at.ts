/**
 * Which wording of a regulation an application of a given day falls under, if any.
 *
 * The text of a reason says only what is on record: where the day of an act's
 * effect isn't known, the reason says so instead of naming a guessed day.
 */
import type { PlainDate, Text } from "@reglament/calendar";
import { dateInWords } from "./date-in-words.ts";
import type { EditionAt, Regulation } from "./edition.ts";
import type { Act, DateFact, Identity } from "./identity.ts";

/** What an administrator recorded about a regulation after reading the acts. */
export interface RecordedFacts {
  /** The first day on which the regulation no longer holds. */
  readonly endOn?: PlainDate;
}

/**
 * Returns the edition for applications filed on a day, or why there is none.
 *
 * - before the first edition: `NOT_YET_IN_FORCE`;
 * - from the day a repeal takes effect: `REPEALED`. A recorded end fills a day that the file doesn't know; until it is
 *   recorded, the earliest possible day counts, and a recorded day before that one can't be right, so the bound holds;
 * - repealed with nothing known of the day: `END_UNKNOWN` for every day until the end is recorded;
 * - within a wording that nobody has: `EDITION_NOT_ON_RECORD`.
 *
 * @param date - the day of filing in the office's zone
 */
export function editionAt(regulation: Regulation, date: PlainDate, recorded: RecordedFacts): EditionAt {
  const begun = regulation.editions.filter((edition) => startOf(edition.from) <= date);
  const edition = begun.at(-1);
  if (edition === undefined) return { closed: "NOT_YET_IN_FORCE", because: notYetInForce(regulation) };
  return (
    closedByRepeal(regulation.identity.repealed, date, recorded) ??
    (edition.onRecord ? { edition } : { closed: "EDITION_NOT_ON_RECORD", because: edition.because })
  );
}

function closedByRepeal(
  repealed: Identity["repealed"],
  date: PlainDate,
  recorded: RecordedFacts,
): EditionAt | undefined {
  if (repealed === undefined) {
    if (recorded.endOn === undefined || date < recorded.endOn) return undefined;
    return { closed: "REPEALED", because: endedOn(recorded.endOn) };
  }
  const { by, effect } = repealed;
  if ("on" in effect) return date < effect.on ? undefined : { closed: "REPEALED", because: repealedOn(by, effect.on) };
  const bound = "notBefore" in effect ? effect.notBefore : undefined;
  if (recorded.endOn !== undefined) {
    const end = bound !== undefined && recorded.endOn < bound ? bound : recorded.endOn;
    return date < end ? undefined : { closed: "REPEALED", because: repealedOn(by, end) };
  }
  if (bound === undefined) return { closed: "END_UNKNOWN", because: endUnknown(by) };
  return date < bound ? undefined : { closed: "REPEALED", because: repealedNotBefore(by, bound) };
}

/** An edition whose start is unknown never begins by itself; the reader refuses such files. */
function startOf(from: DateFact): string {
  if ("on" in from) return from.on;
  return "notBefore" in from ? from.notBefore : "9999-12-31";
}

function notYetInForce(regulation: Regulation): Text {
  const first = regulation.editions[0];
  const start = first === undefined ? undefined : startOf(first.from);
  if (start === undefined) throw new Error(`${regulation.key} has no edition`);
  const day = dateInWords(start as PlainDate);
  return {
    kk: `Регламент бұл күні әлі қолданысқа енгізілмеген. Енгізілуі мүмкін ең ерте күн: ${day.kk}.`,
    ru: `На этот день регламент ещё не введён в действие. Самый ранний возможный день введения: ${day.ru}.`,
    en: `On this day the regulation isn't in force yet. The earliest day it can have taken effect: ${day.en}.`,
  };
}

function endedOn(end: PlainDate): Text {
  const day = dateInWords(end);
  return {
    kk: `Регламент енді қолданылмайды. Күші жойылған күн: ${day.kk}.`,
    ru: `Регламент больше не действует. День утраты силы: ${day.ru}.`,
    en: `The regulation no longer applies. It ended on ${day.en}.`,
  };
}

function repealedOn(by: Act, end: PlainDate): Text {
  return joined(repealedBy(by), endedOn(end));
}

function repealedNotBefore(by: Act, bound: PlainDate): Text {
  const day = dateInWords(bound);
  return joined(repealedBy(by), {
    kk: `Регламенттің күші нақты қай күні жойылғаны белгісіз. Ең ерте мүмкін күн: ${day.kk}.`,
    ru: `Точный день утраты силы неизвестен. Самый ранний возможный день: ${day.ru}.`,
    en: `The exact day it ended isn't on record. The earliest possible day: ${day.en}.`,
  });
}

function endUnknown(by: Act): Text {
  return joined(repealedBy(by), {
    kk: "Регламенттің күші қай күні жойылғаны белгісіз. Әкімші бұл күнді тіркегенше өтініш қабылданбайды.",
    ru: "День утраты силы неизвестен. Пока администратор его не внесёт, заявления не принимаются.",
    en: "The day it ended isn't known. Applications aren't taken until an administrator records it.",
  });
}

function repealedBy(by: Act): Text {
  const day = by.signed === undefined ? undefined : dateInWords(by.signed);
  return {
    kk: `Регламенттің күшін жойған акт: ${by.name.kk}, ${day === undefined ? "" : `${day.kk}, `}№ ${by.number}.`,
    ru: `Регламент отменён актом: ${by.name.ru}${day === undefined ? "" : ` от ${day.ru}`} № ${by.number}.`,
    en: `Repealed by: ${by.name.en}${day === undefined ? "" : ` of ${day.en}`}, No. ${by.number}.`,
  };
}

function joined(first: Text, second: Text): Text {
  return { kk: `${first.kk} ${second.kk}`, ru: `${first.ru} ${second.ru}`, en: `${first.en} ${second.en}` };
}
