import type { Edition } from "@reglament/regulation";

/** Address of an edition's print; at one of its clauses if one is given ("5(1), 8(1)" leads to the first). */
export function editionTextAddress({ regulation, id }: Pick<Edition, "regulation" | "id">, clause?: string): string {
  const [first = ""] = clause?.split(", ") ?? [];
  const anchor = first === "" ? "" : `#${clauseAnchor(first)}`;
  return `/services/${regulation}/text?edition=${encodeURIComponent(id)}${anchor}`;
}

/** A clause's id on the page: "5(1)" becomes "clause-5-1". */
export function clauseAnchor(clause: string): string {
  return `clause-${clause.replaceAll(/[^a-z0-9]+/g, "-").replace(/-$/, "")}`;
}
