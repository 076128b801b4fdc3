/**
 * Every `clause` of an edition names a place of its text.
 *
 * A clause may stand in several places, "5(1), 7(1)"; a place outside the
 * text's own numbering (an act of others) can only be an origin's.
 */

import type { EditionOnRecordFile } from "../edition/edition-schema.ts";
import { unknownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";
import { clausesNamed } from "./clauses-named.ts";

/** @param way - to the edition */
export function checkClauses(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  const known = new Set(edition.clauses);
  const amended = edition.amendedBy.flatMap(({ clauses }, a) =>
    clauses.map((clause, c) => ({ clause, way: ["amendedBy", a, "clauses", c] })),
  );
  return [...clausesNamed(edition), ...amended].flatMap(({ clause, way: to }) =>
    known.has(clause) ? [] : [unknownWord(clause, edition.clauses, "unknown-clause", [...way, ...to], source)],
  );
}
