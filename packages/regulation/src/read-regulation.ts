/**
 * Reads a regulation file: YAML that a lawyer reads beside the text, checked so
 * far that the engine can run what comes out without asking again.
 *
 * Everything wrong is reported at once and with its place. A file with any
 * problem gives no regulation: half a law isn't run.
 */
import { checkEdition, duplicates, type ReadStandard } from "./check-edition.ts";
import type { Edition, Regulation } from "./edition.ts";
import type { EditionOnRecordFile } from "./edition-schema.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import { readStandard } from "./read-standard.ts";
import { type RegulationFile, regulationFile } from "./regulation-schema.ts";
import { checkSchema } from "./schema-problems.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** A regulation file with the standards it may refer to. */
export interface RegulationInput {
  readonly yaml: string;
  /** Its path, ending in `<region>/<service>.yaml`; region and service are read off it. */
  readonly file: string;
  /** The YAML of `kazakhstan/standards/<id>.yaml`, by id. */
  readonly standards: ReadonlyMap<string, string>;
}

/**
 * Reads and checks a regulation file.
 *
 * @returns the regulation, or every problem found, in the order of the checks;
 *   references are checked once the schema has no objection
 * @throws RangeError when `file` doesn't end in `<region>/<service>.yaml`
 */
export function readRegulation(input: RegulationInput): Regulation | readonly Problem[] {
  const { root, region, service } = keyOf(input.file);
  const source = readYaml(input.yaml, input.file);
  if (!("content" in source)) return source;
  const checked = checkSchema(source, regulationFile);
  if (!("content" in checked)) return checked;

  const { standards, problems } = readStandards(checked.content, input.standards, root, source);
  problems.push(...checkOrder(checked.content, source));
  checked.content.editions.forEach((edition, e) => {
    if (!edition.onRecord) return;
    problems.push(...checkEdition(edition, ["editions", e], source, standards.get(edition.standard)));
  });
  if (problems.length > 0) return problems;

  const key = `${region}/${service}`;
  const { title, about, identity } = checked.content;
  const editions = checked.content.editions.map((edition) =>
    edition.onRecord ? withStandard(edition, key, standards) : edition,
  );
  return { key, region, service, title, about, identity, editions };
}

/** Whether a file was read without problems. */
export function isRegulation(read: Regulation | readonly Problem[]): read is Regulation {
  return "key" in read;
}

function keyOf(file: string): { readonly root: string; readonly region: string; readonly service: string } {
  const parts = /^(?<root>.*?)(?<region>[a-z0-9-]+)\/(?<service>[a-z0-9-]+)\.yaml$/.exec(file)?.groups;
  const { root, region, service } = parts ?? {};
  if (root === undefined || region === undefined || service === undefined) {
    throw new RangeError(`A regulation file is named <region>/<service>.yaml, not ${file}`);
  }
  return { root, region, service };
}

function readStandards(
  file: RegulationFile,
  yamls: ReadonlyMap<string, string>,
  root: string,
  source: YamlSource,
): { readonly standards: ReadonlyMap<string, ReadStandard>; readonly problems: Problem[] } {
  const standards = new Map<string, ReadStandard>();
  const problems: Problem[] = [];
  const tried = new Set<string>();
  file.editions.forEach((edition, e) => {
    if (!edition.onRecord) return;
    const yaml = yamls.get(edition.standard);
    if (yaml === undefined) {
      const known = [...yamls.keys()];
      const nearest = nearestWord(edition.standard, known);
      const detail = { expected: known.join(", "), nearest };
      problems.push(source.problemAt(["editions", e, "standard"], "unknown-standard", detail));
      return;
    }
    if (tried.has(edition.standard)) return;
    tried.add(edition.standard);
    const read = readStandard(yaml, `${root}kazakhstan/standards/${edition.standard}.yaml`);
    if ("standard" in read) standards.set(edition.standard, read);
    else problems.push(...read);
  });
  return { standards, problems };
}

function checkOrder(file: RegulationFile, source: YamlSource): Problem[] {
  const starts = file.editions.map(({ from }) => {
    if ("on" in from) return from.on;
    return "notBefore" in from ? from.notBefore : undefined;
  });
  const disordered = starts.flatMap((start, e) => {
    const before = starts[e - 1];
    const inOrder = start !== undefined && (before === undefined || before < start);
    return inOrder ? [] : [source.problemAt(["editions", e, "from"], "editions-out-of-order")];
  });
  const ids = file.editions.map(({ id }, e) => ({ id, way: ["editions", e, "id"] }));
  return [...disordered, ...duplicates(ids, source)];
}

function withStandard(
  file: EditionOnRecordFile,
  regulation: string,
  standards: ReadonlyMap<string, ReadStandard>,
): Edition {
  const { standard: standardId, documents: documentIds, ...edition } = file;
  const read = standards.get(standardId);
  if (read === undefined) throw new Error(`The standard ${standardId} was checked but not read`);
  const { title, act, totalTerm, documents } = read.standard;
  return {
    ...edition,
    regulation,
    standard: { id: standardId, title, act },
    documents: documentIds.flatMap((id) => documents.filter((document) => document.id === id)),
    ...(totalTerm === undefined ? {} : { totalTerm }),
  };
}
