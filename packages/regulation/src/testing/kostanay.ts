import standardYaml from "../../../../regulations/kazakhstan/standards/school-enrolment.yaml?raw";
import regulationYaml from "../../../../regulations/kostanay/school-enrolment.yaml?raw";
import type { Edition, EndOfEdition, Regulation } from "../edition/edition.ts";
import { type Confirmations, itemKey } from "../edition/origin.ts";
import type { Question } from "../form/application-form.ts";
import type { Problem } from "../read/problem.ts";
import { isRegulation, readRegulation } from "../read/read-regulation.ts";
import { shippedActs } from "./shipped-regulations.ts";

/** A change to a file's text: the passage as it stands there, and what takes its place. */
export type Change = readonly [passage: string, replacement: string];

/** Kostanay's school enrolment as the project ships it, or with changes to the text of the file or its standard. */
export function readKostanay(
  changes: { readonly regulation?: readonly Change[]; readonly standard?: readonly Change[] } = {},
): Regulation | readonly Problem[] {
  return readRegulation({
    yaml: changed(regulationYaml, changes.regulation ?? []),
    file: "regulations/kostanay/school-enrolment.yaml",
    acts: shippedActs("kostanay"),
    standards: new Map([["school-enrolment", changed(standardYaml, changes.standard ?? [])]]),
  });
}

/** The regulation that the project ships, with another end if one is given; null leaves it without any. */
export function kostanay(until?: EndOfEdition | null): Regulation {
  const read = readKostanay();
  if (!isRegulation(read)) throw new Error(JSON.stringify(read, undefined, 2));
  if (until === undefined) return read;
  const editions = read.editions.map((edition, index) => {
    if (index < read.editions.length - 1) return edition;
    const { until: _, ...endless } = edition;
    return until === null ? endless : { ...endless, until };
  });
  return { ...read, editions };
}

/** The edition in force from 2019 on. */
export function edition2019(): Edition {
  const edition = kostanay().editions.at(-1);
  if (edition?.onRecord !== true) throw new Error("The last edition isn't on record");
  return edition;
}

/** A question of that edition. */
export function questionOf(id: string): Question {
  const question = edition2019().questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`No question ${id}`);
  return question;
}

/** What an administrator recorded after reading annex 1 of the standard. */
export function confirmed(...items: readonly string[]): Confirmations {
  return new Map(
    items.map((item) => {
      const key = itemKey(edition2019(), item);
      return [key, { item: key, act: "№ 179 (2015-04-08), annex 1", clause: "9", training: true }];
    }),
  );
}

/** The text with each passage replaced where it first stands. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((result, [passage, replacement]) => {
    if (!result.includes(passage)) throw new Error(`The file has no passage ${passage}`);
    return result.replace(passage, () => replacement);
  }, text);
}
