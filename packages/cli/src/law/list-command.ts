/** `reglament list`: the regulations with their editions. */
import { termInWords } from "@reglament/calendar";
import { readCommandLine, UsageError } from "../command-line.ts";
import { regulationsFolder } from "../due/offices.ts";
import {
  type DateTold,
  type EditionFacts,
  type EndTold,
  lawFacts,
  type MissingEditionFacts,
  type RegulationFacts,
} from "./edition-facts.ts";
import { readLawIn } from "./law-files.ts";

/**
 * Prints the law's contents, with `--json` as one JSON value.
 *
 * @returns 0
 * @throws CannotStart when the files can't be read
 */
export async function list(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { json: "flag" });
  if (line.words.length > 0) throw new UsageError("list takes no words; one regulation is shown by reglament show.");
  const facts = lawFacts(readLawIn(regulationsFolder(process.env)));
  if (line.has("json")) {
    console.log(JSON.stringify(facts, undefined, 2));
    return 0;
  }
  for (const regulation of facts.regulations) printRegulation(regulation);
  console.log("Excluded from an act, without a text on record:");
  for (const regulation of facts.excluded) printRegulation(regulation);
  const { files, editionsOnRecord, editionsNotOnRecord, channels, channelsOpenForFiling, steps } = facts.totals;
  console.log(
    `${files} files, ${editionsOnRecord} editions on record and ${editionsNotOnRecord} not, ` +
      `${channels} channels of which ${channelsOpenForFiling} open for filing, ${steps} steps.`,
  );
  return 0;
}

function printRegulation({ key, title, editions }: RegulationFacts): void {
  console.log(`${key}: ${title.en}`);
  for (const edition of editions) {
    for (const text of edition.onRecord ? editionLines(edition) : [missingLine(edition)]) console.log(`  ${text}`);
  }
  console.log("");
}

function missingLine({ id, from, until }: MissingEditionFacts): string {
  return `${id}  ${lifeOf(from, until)}; text not on record`;
}

function editionLines({ id, from, until, act, part, channels, steps, totalTerm, assumptions }: EditionFacts): string[] {
  const told = totalTerm === null ? "none" : termInWords(totalTerm.term, "en");
  const most = totalTerm?.atMost === true ? "at most " : "";
  const unconfirmed = totalTerm?.confirmed === false ? " (unconfirmed)" : "";
  return [
    `${id}  ${lifeOf(from, until)}; ${act}, ${part}`,
    ...channels.map(
      (channel) =>
        `    ${channel.id}: ${channel.steps} steps, ${channel.openForFiling ? "open for filing" : "not yet open for filing"}`,
    ),
    `    steps: ${Object.entries(steps)
      .map(([party, count]) => `${party} ${count}`)
      .join(", ")}; total term: ${most}${told}${unconfirmed}; assumptions: ${assumptions}`,
  ];
}

function lifeOf(from: DateTold, until: EndTold | undefined): string {
  if (until === undefined) return `from ${dayOf(from)}`;
  if (until.kind === "unknown" && "notBefore" in until) {
    return `from ${dayOf(from)}, nothing known from ${until.notBefore} on`;
  }
  return `from ${dayOf(from)}, ${until.kind} ${dayOf(until)}${until.by === undefined ? "" : ` by ${until.by}`}`;
}

function dayOf(date: DateTold): string {
  if ("on" in date) return date.on;
  return "notBefore" in date ? `not before ${date.notBefore}` : "a day unknown";
}
