/** `reglament show`: one regulation, readably. */
import { readCommandLine, UsageError } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import { readLanguage } from "../read-language.ts";
import { editionPage } from "./edition-page.ts";
import { readLawIn } from "./law-files.ts";
import { findNamedEdition } from "./named-edition.ts";

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
  const found = findNamedEdition(readLawIn(regulationsFolder(process.env)), named, language);
  if (typeof found === "string") {
    console.error(found);
    return 1;
  }
  console.log(editionPage(found.regulation, found.edition, language).join("\n"));
  return 0;
}
