/** `reglament start`: everything in one process, and everything stopped again. */
import {
  type Configuration,
  jsonLog,
  type Law,
  loadConfiguration,
  loadLaw,
  recordCalendarOf,
  recordEditionsOf,
  type Services,
  startBackground,
  startServer,
} from "@reglament/server";
import { migrate, openPool } from "@reglament/store";
import { readCommandLine, UsageError } from "../command-line.ts";
import { openDatabaseServer } from "../open-database.ts";
import { throughFailover } from "../through-failover.ts";
import { untilStopped } from "../until-stopped.ts";
import { findFreePort, requireFreePort } from "./ports.ts";
import { prepareProduction } from "./prepare-production.ts";
import { prepareTraining } from "./prepare-training.ts";
import { Stack } from "./stack.ts";

const STOPPED_WITHIN_MS = 9_700;

/** What the mode adds to the services, and what is told once the server answers. */
export interface PreparedMode {
  readonly trustAt: Services["trustAt"];
  readonly signatures: Services["signatures"];
  /** Absent where nobody can be asked. */
  readonly registers?: NonNullable<Services["registers"]>;
  readonly told: readonly string[];
  /** Started beside the server; stopped with it. */
  readonly stop?: () => Promise<void>;
}

/** Starts, waits for a signal, stops. */
export async function start(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, {});
  if (line.words.length > 0) throw new UsageError("start takes no words; it is set up by environment variables.");
  const stopped = untilStopped();
  const stack = new Stack();
  try {
    const configuration = loadConfiguration(await withChosenPorts(process.env));
    await requireFreePort(configuration.host, configuration.port);
    const law = loadLaw(configuration.regulationsFolder);
    const told = await run(configuration, law, stack);
    for (const text of told) console.log(text);
    await stopped;
  } finally {
    // Nothing that hangs may keep the process longer; the database recovers from being left.
    setTimeout(() => process.exit(1), STOPPED_WITHIN_MS).unref();
    await stack.unwind();
  }
  return 0;
}

async function run(configuration: Configuration, files: Law, stack: Stack): Promise<readonly string[]> {
  const say = (text: string): void => console.error(text);
  const log = jsonLog(say, () => Date.now());
  const database = await openDatabaseServer(configuration.dataFolder, say);
  stack.push(() => database.leave());
  const appUrl = await throughFailover(() => migrate(database.ownerUrl, { mode: configuration.mode }), say);
  const connected = { forSteps: true, onIdleError: (error: Error) => log.error("database connection lost", error) };
  const pool = openPool(appUrl, { ...connected, max: 20 });
  stack.push(() => pool.end());
  // Of its own, so that no page waits for a connection, or for its turn, behind a hundred thousand cases that are due.
  const backgroundPool = openPool(appUrl, { ...connected, max: 6, name: "background" });
  stack.push(() => backgroundPool.end());
  await throughFailover(() => recordCalendarOf(pool, files), say);
  const { law, told } = await throughFailover(() => recordEditionsOf(pool, files), say);
  for (const line of told) say(`Law: ${line}`);
  const prepare = configuration.mode === "training" ? prepareTraining : prepareProduction;
  const mode = await prepare({ configuration, law, pool, say, log });
  if (mode.stop !== undefined) stack.push(mode.stop);
  const { trustAt, signatures, registers } = mode;
  const services: Services = {
    configuration,
    pool,
    law,
    trustAt,
    signatures,
    ...(registers && { registers }),
    realNow: () => Date.now(),
    log,
  };
  const background = startBackground({ ...services, pool: backgroundPool });
  stack.push(() => background.stop());
  const server = await startServer(configuration, services);
  stack.push(() => server.close());
  return [`Reglament is ready: ${server.url}`, ...mode.told];
}

/** A port 0 means any free one; it is chosen here, because origins and addresses are made of it. */
async function withChosenPorts(environment: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const port = environment["PORT"] === "0" ? String(await findFreePort()) : environment["PORT"];
  return { ...environment, PORT: port };
}
