import type { Text } from "@reglament/calendar";
import type { Edition, Origin } from "@reglament/regulation";

/** A rule of an edition whose origin can be confirmed. */
export interface ConfirmableItem {
  /** The id under which `itemKey` files it. */
  readonly id: string;
  readonly kind: "question" | "document" | "window" | "total" | "hours" | "refusal";
  readonly label: Text;
  readonly origin: Origin;
}

/** The id under which the total term is confirmed; an edition has one at most. */
export const totalTermItem = "total-term";

/** The rules of an edition that carry an origin, in the file's order. */
export function confirmableItems(edition: Edition): readonly ConfirmableItem[] {
  const { totalTerm, provider } = edition;
  return [
    { id: "office-hours", kind: "hours", label: provider.title, origin: provider.hoursOrigin },
    ...edition.questions.map(({ id, label, origin }) => ({ id, kind: "question" as const, label, origin })),
    ...edition.documents.map(({ id, title, origin }) => ({ id, kind: "document" as const, label: title, origin })),
    ...edition.refusals.map(({ id, text, origin }) => ({ id, kind: "refusal" as const, label: text, origin })),
    ...edition.windows.map(({ id, text, origin }) => ({ id, kind: "window" as const, label: text, origin })),
    ...(totalTerm === undefined
      ? []
      : [{ id: totalTermItem, kind: "total" as const, label: totalTerm.text, origin: totalTerm.origin }]),
  ];
}
