import type { Text } from "@reglament/calendar";
import { dayOfEdition } from "./edition-id.ts";

/**
 * Where a rule comes from and how well it is known.
 *
 * Only a `source` (an act and clause that somebody read) may ground a refusal
 * or make an item obligatory. `secondary` is an address where somebody else
 * reports the rule; `assumed` is our own reading with its reason. Both are
 * shown to the reader as unconfirmed.
 */
export type Origin =
  | { readonly source: { readonly act: string; readonly clause: string } }
  | { readonly secondary: string }
  | { readonly assumed: Text };

/** An administrator's record that an item was read in an act: it turns the item's origin into a source. */
export interface Confirmation {
  /** The item's key: `<regulation>/<edition>/<item>`, see {@link itemKey}. */
  readonly item: string;
  readonly act: string;
  readonly clause: string;
  /** True for the records that a training world is born with; never true in production. */
  readonly training: boolean;
}

/** The confirmations in force, by item key. */
export type Confirmations = ReadonlyMap<string, Confirmation>;

/** Key under which an item of an edition is confirmed, for all its texts: what stands in an act isn't ours to change. */
export function itemKey(edition: { readonly regulation: string; readonly id: string }, item: string): string {
  return `${edition.regulation}/${dayOfEdition(edition.id)}/${item}`;
}

/** Whether the item may ground a refusal: it has a source of its own or one that an administrator recorded. */
export function isSourced(
  edition: { readonly regulation: string; readonly id: string },
  item: { readonly id: string; readonly origin: Origin },
  confirmations: Confirmations,
): boolean {
  return "source" in item.origin || confirmations.has(itemKey(edition, item.id));
}
