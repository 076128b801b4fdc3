/** Files every application at the moment of its arrival, however many are still being filed. */
import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Instant } from "@reglament/calendar";
import { isRejected } from "@reglament/engine";
import type { Pool } from "@reglament/store";
import { attempt, filing } from "../town/acts.ts";
import { monday, type Town } from "../town/make-town.ts";
import { type Arrival, randomFrom } from "./arrivals.ts";
import { draftOf, parentOf } from "./prepared-drafts.ts";

/** What became of an application. */
export interface Acknowledged {
  readonly place: number;
  readonly school: number;
  readonly caseId: string;
  /** Milliseconds from the opening, both: when it was due to arrive, and when the parent was told that it is filed. */
  readonly arrivedMs: number;
  readonly acknowledgedMs: number;
  /** Legal time at which it was received: when the command that was carried out came in. */
  readonly receivedAt: Instant;
  /** How often it was turned away as there was no room for it, and sent again. */
  readonly busyAnswers: number;
}

export interface Morning {
  readonly filed: readonly Acknowledged[];
  /** Most applications that were being filed at the same time. */
  readonly mostAtOnce: number;
  /** Cores that this process used. */
  readonly cores: number;
}

/**
 * Lets the morning pass. Nobody waits for anybody: a slow answer doesn't put off the next arrival, and latency counts
 * from when the application was due, also when this process was too busy to look.
 *
 * Whoever is told that there is no room sends the same again after one to three seconds.
 *
 * @throws Error for any other rejection
 */
export async function fileAsTheyArrive(pool: Pool, town: Town, arrivals: readonly Arrival[]): Promise<Morning> {
  const [cpu, opening] = [process.cpuUsage(), performance.now()];
  const sinceOpening = () => performance.now() - opening;
  const random = randomFrom(2);
  let [atOnce, mostAtOnce] = [0, 0];

  const fileOne = async ({ atMs, school: at }: Arrival, place: number): Promise<Acknowledged> => {
    const school = town.schools[at];
    if (school === undefined) throw new Error("an application to no school");
    const [caseId, commandId] = [randomUUID(), randomUUID()];
    for (let busyAnswers = 0; ; busyAnswers += 1) {
      const receivedAt = (monday + Math.floor(sinceOpening())) as Instant;
      const applied = { town, parent: parentOf(place), child: place, preparedAt: receivedAt, draft: draftOf(place) };
      const outcome = await attempt(pool, town, school, { ...filing(school, caseId, applied), commandId });
      if (!isRejected(outcome)) {
        const known = { place, school: at, caseId: outcome.caseId, arrivedMs: atMs, receivedAt, busyAnswers };
        return { ...known, acknowledgedMs: sinceOpening() };
      }
      if (outcome.rejected !== "BUSY") throw new Error(`rejected: ${JSON.stringify(outcome)}`);
      await passing(1000 + random() * 2000);
    }
  };

  const underWay: Promise<Acknowledged>[] = [];
  for (const [place, arrival] of arrivals.entries()) {
    const earlyMs = arrival.atMs - sinceOpening();
    if (earlyMs > 0) await passing(earlyMs);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    underWay.push(
      fileOne(arrival, place).finally(() => {
        atOnce -= 1;
      }),
    );
  }
  const filed = await Promise.all(underWay);
  const { user, system } = process.cpuUsage(cpu);
  return { filed, mostAtOnce, cores: (user + system) / 1000 / sinceOpening() };
}

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
