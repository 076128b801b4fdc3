/** The regulations that the project ships, read from their files. */

import eastKazakhstanActs from "../../../../regulations/east-kazakhstan/acts.yaml?raw";
import eastKazakhstanCertificateDuplicate from "../../../../regulations/east-kazakhstan/certificate-duplicate.yaml?raw";
import eastKazakhstanExternalStudy from "../../../../regulations/east-kazakhstan/external-study.yaml?raw";
import eastKazakhstanKindergartenQueue from "../../../../regulations/east-kazakhstan/kindergarten-queue.yaml?raw";
import standardCertificateDuplicate from "../../../../regulations/kazakhstan/standards/certificate-duplicate.yaml?raw";
import standardExternalStudy from "../../../../regulations/kazakhstan/standards/external-study.yaml?raw";
import standardKindergartenQueue from "../../../../regulations/kazakhstan/standards/kindergarten-queue.yaml?raw";
import standardSchoolEnrolment from "../../../../regulations/kazakhstan/standards/school-enrolment.yaml?raw";
import kostanayActs from "../../../../regulations/kostanay/acts.yaml?raw";
import kostanayCertificateDuplicate from "../../../../regulations/kostanay/certificate-duplicate.yaml?raw";
import kostanayExternalStudy from "../../../../regulations/kostanay/external-study.yaml?raw";
import kostanaySchoolEnrolment from "../../../../regulations/kostanay/school-enrolment.yaml?raw";
import northKazakhstanActs from "../../../../regulations/north-kazakhstan/acts.yaml?raw";
import northKazakhstanExternalStudy from "../../../../regulations/north-kazakhstan/external-study.yaml?raw";
import zhambylActs from "../../../../regulations/zhambyl/acts.yaml?raw";
import zhambylCertificateDuplicate from "../../../../regulations/zhambyl/certificate-duplicate.yaml?raw";
import zhambylExternalStudy from "../../../../regulations/zhambyl/external-study.yaml?raw";
import { type RegionActs, readActs } from "../act/read-acts.ts";
import type { Edition, Regulation } from "../edition/edition.ts";
import type { Problem } from "../read/problem.ts";
import { problemLine } from "../read/problem-line.ts";
import { isRegulation, readRegulation } from "../read/read-regulation.ts";

/** The text of each file of acts, regulation or standard, by its path below `regulations/`: "kostanay/acts.yaml". */
export const shippedFiles: ReadonlyMap<string, string> = new Map([
  ["east-kazakhstan/acts.yaml", eastKazakhstanActs],
  ["east-kazakhstan/certificate-duplicate.yaml", eastKazakhstanCertificateDuplicate],
  ["east-kazakhstan/external-study.yaml", eastKazakhstanExternalStudy],
  ["east-kazakhstan/kindergarten-queue.yaml", eastKazakhstanKindergartenQueue],
  ["kazakhstan/standards/certificate-duplicate.yaml", standardCertificateDuplicate],
  ["kazakhstan/standards/external-study.yaml", standardExternalStudy],
  ["kazakhstan/standards/kindergarten-queue.yaml", standardKindergartenQueue],
  ["kazakhstan/standards/school-enrolment.yaml", standardSchoolEnrolment],
  ["kostanay/acts.yaml", kostanayActs],
  ["kostanay/certificate-duplicate.yaml", kostanayCertificateDuplicate],
  ["kostanay/external-study.yaml", kostanayExternalStudy],
  ["kostanay/school-enrolment.yaml", kostanaySchoolEnrolment],
  ["north-kazakhstan/acts.yaml", northKazakhstanActs],
  ["north-kazakhstan/external-study.yaml", northKazakhstanExternalStudy],
  ["zhambyl/acts.yaml", zhambylActs],
  ["zhambyl/certificate-duplicate.yaml", zhambylCertificateDuplicate],
  ["zhambyl/external-study.yaml", zhambylExternalStudy],
]);

/** The standards by id, "school-enrolment". */
const shippedStandards: ReadonlyMap<string, string> = new Map(
  [...shippedFiles].flatMap(([path, text]) => {
    const id = /^kazakhstan\/standards\/(?<id>.+)\.yaml$/.exec(path)?.groups?.["id"];
    return id === undefined ? [] : [[id, text] as const];
  }),
);

/** The keys of all regulation files, "kostanay/school-enrolment", in order. */
export const shippedKeys: readonly string[] = [...shippedFiles.keys()]
  .filter((path) => !path.startsWith("kazakhstan/") && !path.endsWith("/acts.yaml"))
  .map((path) => path.replace(/\.yaml$/, ""))
  .toSorted();

/** @throws Error when the region's acts have a problem */
export function shippedActs(region: string): RegionActs {
  const file = `${region}/acts.yaml`;
  const read = readActs(textOf(file), `regulations/${file}`, region);
  if ("acts" in read) return read;
  throw new Error(read.map(problemLine).join("\n"));
}

/** Reads a shipped regulation, or the text given in its place. */
export function readShipped(key: string, yaml = textOf(`${key}.yaml`)): Regulation | readonly Problem[] {
  const [region = ""] = key.split("/");
  return readRegulation({
    yaml,
    file: `regulations/${key}.yaml`,
    acts: shippedActs(region),
    standards: shippedStandards,
  });
}

/** @throws Error when the file has a problem */
export function shippedRegulation(key: string): Regulation {
  const read = readShipped(key);
  if (isRegulation(read)) return read;
  throw new Error(read.map(problemLine).join("\n"));
}

/** @throws Error when there is no such edition on record */
export function shippedEdition(key: string, id: string): Edition {
  const edition = shippedRegulation(key).editions.find((one) => one.id === id);
  if (edition?.onRecord === true) return edition;
  throw new Error(`${key} has no edition ${id} on record`);
}

/** Every edition on record of every regulation, in the order of their keys. */
export function shippedEditions(): readonly Edition[] {
  return shippedKeys.flatMap((key) => shippedRegulation(key).editions.filter((edition) => edition.onRecord));
}

function textOf(file: string): string {
  const text = shippedFiles.get(file);
  if (text === undefined) throw new Error(`There is no file regulations/${file}`);
  return text;
}
