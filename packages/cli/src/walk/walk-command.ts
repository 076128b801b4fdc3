import { randomUUID } from "node:crypto";
import { type Instant, instant, type PlainDate, plainDate } from "@reglament/calendar";
import { isRejected, type Rejected, rejections } from "@reglament/engine";
import { type ChannelId, type Edition, type Regulation, wayThrough } from "@reglament/regulation";
import {
  askNobody,
  jsonLog,
  type Law,
  loadConfiguration,
  loadLaw,
  makeSignatureServices,
  type Services,
} from "@reglament/server";
import { MayNotMakeDatabase, migrate, openPool, prepareAppRole, withScratchDatabase } from "@reglament/store";
import { CannotStart } from "../cannot-start.ts";
import { type CommandLine, readCommandLine, UsageError, unknown } from "../command-line.ts";
import { openDatabaseServer } from "../open-database.ts";
import { canBeWalked } from "./can-be-walked.ts";
import { type FilingMoment, findFilingMoment } from "./filing-moment.ts";
import { firstFacts } from "./fill-application.ts";
import { eventLine, eventSentence, stepSentence, summaryOf } from "./print-walk.ts";
import { walkCase } from "./walk-case.ts";
import type { WalkRequest } from "./walk-request.ts";
import { makeWalkWorld } from "./walk-world.ts";

const options = {
  channel: "value",
  json: "flag",
  at: "value",
  edition: "value",
  refuse: "value",
  keep: "flag",
} as const;

/** `reglament walk`: walks one case and prints its events. */
export async function walk(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, options);
  // A walk is made of invented people, so it runs as training wherever it runs.
  const configuration = loadConfiguration({ ...process.env, REGLAMENT_MODE: "training", HOST: "127.0.0.1" });
  const law = loadLaw(configuration.regulationsFolder);
  const regulation = regulationOf(line, law);
  const request = requestOf(line, regulation);
  const found = findFilingMoment(regulation, request, factsOf(regulation, request.channel), (edition) => ({
    calendar: law.calendar,
    hours: edition.provider.hours,
  }));
  if (!("filedAt" in found)) return reportClosed(found);
  const objection = objectionTo(request, found.edition);
  if (objection !== undefined) {
    console.error(objection);
    return 1;
  }
  const server = await openDatabaseServer(configuration.dataFolder, (text) => console.error(text));
  try {
    const run = (ownerUrl: string) =>
      walkIn(ownerUrl, { configuration, law, regulation, request, found }, line.has("json"));
    return await (line.has("keep") ? run(server.ownerUrl) : withScratchDatabase(server.ownerUrl, run));
  } catch (cause) {
    if (!(cause instanceof MayNotMakeDatabase)) throw cause;
    throw new CannotStart(
      "DATABASE_URL: its role may not create databases, and a walk makes one of its own. Give it the right (alter role … createdb), or walk in the installation's database with --keep.",
      { cause },
    );
  } finally {
    await server.leave();
  }
}

interface Setting {
  readonly configuration: Services["configuration"];
  readonly law: Law;
  readonly regulation: Regulation;
  readonly request: WalkRequest;
  readonly found: Extract<FilingMoment, { readonly filedAt: Instant }>;
}

async function walkIn(ownerUrl: string, setting: Setting, json: boolean): Promise<number> {
  await migrate(ownerUrl, { mode: "training" });
  const pool = openPool(await prepareAppRole(ownerUrl), { forSteps: true, max: 2 });
  try {
    const { regulation, request } = setting;
    const { edition, filedAt } = setting.found;
    const { zone } = edition.provider.hours;
    const world = await makeWalkWorld(pool, edition, filedAt);
    const caseId = randomUUID();
    let sequence = 0;
    const scene = { services: servicesOf(setting, pool), regulation, law: edition, world, request, caseId };
    const outcome = await walkCase(scene, filedAt, (event) => {
      sequence += 1;
      console.log(json ? eventLine(caseId, sequence, event, zone) : eventSentence(event, world.cast, zone));
    });
    if (isRejected(outcome)) return reportRejected(outcome);
    if (json) console.log(JSON.stringify(summaryOf(caseId, outcome, zone)));
    else for (const step of outcome.steps) console.log(stepSentence(step, zone));
    return 0;
  } finally {
    await pool.end();
  }
}

/** What deciding on a case needs of the services; pages and sessions aren't involved. */
function servicesOf({ configuration, law }: Setting, pool: Services["pool"]): Services {
  const believed = () => Promise.reject(new Error("a walk verifies its signatures itself"));
  const realNow = () => Date.now();
  const log = jsonLog((text) => console.error(text), realNow);
  return {
    configuration,
    pool,
    law,
    trustAt: believed,
    signatures: makeSignatureServices({ pool, log, realNow, settings: askNobody, believed }),
    realNow,
    log,
  };
}

function regulationOf(line: CommandLine, law: Law): Regulation {
  const [key, ...more] = line.words;
  const keys = law.listRegulations().map((known) => known.key);
  if (key === undefined || more.length > 0)
    throw new UsageError(`walk takes one regulation. Known: ${keys.join(", ")}.`);
  const regulation = law.findRegulation(key);
  if (regulation === undefined) throw new UsageError(unknown("regulation", key, keys));
  return regulation;
}

function requestOf(line: CommandLine, regulation: Regulation): WalkRequest {
  const editions = onRecord(regulation);
  const channels = [...new Set(editions.flatMap((edition) => edition.channels.map(({ id }) => id)))];
  const channel = channels.find((known) => known === line.find("channel"));
  if (channel === undefined) {
    const given = line.find("channel");
    throw new UsageError(
      given === undefined ? `--channel is missing: ${channels.join(" or ")}.` : unknown("channel", given, channels),
    );
  }
  const grounds = [...new Set(editions.flatMap((edition) => edition.refusals.map(({ id }) => id)))];
  const refuse = line.find("refuse");
  if (refuse !== undefined && !grounds.includes(refuse)) throw new UsageError(unknown("ground", refuse, grounds));
  const at = line.find("at");
  const edition = line.find("edition");
  return {
    regulation: regulation.key,
    channel,
    ...(at !== undefined && { at: readAt(at) }),
    ...(edition !== undefined && { editionOn: readDate(edition) }),
    ...(refuse !== undefined && { refuse }),
  };
}

function factsOf(regulation: Regulation, channel: ChannelId): Readonly<Record<string, string>> {
  const newest = onRecord(regulation).at(-1);
  return newest === undefined ? {} : firstFacts(newest, channel);
}

function onRecord(regulation: Regulation): readonly Edition[] {
  return regulation.editions.filter((edition) => edition.onRecord);
}

function readAt(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw new UsageError("--at is a moment with its offset, like 2019-06-17T10:00+06:00.");
  }
}

function readDate(text: string): PlainDate {
  try {
    return plainDate(text);
  } catch {
    throw new UsageError("--edition is a date like 2019-01-01.");
  }
}

/** Why no case of this edition goes the way asked for; undefined when one does. */
function objectionTo({ channel, refuse }: WalkRequest, edition: Edition): string | undefined {
  if (!edition.channels.some(({ id }) => id === channel)) return rejectionLine("CHANNEL_NOT_OFFERED", { channel });
  if (!canBeWalked(edition, channel)) return rejectionLine("NOT_YET_OPEN", { channel });
  if (refuse === undefined) return undefined;
  const ground = edition.refusals.find(({ id }) => id === refuse);
  if (ground === undefined) return `The edition ${edition.id} has no ground ${refuse}.`;
  if (ground.refuses === "request") {
    return `${refuse} (cl. ${ground.clause}) ends a request before it is filed: there is no case to walk.`;
  }
  const reached = wayThrough(edition, channel).some(({ id }) => id === ground.step);
  return reached
    ? undefined
    : `${refuse} (cl. ${ground.clause}) belongs to step ${ground.step}, to which no case over ${channel} comes.`;
}

function reportClosed(found: Exclude<FilingMoment, { readonly filedAt: Instant }>): number {
  if ("otherEdition" in found) {
    console.error(`On the day of --at another edition is in force: ${found.otherEdition}.`);
  } else {
    console.error(`${found.closed}: ${found.because.en}`);
  }
  return 1;
}

function reportRejected({ rejected, facts }: Rejected): number {
  console.error(rejectionLine(rejected, facts));
  return 1;
}

function rejectionLine(rejected: Rejected["rejected"], facts: Rejected["facts"]): string {
  const more = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
  return [`${rejected}: ${rejections[rejected]}`, ...more].join("\n  ");
}
