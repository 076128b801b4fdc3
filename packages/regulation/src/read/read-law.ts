/**
 * Reads the law as data: every region's acts and regulations, with the standards that they implement.
 *
 * It opens no file: whoever calls hands the texts over by their paths below `regulations/`. The working calendar is
 * none of its business.
 */

import type { Act } from "../act/identity.ts";
import { type RegionActs, readActs } from "../act/read-acts.ts";
import type { Regulation } from "../edition/edition.ts";
import { isCasesPath } from "../scenario/scenario-path.ts";
import type { Problem } from "./problem.ts";
import { isRegulation, type RegulationInput, readRegulation } from "./read-regulation.ts";
import { readStandard } from "./read-standard.ts";

/** All regulations, in the order of their keys. */
export interface Law {
  readonly regulations: readonly Regulation[];
  /** Services without a file, that an amendment took out of an act. */
  readonly excluded: readonly Regulation[];
  readonly regions: ReadonlyMap<string, RegionActs>;
  /** The editions of each standard, by the standard's id. */
  readonly standards: ReadonlyMap<string, readonly StandardOnRecord[]>;
}

/** An edition of a standard, as the regulations name it. */
interface StandardOnRecord {
  readonly edition: string;
  readonly act: Act;
}

/**
 * Reads all files of the law.
 *
 * Half a law isn't run: one problem in one file and there is no law.
 *
 * @param files - texts by path below the folder, "kostanay/acts.yaml", "kazakhstan/standards/school-enrolment.yaml"
 * @param folder - what the problems' paths begin with, "regulations"
 * @returns the law, or every problem of every file; tell them apart by `"regulations" in result`
 */
export function readLaw(files: ReadonlyMap<string, string>, folder = "regulations"): Law | readonly Problem[] {
  const problems: Problem[] = [...files.keys()].filter(isMisplaced).map((path) => ({
    file: `${folder}/${path}`,
    line: 1,
    column: 1,
    path: "",
    reason: "misplaced-file",
    expected:
      "<region>/<service>.yaml, <region>/acts.yaml, <region>/cases/<service>.yaml, kazakhstan/standards/<standard>.yaml; small letters, digits, hyphens",
  }));
  const regions = new Map<string, RegionActs>();
  for (const [path, yaml] of files) {
    const region = /^(?<region>[a-z0-9-]+)\/acts\.yaml$/.exec(path)?.groups?.["region"];
    if (region === undefined) continue;
    const read = readActs(yaml, `${folder}/${path}`, region);
    if ("acts" in read) regions.set(region, read);
    else problems.push(...read);
  }
  const standards = standardsIn(files);
  const standardsRead: RegulationInput["standardsRead"] = new Map();
  const regulations = [...files.keys()]
    .filter(isRegulationPath)
    .toSorted()
    .flatMap((path): Regulation[] => {
      const [region = ""] = path.split("/");
      const acts = regions.get(region);
      const file = `${folder}/${path}`;
      if (acts === undefined) {
        if (!files.has(`${region}/acts.yaml`)) problems.push({ file, line: 1, column: 1, path: "", reason: "no-acts" });
        return [];
      }
      const read = readRegulation({ yaml: files.get(path) ?? "", file, acts, standards, standardsRead });
      if (isRegulation(read)) return [read];
      problems.push(...read);
      return [];
    });
  // A standard that no regulation refers to, or none that could be read, is to be right, too.
  for (const [id, yaml] of standards) {
    if (standardsRead.has(id)) continue;
    const read = readStandard(yaml, `${folder}/kazakhstan/standards/${id}.yaml`);
    standardsRead.set(id, read);
    if (!("standard" in read)) problems.push(...read);
  }
  // Every regulation that refers to a standard brings its problems.
  if (problems.length > 0) return [...new Set(problems)];
  return {
    regulations,
    excluded: [...regions.values()].flatMap(({ excluded }) => excluded),
    regions,
    standards: onRecord(standardsRead),
  };
}

function onRecord(read: NonNullable<RegulationInput["standardsRead"]>): Law["standards"] {
  return new Map(
    [...read].map(([id, one]) => [
      id,
      "standard" in one ? one.standard.editions.map(({ id: edition, act }) => ({ edition, act })) : [],
    ]),
  );
}

/** Calendars and scenarios stand in the same folder and have readers of their own. */
function isMisplaced(path: string): boolean {
  const isElsewhere = /^[a-z0-9-]+\/(?:acts|calendar)\.yaml$/.test(path) || isCasesPath(path);
  return !isRegulationPath(path) && !isElsewhere && !standardPath.test(path);
}

const standardPath = /^kazakhstan\/standards\/(?<id>[a-z0-9-]+)\.yaml$/;

/** Whether the path below the folder is that of a regulation: `<region>/<service>.yaml`. */
export function isRegulationPath(path: string): boolean {
  return (
    /^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/.test(path) &&
    !path.startsWith("kazakhstan/") &&
    !/\/(?:acts|calendar)\.yaml$/.test(path)
  );
}

function standardsIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([path, yaml]) => {
      const id = standardPath.exec(path)?.groups?.["id"];
      return id === undefined ? [] : [[id, yaml] as const];
    }),
  );
}
