/**
 * Worlds and their clocks.
 *
 * The real world of a region has the region's own name and the real clock. A
 * training world is named `<region>-<ordinal>`; the highest ordinal is the
 * current one, so "back to the start" makes the next and deletes nothing.
 */
import type { Instant } from "@reglament/calendar";
import type { Queryable } from "../queryable.ts";

export interface World {
  /** First part of the key of everything in this world: `kostanay-1`. */
  readonly region: string;
  /** The region of the law: `kostanay`. */
  readonly baseRegion: string;
  /** 0 for the real world. */
  readonly ordinal: number;
  /** Legal time that the clock showed at `realBase`. */
  readonly legalBase: Instant;
  /** Machine time. */
  readonly realBase: Instant;
}

/** The world's legal time; it goes on at real pace. */
export function legalNow(world: Pick<World, "legalBase" | "realBase">, realNow: number): Instant {
  return (world.legalBase + (realNow - world.realBase)) as Instant;
}

const worldQuery = `select w.region, w.base_region as "baseRegion", w.ordinal,
    epoch_ms(coalesce(c.legal_base, w.legal_base)) as "legalBase",
    epoch_ms(coalesce(c.real_base, w.real_base)) as "realBase"
  from world w
  left join lateral (select legal_base, real_base from world_clock
                      where region = w.region order by seq desc limit 1) c on true`;

/** Returns the region's current world with its clock as it is now, undefined before the first was made. */
export async function currentWorld(db: Queryable, baseRegion: string): Promise<World | undefined> {
  const { rows } = await db.query<World>({
    name: "current-world",
    text: `${worldQuery} where w.base_region = $1 order by w.ordinal desc limit 1`,
    values: [baseRegion],
  });
  return rows[0];
}

/** Returns the world of this name, undefined when there is none. */
export async function findWorld(db: Queryable, region: string): Promise<World | undefined> {
  const { rows } = await db.query<World>({
    name: "find-world",
    text: `${worldQuery} where w.region = $1`,
    values: [region],
  });
  return rows[0];
}

/** Returns the current world of every region. */
export async function listCurrentWorlds(db: Queryable): Promise<readonly World[]> {
  const { rows } = await db.query<World>({
    name: "list-current-worlds",
    text: `select distinct on ("baseRegion") * from (${worldQuery}) as known order by "baseRegion", ordinal desc`,
    values: [],
  });
  return rows;
}

/**
 * Makes a world. Fill it within the same transaction: once it is there, it is the current one.
 *
 * @param world.ordinal - 0 for the real world, whose two bases are equal; in training the current ordinal plus 1
 * @returns the world, or undefined when another process has just made it
 */
export async function makeWorld(db: Queryable, world: Omit<World, "region">): Promise<World | undefined> {
  const { baseRegion, ordinal, legalBase, realBase } = world;
  const region = ordinal === 0 ? baseRegion : `${baseRegion}-${ordinal}`;
  const { rowCount } = await db.query({
    name: "make-world",
    text: `insert into world (region, base_region, ordinal, legal_base, real_base)
           values ($1, $2, $3, from_epoch_ms($4), from_epoch_ms($5)) on conflict do nothing`,
    values: [region, baseRegion, ordinal, legalBase, realBase],
  });
  return rowCount === 1 ? { region, baseRegion, ordinal, legalBase, realBase } : undefined;
}

/**
 * Moves a training world's clock forward.
 *
 * @param move.legalBase - legal time that the clock shows at `realBase`, the moment of the move
 * @returns false when it would run back, when somebody moved it in the same moment, or when the world is the real one
 */
export async function moveClock(
  db: Queryable,
  move: Pick<World, "region" | "legalBase" | "realBase"> & { readonly byPerson: string },
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "move-clock",
    text: `insert into world_clock (region, seq, legal_base, real_base, by_person)
           select w.region, coalesce(c.seq, 0) + 1, from_epoch_ms($2), from_epoch_ms($3), $4
             from world w
             left join lateral (select seq, legal_base, real_base from world_clock
                                 where region = w.region order by seq desc limit 1) c on true
            where w.region = $1 and w.ordinal > 0
              and from_epoch_ms($2) - from_epoch_ms($3)
                  >= coalesce(c.legal_base, w.legal_base) - coalesce(c.real_base, w.real_base)
           on conflict on constraint world_clock_pkey do nothing`,
    values: [move.region, move.legalBase, move.realBase, move.byPerson],
  });
  return rowCount === 1;
}
