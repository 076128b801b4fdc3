import type { Text } from "@reglament/calendar";

/** What of two wordings is held against each other, in the order in which it is told. */
export const aspects = [
  "totals",
  "channels",
  "parties",
  "actors",
  "steps",
  "spans",
  "documents",
  "questions",
  "signers",
  "results",
  "receipts",
  "papers",
  "refusals",
  "windows",
  "storage",
  "counting",
  "rules",
  "standard",
  "annexes",
] as const;
export type Aspect = (typeof aspects)[number];

/** In what two items of an aspect can differ. */
export type Trait =
  | "term"
  | "unit"
  | "counts-from"
  | "actor"
  | "channels"
  | "acts"
  | "brings"
  | "travels"
  | "condition"
  | "expires"
  | "known"
  | "needed"
  | "forms"
  | "signed-by"
  | "countersigned-by"
  | "signed-for"
  | "form-of-paper"
  | "receipt"
  | "mendable"
  | "sign-in"
  | "says"
  | "on-record"
  | "referred-from"
  | "arrives-before";

/** One trait of an item. */
export interface Fact {
  readonly trait: Trait;
  /** Two facts of a trait are the same when their values are. */
  readonly value: string;
  readonly told: Text;
}

/** Something that an edition states: a step, a paper, a ground. */
export interface Item {
  /** Unlike any other of its aspect in its edition. */
  readonly id: string;
  readonly title: Text;
  /** Absent where it stands in no clause of the regulation: in its standard, or by arithmetic. */
  readonly clause?: string;
  readonly facts: readonly Fact[];
  /** What makes it the same thing as another edition's: without one of these in common, it is another thing. */
  readonly essence: Marks;
  /** What makes that likelier, but doesn't do alone. */
  readonly resemblance: Marks;
}

/** By mark, how much it weighs when both items bear it. */
export type Marks = ReadonlyMap<string, number>;

/** An item that is the same thing as another edition's item of this id, and no other. */
export function known(id: string, item: Omit<Item, "id" | "essence" | "resemblance">): Item {
  return { ...item, id, essence: new Map([[id, 1]]), resemblance: new Map() };
}

/** A fact whose value is what is told, in every language. */
export function saying(trait: Trait, told: Text): Fact {
  return { trait, value: JSON.stringify([told.kk, told.ru, told.en]), told };
}
