/**
 * The statements that one step sends, with holes where the next step differs.
 *
 * They aren't written down here but listened to, so that what they are
 * measured against does the same reads and writes by construction. Two steps of
 * the same kind in different cases are held against each other: what is equal
 * is constant, what differs must be an id of the step or follow from its version.
 */
import { ByteaArray } from "@reglament/store";

/** What tells one step from another of its kind. */
export interface StepIds {
  readonly caseId: string;
  readonly commandId: string;
  /** Of the messages that the step leaves, in their order. */
  readonly messageIds: readonly string[];
  /** The case's version that the step builds on. */
  readonly version: number;
}

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A place whose value follows from the step's ids. */
export type Hole =
  | { readonly hole: "case" | "command" }
  | { readonly hole: "message"; readonly place: number }
  | { readonly hole: "version"; readonly plus: number };

/** A value of the statement: constant, a hole, a text around holes, or a list of such. */
export type Value =
  | { readonly constant: unknown }
  | Hole
  | { readonly pieces: readonly (string | Hole)[] }
  | { readonly list: readonly Value[] };

export interface Template {
  readonly text: string;
  readonly values: readonly Value[];
}

/**
 * Holds the same statement of two steps against each other.
 *
 * @throws Error when they differ in more than the steps' ids and versions
 */
export function templateOf(one: SentStatement, idsOfOne: StepIds, other: SentStatement, idsOfOther: StepIds): Template {
  if (one.text !== other.text) throw new Error("two steps of the same kind sent different statements");
  return {
    text: one.text,
    values: one.values.map((value, index) => valueOf(value, idsOfOne, other.values[index], idsOfOther)),
  };
}

/** Returns the statement's values for a step. */
export function valuesFor(template: Template, ids: StepIds): unknown[] {
  return template.values.map((value) => filled(value, ids));
}

function valueOf(one: unknown, idsOfOne: StepIds, other: unknown, idsOfOther: StepIds): Value {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return { list: one.map((held: unknown, index) => valueOf(held, idsOfOne, other[index], idsOfOther)) };
  if (typeof one === "string" && typeof other === "string") {
    const pieces = piecesOf(one, idsOfOne);
    if (JSON.stringify(pieces) === JSON.stringify(piecesOf(other, idsOfOther))) return simplest(pieces);
  }
  if (isSame(one, other)) return { constant: one };
  if (typeof one === "number" && typeof other === "number") {
    const plus = one - idsOfOne.version;
    if (plus === other - idsOfOther.version) return { hole: "version", plus };
  }
  throw new Error(`two steps of the same kind differ in ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  return one === other;
}

function piecesOf(text: string, { caseId, commandId, messageIds }: StepIds): readonly (string | Hole)[] {
  const holes = new Map<string, Hole>([
    [caseId, { hole: "case" }],
    [commandId, { hole: "command" }],
    ...messageIds.map((id, place): [string, Hole] => [id, { hole: "message", place }]),
  ]);
  const pieces = text.split(new RegExp(`(${[...holes.keys()].join("|")})`));
  return pieces.filter((piece) => piece !== "").map((piece) => holes.get(piece) ?? piece);
}

function simplest(pieces: readonly (string | Hole)[]): Value {
  const [first = "", second] = pieces;
  if (second !== undefined) return { pieces };
  return typeof first === "string" ? { constant: first } : first;
}

function filled(value: Value, ids: StepIds): unknown {
  if ("constant" in value) return value.constant;
  if ("list" in value) return filledList(value.list.map((held) => filled(held, ids)));
  if ("pieces" in value)
    return value.pieces.map((piece) => (typeof piece === "string" ? piece : filledHole(piece, ids))).join("");
  return filledHole(value, ids);
}

/** Bytes go as the store sends them. */
function filledList(list: readonly unknown[]): unknown {
  return list.length > 0 && list.every((held) => held instanceof Uint8Array) ? new ByteaArray(list) : list;
}

function filledHole(hole: Hole, { caseId, commandId, messageIds, version }: StepIds): string | number {
  switch (hole.hole) {
    case "case":
      return caseId;
    case "command":
      return commandId;
    case "message":
      return messageIds[hole.place] ?? "";
    case "version":
      return version + hole.plus;
  }
}
