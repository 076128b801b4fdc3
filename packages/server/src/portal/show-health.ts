import { legalNow, listCurrentWorlds, readEventPartitions } from "@reglament/store";
import { fewestMonthsAhead } from "../background/keep-partitions-ahead.ts";
import type { Route } from "../route.ts";
import type { ListHealth } from "../verification/revocation-service.ts";

/**
 * GET /health - for whoever watches the installation: answers only when the database does.
 *
 * Revocation lists that are stale or missing are named, since signatures that need them are undetermined; the status stays
 * `ok`, as everything else goes on. So it does when the event log's partitions run short or a clock went astray.
 */
export const showHealth: Route = {
  method: "GET",
  path: "/health",
  access: { for: "anyone" },
  async handle({ services: { pool, configuration, signatures, realNow } }) {
    const worlds = await listCurrentWorlds(pool);
    const standing = await Promise.all(worlds.map((world) => signatures.revocation.health(legalNow(world, realNow()))));
    const lists = worstOf(standing.flat());
    const partitions = await readEventPartitions(pool);
    const due = lists.filter(({ state }) => state !== "current");
    return {
      json: {
        status: "ok",
        mode: configuration.mode,
        worlds: worlds.length,
        eventLog: {
          partitions: partitions.monthsAhead < fewestMonthsAhead ? "short" : "ahead",
          until: new Date(partitions.until).toISOString(),
          outside: partitions.strayFrom === undefined ? null : new Date(partitions.strayFrom).toISOString(),
        },
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
