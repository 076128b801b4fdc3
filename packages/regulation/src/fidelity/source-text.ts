/**
 * The texts of the law against the files: which field carries each clause.
 *
 * A text ("zhambyl-2016-110") has parts: the act's own clauses and the regulations that it approved, each numbered anew.
 */
import type { Text } from "@reglament/calendar";
import type { z } from "zod";
import { actsFile, type LegalActFile } from "../act/act-schema.ts";
import { regulationFile } from "../edition/regulation-schema.ts";
import type { Problem } from "../read/problem.ts";
import { isRegulationPath, readLaw } from "../read/read-law.ts";
import { checkSchema } from "../read/schema-problems.ts";
import { readYaml } from "../read/yaml-source.ts";
import { type CarryingField, carryingFields } from "./carrying-fields.ts";

/** A source text, as far as files carry it. */
export interface SourceText {
  /** The name of its file among the sources, without its ending: "zhambyl-2016-110". */
  readonly name: string;
  readonly parts: readonly PartOfText[];
}

/** The act itself or one of the regulations in it. */
export interface PartOfText {
  /** "act", or where in the act the regulation stands: "annex 3". */
  readonly part: string;
  /** The file that carries it, below `regulations/`. */
  readonly file: string;
  /** Absent for the act itself. */
  readonly edition?: string;
  /** In the order of the text's numbering. */
  readonly clauses: readonly ClauseOfText[];
}

/** A clause and what becomes of it. */
export interface ClauseOfText {
  readonly clause: string;
  /** The fields that state it. */
  readonly carriedBy: readonly string[];
  /** The assumptions about it, by id. */
  readonly assumptions: readonly string[];
  /** Why no field carries it. */
  readonly because?: Text;
}

/**
 * Holds the files of the law against their texts.
 *
 * @param files - texts by path below the folder, as for `readLaw`
 * @returns the texts by name, or the files' problems; tell them apart by `"texts" in result`
 */
export function readSourceTexts(
  files: ReadonlyMap<string, string>,
  folder = "regulations",
): { readonly texts: readonly SourceText[] } | readonly Problem[] {
  const law = readLaw(files, folder);
  if (!("regulations" in law)) return law;
  const parts = [...law.regions.keys()].toSorted().flatMap((region) => partsOf(region, files));
  const names = [...new Set(parts.map(({ text }) => text))].toSorted();
  return {
    texts: names.map((name) => ({
      name,
      parts: parts.filter(({ text }) => text === name).map(({ part }) => part),
    })),
  };
}

interface PlacedPart {
  readonly text: string;
  readonly part: PartOfText;
}

function partsOf(region: string, files: ReadonlyMap<string, string>): PlacedPart[] {
  const file = `${region}/acts.yaml`;
  const { acts, excluded = [] } = contentOf(file, files, actsFile);
  return acts.flatMap((act) => {
    const { text: name } = act;
    if (name === undefined) return [];
    const own = { ...act, excluded: excluded.filter((service) => service.act === act.id) };
    const parts = [partOf({ part: "act", file }, own), ...regulationsOf(region, files, act)];
    // Of some texts only a regulation is on record, without the act around it.
    return parts.filter(({ clauses }) => clauses.length > 0).map((part) => ({ text: name, part }));
  });
}

function regulationsOf(region: string, files: ReadonlyMap<string, string>, act: LegalActFile): PartOfText[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${region}/`) && isRegulationPath(path))
    .flatMap((file) =>
      contentOf(file, files, regulationFile).editions.flatMap((edition) => {
        if (!edition.onRecord || edition.act !== act.id) return [];
        return [partOf({ part: edition.part, file, edition: edition.id }, edition)];
      }),
    )
    .toSorted((one, other) => one.part.localeCompare(other.part, "en", { numeric: true }));
}

function partOf(place: Omit<PartOfText, "clauses">, content: Pick<LegalActFile, "clauses" | "notCarried">): PartOfText {
  const fields = carryingFields(content);
  const excuses = new Map((content.notCarried ?? []).map(({ clause, because }) => [clause, because]));
  return { ...place, clauses: (content.clauses ?? []).map((clause) => clauseOf(clause, fields, excuses.get(clause))) };
}

function clauseOf(clause: string, fields: readonly CarryingField[], because: Text | undefined): ClauseOfText {
  const own = fields.filter((field) => field.clause === clause).map(({ field }) => field);
  return {
    clause,
    carriedBy: [...new Set(own.filter((field) => !field.startsWith(assumed)))],
    assumptions: own.filter((field) => field.startsWith(assumed)).map((field) => field.slice(assumed.length)),
    ...(because === undefined ? {} : { because }),
  };
}

const assumed = "assumptions.";

/** The content of a file that `readLaw` has no objection to. */
function contentOf<Schema extends z.ZodType>(
  path: string,
  files: ReadonlyMap<string, string>,
  schema: Schema,
): z.infer<Schema> {
  const source = readYaml(files.get(path) ?? "", path);
  const checked = "content" in source ? checkSchema(source, schema) : source;
  if ("content" in checked) return checked.content;
  throw new Error(`${path} was read without a problem and now has some`);
}
