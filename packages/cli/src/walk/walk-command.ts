import { randomUUID } from "node:crypto";
import { isRejected, type Rejected, rejections } from "@reglament/engine";
import { loadConfiguration, loadLaw } from "@reglament/server";
import { readCommandLine } from "../command-line.ts";
import { eventLine, eventSentence, stepSentences, summaryOf } from "./print-walk.ts";
import { requestOfLine, requestsOfLine, walkOptions } from "./request-of-line.ts";
import { walkAll, walkersAtOnce } from "./walk-all.ts";
import { walkCase } from "./walk-case.ts";
import type { WalkRequest } from "./walk-request.ts";
import { type WalkSetting, withWalkSetting } from "./walk-setting.ts";
import { shortfallOf } from "./walk-shortfall.ts";
import { makeWalkWorld } from "./walk-world.ts";

/** `reglament walk`: walks one case and prints its events, or every case that there is. */
export async function walk(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, walkOptions);
  const json = line.has("json");
  // A walk is made of invented people, so it runs as training wherever it runs.
  const configuration = loadConfiguration({ ...process.env, REGLAMENT_MODE: "training", HOST: "127.0.0.1" });
  const law = loadLaw(configuration.regulationsFolder);
  const ground = { configuration, law, keep: line.has("keep") };
  if (line.has("all")) {
    const requests = requestsOfLine(line, law);
    return withWalkSetting({ ...ground, connections: walkersAtOnce }, requests, (setting) =>
      walkAll(setting, requests, json),
    );
  }
  const request = requestOfLine(line, law);
  if ("objection" in request) {
    console.error(request.objection);
    return 1;
  }
  return withWalkSetting({ ...ground, connections: 2 }, [request], (setting) => walkOne(setting, request, json));
}

/** Walks a case and prints each event as it happens, then the steps. */
async function walkOne(setting: WalkSetting, request: WalkRequest, json: boolean): Promise<number> {
  const { zone } = request.edition.provider.hours;
  const world = await makeWalkWorld(setting.services.pool, setting.cast, request);
  const caseId = randomUUID();
  let sequence = 0;
  const outcome = await walkCase({ ...setting, world, request, caseId }, (event) => {
    sequence += 1;
    console.log(json ? eventLine(caseId, sequence, event, zone) : eventSentence(event, setting.cast, zone));
  });
  if (isRejected(outcome)) return report(rejectionLines(outcome));
  if (json) console.log(JSON.stringify(summaryOf(caseId, request, outcome)));
  else for (const sentence of stepSentences(request, outcome)) console.log(sentence);
  const shortfall = shortfallOf(request, outcome);
  return shortfall === undefined ? 0 : report(`The walk didn't end as asked: ${shortfall}.`);
}

function report(text: string): number {
  console.error(text);
  return 1;
}

function rejectionLines({ rejected, facts }: Rejected): string {
  const more = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
  return [`${rejected}: ${rejections[rejected]}`, ...more].join("\n  ");
}
