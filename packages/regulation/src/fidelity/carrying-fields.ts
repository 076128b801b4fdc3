import { splitClause } from "../check/clauses-named.ts";

/** A field of a file that states a clause. */
export interface CarryingField {
  readonly clause: string;
  /** The way to it in the file, with ids where there are lists: "procedures.provider.steps.intake". */
  readonly field: string;
}

/** Keys whose clauses aren't the text's own (origins) or carry nothing (excuses, the numbering, amendments, accepted flaws). */
const passedOver: ReadonlySet<string> = new Set([
  "source",
  "notCarried",
  "clauses",
  "amendedBy",
  "standard",
  "accepted",
]);

/**
 * Lists the fields of an edition or an act that name a clause of its text, one entry for each clause.
 *
 * A clause is named by `clause`, or by `referredFrom` of an annex.
 *
 * @param content - as the file has it: objects, lists and values
 */
export function carryingFields(content: unknown): CarryingField[] {
  return walk(content, []);
}

function walk(content: unknown, way: readonly string[]): CarryingField[] {
  if (Array.isArray(content)) return content.flatMap((item: unknown) => walk(item, [...way, ...nameOf(item)]));
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) => {
    if (passedOver.has(key)) return [];
    if (key === "clause" && typeof value === "string") return named(splitClause(value), way);
    if (key === "referredFrom" && Array.isArray(value)) return named(value.map(String), [...way, key]);
    return walk(value, [...way, key]);
  });
}

function named(clauses: readonly string[], way: readonly string[]): CarryingField[] {
  return clauses.map((clause) => ({ clause, field: way.join(".") }));
}

/** What tells an entry of a list from the others; nothing when it has no such key. */
function nameOf(item: unknown): readonly string[] {
  if (typeof item !== "object" || item === null) return [];
  for (const key of ["id", "act", "service", "title" in item ? "clause" : "id"]) {
    const name: unknown = Reflect.get(item, key);
    if (typeof name === "string") return [name];
  }
  return [];
}
