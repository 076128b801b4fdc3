import type { Item, Marks } from "./item.ts";

/** One thing as each edition has it, in the order of the editions; undefined where one doesn't. */
export type Row = readonly (Item | undefined)[];

/**
 * Finds which items of several editions are the same thing.
 *
 * By what they do, by whom and where, not by their ids alone: files name steps as they like. The likeliest pairs are
 * taken first; each item stands in one row. Which edition comes first changes the order of the rows of two, not the rows.
 *
 * @param lists - each edition's items, in its own order
 * @returns the rows in the order of the first list, what others add after what it follows there
 */
export function alignItems(lists: readonly (readonly Item[])[]): Row[] {
  const rows: Item[][] = [];
  const order: Item[][] = [];
  for (const [edition, items] of lists.entries()) {
    const rowOf = matches(order, items, lists.slice(0, edition));
    let after = -1;
    for (const item of items) {
      const matched = rowOf.get(item);
      const row = matched ?? [];
      row[edition] = item;
      if (matched === undefined) order.splice(after + 1, 0, row);
      after = order.indexOf(row);
    }
    rows.splice(0, rows.length, ...order);
  }
  return rows.map((row) => lists.map((_, edition) => row[edition]));
}

interface Pair {
  readonly row: Item[];
  readonly item: Item;
  readonly likeness: number;
  /** The same whichever of the two comes first. */
  readonly name: string;
}

function matches(
  rows: readonly Item[][],
  items: readonly Item[],
  earlier: readonly (readonly Item[])[],
): ReadonlyMap<Item, Item[]> {
  const placeIn = new Map([...earlier, items].flatMap((list) => list.map((item, at) => [item, placeOf(at, list)])));
  const pairs = rows.flatMap((row) => items.flatMap((item) => pairOf(row, item, placeIn)));
  const found = new Map<Item, Item[]>();
  const taken = new Set<Item[]>();
  for (const { row, item } of pairs.toSorted(likeliestFirst)) {
    if (taken.has(row) || found.has(item)) continue;
    taken.add(row);
    found.set(item, row);
  }
  return found;
}

function likeliestFirst(one: Pair, other: Pair): number {
  if (one.likeness !== other.likeness) return other.likeness - one.likeness;
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

function pairOf(row: Item[], item: Item, placeIn: ReadonlyMap<Item, number>): Pair[] {
  const members = row.filter((member) => member !== undefined);
  const [first = item] = members;
  const likeness = Math.max(...members.map((member) => likenessOf(member, item, placeIn)));
  const name = [first.id, item.id].toSorted().join(" ");
  return likeness > 0 ? [{ row, item, likeness, name }] : [];
}

/** What one of them alone is, against what both are: a step that does more besides is less the same. */
const weightOfMore = 1 / 8;

/** Nothing without a common essence; a nearer place counts half a mark at most. */
function likenessOf(one: Item, other: Item, placeIn: ReadonlyMap<Item, number>): number {
  const essence = inCommon(one.essence, other.essence);
  if (essence === 0) return 0;
  const more = weightOf(one.essence) + weightOf(other.essence) - 2 * essence;
  const apart = Math.abs((placeIn.get(one) ?? 0) - (placeIn.get(other) ?? 0));
  return essence - more * weightOfMore + inCommon(one.resemblance, other.resemblance) + (1 - apart) / 2;
}

function inCommon(one: Marks, other: Marks): number {
  let weight = 0;
  for (const [mark, own] of one) weight += Math.min(own, other.get(mark) ?? 0);
  return weight;
}

function weightOf(marks: Marks): number {
  return [...marks.values()].reduce((sum, weight) => sum + weight, 0);
}

/** From 0 for the first to 1 for the last. */
function placeOf(at: number, { length }: readonly Item[]): number {
  return length < 2 ? 0 : at / (length - 1);
}
