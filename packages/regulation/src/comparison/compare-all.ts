/**
 * Editions held against each other: what they say alike, where they differ, what one alone has.
 *
 * It compares what the files carry, by rules and not by wording: the titles of steps are the file's own sentences and
 * make no difference; terms, actors, acts, papers do. It judges nothing; see `findings` for that.
 */
import type { Text } from "@reglament/calendar";
import type { Edition } from "../edition/edition.ts";
import { alignItems, type Row } from "./align-items.ts";
import { stepAround } from "./aspects/steps.ts";
import { type Aspect, aspects, type Fact, type Item, type Trait } from "./item.ts";
import { itemsOf } from "./items-of.ts";

/** One thing in several editions. */
export interface ComparedThing {
  readonly aspect: Aspect;
  /** `partly`: some of the editions don't have it. */
  readonly verdict: "same" | "differs" | "partly";
  /** In what those that have it differ. */
  readonly differs: readonly Trait[];
  /** In the order of the editions. */
  readonly sides: readonly ComparedSide[];
}

/** A thing as one edition has it. */
export type ComparedSide = PresentSide | MissingSide;

export interface PresentSide {
  readonly has: true;
  readonly id: string;
  readonly title: Text;
  readonly clause?: string;
  readonly facts: readonly Fact[];
}

interface MissingSide {
  readonly has: false;
  /** The step that does its work together with other work: one step here, several there. */
  readonly within?: { readonly id: string; readonly title: Text; readonly clause?: string };
}

/** Compares editions, two or more, of one service or of several regions; each thing that any of them has is there once. */
export function compareAll(editions: readonly Edition[]): ComparedThing[] {
  return aspects.flatMap((aspect) => {
    const lists = editions.map((edition) => itemsOf(edition, aspect));
    return alignItems(lists).map((row) => comparedThing(aspect, row, lists));
  });
}

function comparedThing(aspect: Aspect, row: Row, lists: readonly (readonly Item[])[]): ComparedThing {
  const present = row.filter((item) => item !== undefined);
  const differs = [...new Set(present.flatMap(({ facts }) => facts.map(({ trait }) => trait)))].filter(
    (trait) => new Set(present.map((item) => valueOf(item, trait))).size > 1,
  );
  const isEverywhere = present.length === row.length;
  return {
    aspect,
    verdict: !isEverywhere ? "partly" : differs.length === 0 ? "same" : "differs",
    differs,
    sides: row.map((item, edition) => (item === undefined ? missing(aspect, present, lists[edition]) : sideOf(item))),
  };
}

/** Of an item that has no such trait, undefined. */
function valueOf({ facts }: Item, trait: Trait): string | undefined {
  return facts.find((fact) => fact.trait === trait)?.value;
}

function sideOf({ id, title, clause, facts }: Item): PresentSide {
  return { has: true, id, title, ...(clause !== undefined && { clause }), facts };
}

/** What the steps of another edition do may stand within one step of this one. */
function missing(aspect: Aspect, present: readonly Item[], items: readonly Item[] = []): MissingSide {
  const around = aspect === "steps" ? present.map((item) => stepAround(items, item)).find(Boolean) : undefined;
  if (around === undefined) return { has: false };
  const { id, title, clause } = around;
  return { has: false, within: { id, title, ...(clause !== undefined && { clause }) } };
}
