import type { Instant } from "@reglament/calendar";
import type { Case, Situation } from "@reglament/engine";
import type { Services } from "../services.ts";
import { loadOfficeDay, type OfficeDay } from "../situation.ts";

/**
 * Returns what gives each case of a round its situation. The offices of many cases are the same, and are read once.
 *
 * Nobody's command is decided with it: who the case concerns isn't known here.
 *
 * @param world - with the legal moment of the round
 */
export function situationsOf(
  services: Services,
  world: { readonly region: string; readonly now: Instant },
): (caseId: string, state: Case | undefined) => Promise<Situation> {
  const days = new Map<string, Promise<OfficeDay | undefined>>();
  return async (caseId, state) => {
    if (state === undefined) throw new Error(`there is no case ${caseId}`);
    const { regulation, office, centre, department } = state;
    const key = JSON.stringify([regulation, office, centre, department]);
    const loading = days.get(key) ?? loadOfficeDay(services, world, officesOf(state));
    days.set(key, loading);
    const day = await loading;
    if (day === undefined) throw new Error(`the office or regulation of case ${caseId} is gone`);
    return day.situationOf(state);
  };
}

function officesOf({ regulation, office, centre, department }: Case) {
  return {
    regulation,
    office,
    ...(centre === undefined ? {} : { centre }),
    ...(department === undefined ? {} : { department }),
  };
}
