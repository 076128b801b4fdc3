/** Moments that a training world's clock is worth moving to. */
import { addDays, dateAt, type Instant, instantAt, isOpen, nextOpening, type OfficeTime } from "@reglament/calendar";
import { type OfficeTimes, totalDeadline } from "@reglament/engine";
import { listOffices, listWorklist } from "@reglament/store";
import type { Services } from "../services.ts";

/** What waits ahead; absent when there is nothing of the kind. */
export interface ClockTargets {
  readonly opening: Instant;
  readonly stepDeadline: Instant | undefined;
  readonly totalTerm: Instant | undefined;
}

/**
 * Finds the next opening, the next step deadline of an open case and the next end of a total term.
 *
 * @param office - the hours whose next opening is meant; each case goes by those of its own office
 */
export async function findClockTargets(
  { pool, law }: Pick<Services, "pool" | "law">,
  region: string,
  now: Instant,
  office: OfficeTime,
): Promise<ClockTargets> {
  const offices = await listOffices(pool, region);
  const open = await listWorklist(pool, { region, offices: offices.map(({ officeId }) => officeId), limit: 1000 });
  const deadlines = open.flatMap(({ dueAt }) => dueAt ?? []);
  const totals = open.flatMap((listed) => {
    const edition = law.getEdition(listed.regulation, listed.edition);
    const hours = offices.find(({ officeId }) => officeId === listed.office)?.hours ?? edition.provider.hours;
    return totalDeadline(edition, timesUnder({ calendar: office.calendar, hours }), listed)?.due ?? [];
  });
  return {
    opening: openingAfter(now, office),
    stepDeadline: earliestAfter(now, deadlines),
    totalTerm: earliestAfter(now, totals),
  };
}

/** A total term is the provider's, whoever else takes part. */
function timesUnder(provider: OfficeTime): OfficeTimes {
  return { provider, centre: provider, department: provider };
}

/** The next opening; while it is open, the one of another day. */
function openingAfter(now: Instant, office: OfficeTime): Instant {
  if (!isOpen(now, office)) return nextOpening(now, office);
  const { zone } = office.hours;
  return nextOpening(instantAt(addDays(dateAt(now, zone), 1), "00:00", zone), office);
}

function earliestAfter(now: Instant, moments: readonly Instant[]): Instant | undefined {
  const ahead = moments.filter((moment) => moment > now);
  return ahead.length === 0 ? undefined : (Math.min(...ahead) as Instant);
}
