import type { Edition } from "../edition/edition.ts";
import type { PartyId, Procedure } from "../procedure/procedure.ts";

/** Where the edition describes what the provider does: the place of what should stand there and doesn't. */
export function placeOfProcedure({ procedures, provider }: Edition): string {
  return procedures.find(({ party }) => party === "provider")?.clause ?? provider.clause;
}

/** The procedures of a party. */
export function proceduresOf({ procedures }: Edition, party: PartyId): Procedure[] {
  return procedures.filter((procedure) => procedure.party === party);
}
