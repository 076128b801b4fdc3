import type { Edition } from "../edition/edition.ts";
import { type ComparedSide, type ComparedThing, compareAll } from "./compare-all.ts";
import type { Aspect, Trait } from "./item.ts";

/** Two editions against each other. */
export interface EditionComparison {
  readonly a: EditionName;
  readonly b: EditionName;
  readonly things: readonly ComparedPair[];
}

/** Which edition: "kostanay/school-enrolment" and "2019-01-01". */
interface EditionName {
  readonly regulation: string;
  readonly edition: string;
}

/** One thing in two editions. */
export interface ComparedPair {
  readonly aspect: Aspect;
  readonly verdict: "same" | "differs" | "only-a" | "only-b";
  /** In what it differs; empty where only one has it. */
  readonly differs: readonly Trait[];
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

/**
 * Compares two editions of a regulation, or of two regions.
 *
 * Editions of different services can be compared too, though little of them will be the same thing.
 *
 * @example
 * compareEditions(edition2014, edition2015).things.filter(({ verdict }) => verdict !== "same");
 */
export function compareEditions(a: Edition, b: Edition): EditionComparison {
  return { a: nameOf(a), b: nameOf(b), things: compareAll([a, b]).map(pairOf) };
}

function nameOf({ regulation, id }: Edition): EditionName {
  return { regulation, edition: id };
}

function pairOf({ aspect, verdict, differs, sides }: ComparedThing): ComparedPair {
  const [a = nowhere, b = nowhere] = sides;
  return { aspect, verdict: verdict === "partly" ? (a.has ? "only-a" : "only-b") : verdict, differs, a, b };
}

const nowhere: ComparedSide = { has: false };
