import { legalNow, listCurrentWorlds } from "@reglament/store";
import type { Services } from "../services.ts";

/** Looks for newer revocation lists, for the legal time of every world: so that no signature has to wait for one. */
export async function refreshRevocation(
  { pool, realNow, signatures }: Services,
  isStopping: () => boolean,
): Promise<void> {
  for (const world of await listCurrentWorlds(pool)) {
    if (isStopping()) return;
    await signatures.revocation.refresh(legalNow(world, realNow()));
  }
}
