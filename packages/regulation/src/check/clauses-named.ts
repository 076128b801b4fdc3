import type { Way } from "../read/yaml-source.ts";

/** A clause that a field of a file names. */
export interface NamedClause {
  readonly clause: string;
  /** To the field, from where the search began. */
  readonly way: Way;
}

/**
 * Lists the clauses that `clause` and `referredFrom` fields name, one entry for each of several ("5(1), 7(1)" gives two).
 *
 * Origins are left out: their clauses belong to the act that they name.
 *
 * @param content - a part of a file, as plain objects, lists and values
 */
export function clausesNamed(content: unknown): NamedClause[] {
  return walk(content, []);
}

function walk(content: unknown, way: Way): NamedClause[] {
  if (Array.isArray(content)) return content.flatMap((item, index) => walk(item, [...way, index]));
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => {
    const to = [...way, key];
    if (key === "source") return [];
    if (key === "clause" && typeof value === "string") return splitClause(value).map((clause) => ({ clause, way: to }));
    if (key === "referredFrom" && Array.isArray(value)) {
      return value.map((clause: unknown, index) => ({ clause: String(clause), way: [...to, index] }));
    }
    return walk(value, to);
  });
}

/** The single clauses of "5(1), 7(1)". */
export function splitClause(clause: string): string[] {
  return clause.split(",").map((part) => part.trim());
}
