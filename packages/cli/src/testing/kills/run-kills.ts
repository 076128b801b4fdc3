/**
 * Kills servers and database of an installation under load, and holds what was acknowledged against what is on record.
 *
 * The installation is the real one: two processes `reglament start` on one data folder, asked over HTTP. Who is killed
 * is started again by {@link Installation}; a killed database is started again by the servers themselves, or, when all
 * are dead, by the first that starts.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "@reglament/store";
import { messagesOnRecord, type RegionOnRecord, regionOnRecord } from "@reglament/store/testing";
import { inDatabase } from "../signed-applications.ts";
import { type Desk, leadApplication, repeatLate } from "./application-life.ts";
import { type Cast, prepareApplications, region } from "./applications.ts";
import { atMost } from "./at-most.ts";
import { Chance } from "./chance.ts";
import { Installation } from "./installation.ts";
import { type Judgement, judge } from "./judge.ts";
import { type Kill, killInTurn } from "./kill-in-turn.ts";
import { Person } from "./person.ts";
import { planKills } from "./plan-kills.ts";
import { Tally } from "./tally.ts";

/** How long and how hard. */
export interface KillsInput {
  readonly kills: number;
  readonly seed: number;
  /** When it ends though not all kills were made, in milliseconds from now. */
  readonly limitMs: number;
  /** Takes a line for people. */
  say(line: string): void;
  /** Given the installation as soon as there is one, so that it can be removed whatever happens. */
  began(installation: Installation): void;
}

export interface KillsOutcome {
  readonly kills: readonly Kill[];
  readonly tally: Tally;
  readonly judgement: Judgement;
  readonly record: RegionOnRecord;
  readonly failedStarts: readonly string[];
  readonly tookMs: number;
}

/** How many send at a time; each waits for the answers of its own application. */
const desks = 6;
/** As many as the server takes of one person; a fourth would rightly be told 429, and a fault found where there is none. */
const uploadsAtOnce = 3;
/** Applications at hand for each kill, and at the beginning; when they run out, what was sent is sent again. */
const draftsPerKill = 60;
const draftsAtFirst = 100;
/** A lease of the outbox, which outlives the process that took it, and some time to deliver. */
const DELIVERED_WITHIN_MS = 90_000;

/** Carries it out; the installation is still there afterwards, and stopped. */
export async function runKills(input: KillsInput): Promise<KillsOutcome> {
  const began = performance.now();
  const planned = planKills(new Chance(input.seed), input.kills);
  const tally = new Tally();
  const installation = await Installation.make();
  input.began(installation);
  await installation.start();
  const { dataFolder } = installation;
  const count = draftsAtFirst + input.kills * draftsPerKill;
  const cast = await inDatabase(dataFolder, (pool) => prepareApplications(pool, dataFolder, count));
  input.say(`${count} applications at hand, two servers at work; killing begins.`);
  const load = new AbortController();
  const desk = await peopleAtDesks(installation, tally, new Chance(input.seed + 1), cast);
  const sending = Promise.all(Array.from({ length: desks }, () => sendUntil(desk, load.signal)));
  const isOver = () => performance.now() - began > input.limitMs;
  const kills = await killInTurn(installation, tally, planned, {
    isOver,
    say: ({ kind, downtimeMs }, ordinal) =>
      input.say(`${String(ordinal).padStart(4)}  ${kind.padEnd(28)} ${(downtimeMs / 1000).toFixed(2)} s`),
  });
  await installation.untilWell();
  load.abort();
  await sending;
  const record = await recordAtRest(installation, tally);
  for (const ended of installation.endedByThemselves) tally.fault(ended);
  return {
    kills,
    tally,
    record,
    judgement: judge(tally, record),
    failedStarts: installation.failedStarts,
    tookMs: performance.now() - began,
  };
}

/** Signs everybody in, by one server or the other; a session holds at both. */
async function peopleAtDesks(installation: Installation, tally: Tally, chance: Chance, cast: Cast): Promise<Desk> {
  const counter = { urls: installation.urls, tally, chance };
  const { applicant, chancellery, head, executor } = cast.identities;
  const people = {
    applicant: await Person.signedIn(counter, applicant),
    chancellery: await Person.signedIn(counter, chancellery),
    head: await Person.signedIn(counter, head),
    executor: await Person.signedIn(counter, executor),
  };
  return { people, cast, tally, chance, uploading: atMost(uploadsAtOnce), answered: [] };
}

/** Leads one application after the other on its way; what can't be sent at all is a fault, and ends this one. */
async function sendUntil(desk: Desk, over: AbortSignal): Promise<void> {
  try {
    while (!over.aborted) {
      const draftId = desk.cast.drafts.pop();
      if (draftId === undefined || desk.chance.is(0.1)) await repeatLate(desk);
      if (draftId !== undefined) await leadApplication(desk, draftId);
      await sleep(desk.chance.between(50, 400));
    }
  } catch (error) {
    desk.tally.fault(`sending ended: ${String(error)}`);
  }
}

/**
 * Waits until the messages are delivered, stops the servers and reads everything: they would go on noting time meanwhile.
 *
 * What they noted in their last moment leaves messages behind; those they deliver when they run once more.
 */
async function recordAtRest(installation: Installation, tally: Tally): Promise<RegionOnRecord> {
  const { dataFolder } = installation;
  for (let isLastTry = false; ; isLastTry = true) {
    await inDatabase(dataFolder, untilDelivered);
    const exitCodes = await installation.stop();
    if (exitCodes.some((code) => code !== 0)) tally.fault(`servers told to stop ended with ${exitCodes.join(", ")}`);
    const record = await inDatabase(dataFolder, (pool) => regionOnRecord(pool, region));
    if (record.messages.undelivered === 0 || isLastTry) return record;
    await installation.start();
  }
}

async function untilDelivered(pool: Pool): Promise<void> {
  const until = performance.now() + DELIVERED_WITHIN_MS;
  while (performance.now() < until && (await messagesOnRecord(pool, region)).undelivered > 0) await sleep(250);
}
