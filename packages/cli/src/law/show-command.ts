/** `reglament show`: one regulation, readably. */
import { type Language, type PlainDate, plainDate } from "@reglament/calendar";
import { type Edition, editionAt, type Law, type Regulation } from "@reglament/regulation";
import { readCommandLine, UsageError, unknown } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { readLanguage } from "../read-language.ts";
import { editionPage } from "./edition-page.ts";
import { readLawIn } from "./law-files.ts";

/**
 * Prints the edition that governs an application of a day; without a day, the last one on record.
 *
 * @returns 0, or 1 with the reason when no wording of that day is on record
 * @throws CannotStart when the files can't be read
 */
export async function show(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { lang: "value" });
  const [named, ...more] = line.words;
  if (named === undefined || more.length > 0) {
    throw new UsageError("show takes one regulation: reglament show kostanay/school-enrolment@2019-06-10");
  }
  const language = readLanguage(line.find("lang") ?? "en");
  const [key = "", day] = named.split("@");
  const date = day === undefined ? undefined : readDay(day);
  const regulation = findRegulation(readLawIn(regulationsFolder(process.env)), key);
  const found = date === undefined ? lastOnRecord(regulation, language) : governing(regulation, date, language);
  if (typeof found === "string") {
    console.error(found);
    return 1;
  }
  console.log(editionPage(regulation, found, language).join("\n"));
  return 0;
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
