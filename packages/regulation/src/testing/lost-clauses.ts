import { clausesNamed } from "../check/clauses-named.ts";
import type { Edition } from "../edition/edition.ts";

/** The clauses of an edition's own numbering that none of its fields names and nothing excuses. */
export function lostClauses(edition: Edition): string[] {
  // These hold clauses of the acts themselves, not of the regulation's text.
  const { identity: _identity, from: _from, until: _until, standard: _standard, ...own } = edition;
  const held = new Set(clausesNamed(own).map(({ clause }) => clause));
  return edition.clauses.filter((clause) => !held.has(clause));
}
