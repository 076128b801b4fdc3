/** Finds the edition that a word of the command line names: `kostanay/school-enrolment@2019-06-10`. */
import { type Language, type PlainDate, plainDate } from "@reglament/calendar";
import { type Edition, editionAt, type Law, type Regulation } from "@reglament/regulation";
import { UsageError, unknown } from "../command-line.ts";

/** A regulation and the edition of it that was meant. */
export interface NamedEdition {
  readonly regulation: Regulation;
  readonly edition: Edition;
}

/**
 * Finds the edition that governs an application of the day named; without a day, the last one on record.
 *
 * @returns why there is none, in the language asked for, when no wording of that day is on record
 * @throws UsageError when there is no such regulation or the day is no date
 */
export function findNamedEdition(law: Law, named: string, language: Language): NamedEdition | string {
  const [key = "", day] = named.split("@");
  const date = day === undefined ? undefined : readDay(day);
  const regulation = findRegulation(law, key);
  const found = date === undefined ? lastOnRecord(regulation, language) : governing(regulation, date, language);
  return typeof found === "string" ? found : { regulation, edition: found };
}

function governing(regulation: Regulation, date: PlainDate, language: Language): Edition | string {
  const standing = editionAt(regulation, date, {});
  return "edition" in standing ? standing.edition : standing.because[language];
}

/** The last wording on record, or what is known of the service instead. */
function lastOnRecord(regulation: Regulation, language: Language): Edition | string {
  const edition = regulation.editions.findLast((one) => one.onRecord);
  if (edition?.onRecord === true) return edition;
  const missing = regulation.editions.flatMap((one) => (one.onRecord ? [] : [one.because[language]]));
  const last = editionAt(regulation, plainDate("9999-12-31"), {});
  const ended = "closed" in last && last.closed !== "EDITION_NOT_ON_RECORD" ? [last.because[language]] : [];
  return [...missing, ...ended].join("\n");
}

function findRegulation({ regulations, excluded }: Law, key: string): Regulation {
  const all = [...regulations, ...excluded];
  const regulation = all.find((one) => one.key === key);
  if (regulation !== undefined) return regulation;
  throw new UsageError(
    unknown(
      "regulation",
      key,
      all.map((one) => one.key),
    ),
  );
}

function readDay(word: string): PlainDate {
  try {
    return plainDate(word);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${word} is no date; write it like 2019-06-10.`);
    throw error;
  }
}
