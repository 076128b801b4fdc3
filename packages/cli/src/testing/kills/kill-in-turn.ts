import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { Installation } from "./installation.ts";
import type { Tally } from "./tally.ts";

/** What is killed, in turn; each kind in the ways in which it can be. */
const turns = [
  ["server"],
  ["postmaster", "postmaster", "postmaster", "backend"],
  ["server and postmaster", "server and postmaster", "both servers and postmaster"],
] as const satisfies readonly (readonly [string, ...string[]])[];
export type KillKind = (typeof turns)[number][number];

/** One kill and what it cost. */
export interface Kill {
  readonly kind: KillKind;
  /** Until the first command that was sent afterwards was acknowledged, in milliseconds. */
  readonly downtimeMs: number;
}

/** So often the next kill comes before anything was acknowledged after the last. */
const hastyShare = 0.2;
/** So often it waits until both servers are up; otherwise one that was killed may still be starting. */
const patientShare = 0.3;
const longestCalmMs = 2_000;
const ANSWERED_AGAIN_WITHIN_MS = 180_000;

/** Kills so many times, each at a moment of chance while the load goes on; stops earlier when told so. */
export async function killInTurn(
  installation: Installation,
  tally: Tally,
  chance: Chance,
  {
    count,
    isOver,
    say,
  }: { readonly count: number; readonly isOver: () => boolean; readonly say: (kill: Kill, ordinal: number) => void },
): Promise<readonly Kill[]> {
  const kills: Promise<Kill>[] = [];
  while (kills.length < count && !isOver()) {
    const kind = chance.of(turns[kills.length % turns.length] ?? turns[0]);
    await sleep(chance.between(0, longestCalmMs));
    while (!(await carryOutKill(installation, chance, kind))) await sleep(50);
    const killedAt = performance.now();
    const ordinal = kills.length + 1;
    const over = untilAcknowledged(tally, kind).then((answeredAt) => {
      const kill: Kill = { kind, downtimeMs: answeredAt - killedAt };
      say(kill, ordinal);
      return kill;
    });
    // Its failure is met where it is awaited; until then it must not end the process.
    over.catch(() => undefined);
    kills.push(over);
    if (chance.is(hastyShare)) continue;
    await over;
    if (chance.is(patientShare)) await installation.untilWell();
  }
  return Promise.all(kills);
}

async function untilAcknowledged(tally: Tally, kind: KillKind): Promise<number> {
  const giveUp = new AbortController();
  try {
    return await Promise.race([
      tally.nextAcknowledged(),
      sleep(ANSWERED_AGAIN_WITHIN_MS, undefined, { signal: giveUp.signal }).then(() => {
        throw new Error(`after a kill of ${kind} nothing was acknowledged for ${ANSWERED_AGAIN_WITHIN_MS / 1000} s`);
      }),
    ]);
  } finally {
    giveUp.abort();
  }
}

/** @returns false when what is to be killed doesn't run at the moment */
async function carryOutKill(installation: Installation, chance: Chance, kind: KillKind): Promise<boolean> {
  switch (kind) {
    case "server":
      return installation.killServer(chance.of([0, 1]));
    case "postmaster":
      return installation.killPostmaster();
    case "backend":
      return installation.killBackend((pids) => chance.of(pids));
    case "server and postmaster":
      if (!(await installation.killPostmaster())) return false;
      installation.killServer(chance.of([0, 1]));
      return true;
    case "both servers and postmaster":
      if (!(await installation.killPostmaster())) return false;
      installation.killServer(0);
      installation.killServer(1);
      return true;
  }
}
