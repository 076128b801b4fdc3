import { type Draft, listDrafts, listDraftsAtCounter, listPeople, type Person } from "@reglament/store";
import type { Visit } from "../visit.ts";
import type { Counter } from "./counter.ts";

/** What isn't finished at counters. */
export interface CounterDrafts {
  /** The visitor's own. */
  readonly own: readonly Draft[];
  readonly colleagues: readonly Draft[];
  /** The colleagues. */
  readonly people: readonly Pick<Person, "personId" | "name">[];
}

/**
 * Loads what isn't finished at the visitor's counters, the one changed last first.
 *
 * @param regulation - of one service; absent: of all
 */
export async function loadCounterDrafts(
  visit: Visit,
  counters: readonly Counter[],
  regulation?: string,
): Promise<CounterDrafts> {
  const { pool } = visit.services;
  const { region } = visit.world;
  const { person = "" } = visit.visitor ?? {};
  await visit.noteAccess("own-draft", { person });
  const found = await Promise.all(
    counters.map(async ({ channel, office }) => {
      const [own, atCounter] = await Promise.all([
        listDrafts(pool, region, person, channel),
        listDraftsAtCounter(pool, region, office),
      ]);
      return {
        // a chancellery's draft from before counters were kept has none
        own: own.filter((draft) => (draft.counter ?? draft.office) === office),
        colleagues: atCounter.filter((draft) => draft.personId !== person && draft.channel === channel),
      };
    }),
  );
  const isAsked = (draft: Draft) => regulation === undefined || draft.regulation === regulation;
  const colleagues = found.flatMap((at) => at.colleagues).filter(isAsked);
  return {
    own: found.flatMap((at) => at.own).filter(isAsked),
    colleagues,
    people: await listPeople(pool, [...new Set(colleagues.map(({ personId }) => personId))]),
  };
}
