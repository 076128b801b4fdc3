import { randomUUID } from "node:crypto";
import { isRejected } from "@reglament/engine";
import { lineOf, nameOf } from "./print-walk.ts";
import { walkCase } from "./walk-case.ts";
import type { WalkRequest } from "./walk-request.ts";
import type { WalkSetting } from "./walk-setting.ts";
import { shortfallOf } from "./walk-shortfall.ts";
import { makeWalkWorld } from "./walk-world.ts";

/** How many cases are walked at once: while one waits for the database, another signs. */
export const walkersAtOnce = 3;

/**
 * Walks each case in a world of its own, and prints a line for each as it ends.
 *
 * @returns 1 when a case didn't end as asked, after the others were walked, too
 */
export async function walkAll(setting: WalkSetting, requests: readonly WalkRequest[], json: boolean): Promise<number> {
  const waiting = requests.values();
  let failed = 0;
  const walker = async (): Promise<void> => {
    for (const request of waiting) {
      const { text, isAsAsked } = await walkTold(setting, request, json);
      if (!isAsAsked) failed += 1;
      console.log(text);
    }
  };
  await Promise.all(Array.from({ length: walkersAtOnce }, walker));
  console.error(`${requests.length} cases walked, ${failed} of them otherwise than asked.`);
  return failed === 0 ? 0 : 1;
}

/** Walks a case and says how it ended; a bug on its way is told, too, and holds up no other. */
async function walkTold(
  setting: WalkSetting,
  request: WalkRequest,
  json: boolean,
): Promise<{ readonly text: string; readonly isAsAsked: boolean }> {
  const caseId = randomUUID();
  const told = (problem: string) => ({
    text: json ? failureLine(caseId, request, problem) : `${nameOf(request)} - ${problem}`,
    isAsAsked: false,
  });
  try {
    const world = await makeWalkWorld(setting.services.pool, setting.cast, request);
    const walked = await walkCase({ ...setting, world, request, caseId }, () => undefined);
    if (isRejected(walked)) return told(`${walked.rejected} ${JSON.stringify(walked.facts)}`);
    const shortfall = shortfallOf(request, walked);
    if (shortfall !== undefined) return told(shortfall);
    const text = json ? lineOf(caseId, request, walked) : `${nameOf(request)} (${walked.events.length} events)`;
    return { text, isAsAsked: true };
  } catch (error) {
    setting.services.log.error("walk-failed", error, { walk: nameOf(request) });
    return told(error instanceof Error ? error.message : "it broke off");
  }
}

function failureLine(caseId: string, { edition, channel, goal }: WalkRequest, problem: string): string {
  const { regulation, id } = edition;
  return JSON.stringify({
    case: caseId,
    regulation,
    edition: id,
    channel,
    asked: goal.variant ?? goal.outcome,
    problem,
  });
}
