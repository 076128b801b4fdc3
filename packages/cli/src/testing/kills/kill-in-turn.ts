import { setTimeout as sleep } from "node:timers/promises";
import type { Installation } from "./installation.ts";
import type { KillKind, PlannedKill } from "./plan-kills.ts";
import type { Tally } from "./tally.ts";

/** One kill and what it cost. */
export interface Kill {
  readonly kind: KillKind;
  /** Until the first command that was sent afterwards was acknowledged, in milliseconds. */
  readonly downtimeMs: number;
}

const ANSWERED_AGAIN_WITHIN_MS = 180_000;

/** Kills as planned, while the load goes on; stops earlier when told so. */
export async function killInTurn(
  installation: Installation,
  tally: Tally,
  planned: readonly PlannedKill[],
  { isOver, say }: { readonly isOver: () => boolean; readonly say: (kill: Kill, ordinal: number) => void },
): Promise<readonly Kill[]> {
  const kills: Promise<Kill>[] = [];
  for (const plan of planned) {
    if (isOver()) break;
    const { kind } = plan;
    await sleep(plan.calmMs);
    while (!(await carryOutKill(installation, plan))) await sleep(50);
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
    if (plan.isHasty) continue;
    await over;
    if (plan.isPatient) await installation.untilWell();
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

/** @returns false when not all of what is to be killed runs at the moment */
async function carryOutKill(installation: Installation, { kind, server, backendAt }: PlannedKill): Promise<boolean> {
  switch (kind) {
    case "server":
      return installation.killServer(server);
    case "postmaster":
      return installation.killPostmaster();
    case "backend":
      return installation.killBackend(backendAt);
    case "server and postmaster":
      return installation.killPostmaster([server]);
    case "both servers and postmaster":
      return installation.killPostmaster([0, 1]);
  }
}
