import { legalNow, listCurrentWorlds } from "@reglament/store";
import type { Route } from "../route.ts";
import type { ListHealth } from "../verification/revocation-service.ts";

/**
 * GET /health - for whoever watches the installation: answers only when the database does.
 *
 * Revocation lists that are stale or missing are named, since signatures that need them are undetermined; the status stays
 * `ok`, as everything else goes on.
 */
export const showHealth: Route = {
  method: "GET",
  path: "/health",
  access: { for: "anyone" },
  async handle({ services: { pool, configuration, signatures, realNow } }) {
    const worlds = await listCurrentWorlds(pool);
    const standing = await Promise.all(worlds.map((world) => signatures.revocation.health(legalNow(world, realNow()))));
    const lists = worstOf(standing.flat());
    const due = lists.filter(({ state }) => state !== "current");
    return {
      json: {
        status: "ok",
        mode: configuration.mode,
        worlds: worlds.length,
        signatures: {
          judgedBy: signatures.verifier.name,
          revocation: due.length === 0 ? "current" : "stale",
          lists: lists.length,
          due: due.map(({ address, state, nextUpdate }) => ({
            address,
            state,
            until: nextUpdate === undefined ? null : new Date(nextUpdate).toISOString(),
          })),
        },
      },
    };
  },
};

/** Of a list that several worlds need at different moments, how it stands where it stands worst. */
function worstOf(lists: readonly ListHealth[]): readonly ListHealth[] {
  const worst = new Map<string, ListHealth>();
  for (const list of lists) {
    const known = worst.get(list.address);
    if (known === undefined || known.state === "current") worst.set(list.address, list);
  }
  return [...worst.values()];
}
