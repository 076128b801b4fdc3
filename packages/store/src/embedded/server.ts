/**
 * The embedded PostgreSQL server of one data folder, shared by all processes that use the folder.
 *
 * Whoever comes first makes the cluster and starts the server, the others join it, and the last to leave stops
 * it. After a kill -9 of any of them, or of all, the next to come finds the server running or starts it anew; if
 * only the server was killed, its users start it again at the same address.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { guardConnection } from "../guard-connection.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { withFolderLock } from "./folder-lock.ts";
import { makeCluster, OWNER_ROLE } from "./make-cluster.ts";
import { findPostmaster, hasCrashed, type Postmaster, stopPostmaster } from "./postmaster.ts";
import { checkReach, findServerAccount, handOver, type ServerAccount } from "./server-account.ts";
import { prepareServerFolder, type ServerFolder } from "./server-folder.ts";
import { startPostmaster } from "./start-postmaster.ts";
import { findPortOfUsers, hasLiveUser, registerUser, removeUser } from "./user-register.ts";
import { waitUntilReady } from "./wait-until-ready.ts";
import { watch } from "./watch.ts";

/** The database that the server is for. */
const DATABASE = "reglament";

/** Longer than the two minutes that a start may take for recovery after a crash. */
const LOCK_WAIT_MS = 150_000;

/** A server that this process uses. */
export interface DatabaseServer {
  /** Owner's connection to the database `reglament`: `postgres://...@127.0.0.1:port/reglament`. */
  readonly url: string;
  /** Ends our use; the last user's call stops the server, within 10 seconds. Close the pools before. Later calls do nothing. */
  leave(): Promise<void>;
}

/** What the steps below need to know of the server. */
interface Site {
  readonly folder: ServerFolder;
  readonly binaries: Binaries;
  readonly account: ServerAccount | undefined;
}

/** One use of the server by this process. */
interface User {
  readonly entry: string;
  hasLeft: boolean;
}

/**
 * Joins the server of this data folder, or makes and starts it.
 *
 * @param input.log - takes one line for what a person should know: that a database is made, where it listens
 * @throws Error saying what to do, when programs are missing, a folder cannot be reached or the server cannot start
 */
export async function joinEmbeddedServer(input: {
  dataFolder: string;
  log: (line: string) => void;
}): Promise<DatabaseServer> {
  const folder = await prepareServerFolder(input.dataFolder);
  return withFolderLock(folder.lock, LOCK_WAIT_MS, async () => {
    const site = await prepareSite(folder);
    if ((await stat(folder.server).catch(() => undefined)) === undefined) {
      input.log(`PostgreSQL: making a new database in ${folder.home}`);
      await makeCluster(folder, site.binaries, site.account);
    }
    const ownerUrl = await readOwnerUrl(folder);
    const { port } =
      (await findReady(site, ownerUrl)) ??
      (await start(site, ownerUrl, input.log, await findPortOfUsers(folder.users)));
    await ensureDatabase(ownerUrl(port, "postgres"));
    const user: User = { entry: await registerUser(folder.users, port), hasLeft: false };
    const stopWatching = watch(
      () => restartAfterCrash(site, user, ownerUrl, port, input.log),
      (error) => input.log(`PostgreSQL: cannot be started again: ${String(error)}`),
    );
    return {
      url: ownerUrl(port, DATABASE),
      leave: once(() => {
        user.hasLeft = true;
        stopWatching();
        return leave(site, user);
      }),
    };
  });
}

/** Tells whether the folder has a database already. */
export async function hasEmbeddedServer(dataFolder: string): Promise<boolean> {
  return (await stat(join(dataFolder, "postgres", "server")).catch(() => undefined)) !== undefined;
}

/**
 * Stops a server that all its users have left without stopping it, because they were killed.
 *
 * @returns whether the folder is free now: false while somebody uses the server
 */
export async function stopAbandonedServer(dataFolder: string): Promise<boolean> {
  const folder = await prepareServerFolder(dataFolder);
  return withFolderLock(folder.lock, LOCK_WAIT_MS, async () => stopIfUnused(await prepareSite(folder)));
}

type OwnerUrl = (port: number, database: string) => string;

async function prepareSite(folder: ServerFolder): Promise<Site> {
  const account = await findServerAccount(folder.server);
  const binaries = await findBinaries();
  if (account !== undefined) {
    await checkReach(account, binaries.postgres);
    await checkReach(account, folder.server);
    // A folder that root has restored or copied is root's; the server must own it.
    if ((await stat(folder.server).catch(() => undefined))?.uid === 0) await handOver(account, folder.server);
  }
  return { folder, binaries, account };
}

/** A server that is going down (its stopper was killed) is waited for and not returned. */
async function findReady(site: Site, ownerUrl: OwnerUrl): Promise<Postmaster | undefined> {
  const running = await findPostmaster(site.folder.cluster);
  if (running === undefined) return undefined;
  const isGone = async () => (await findPostmaster(site.folder.cluster))?.pid !== running.pid;
  return (await waitUntilReady(ownerUrl(running.port, "postgres"), isGone)) === "ready" ? running : undefined;
}

async function start(
  { folder, binaries, account }: Site,
  ownerUrl: OwnerUrl,
  log: (line: string) => void,
  knownPort: number | undefined,
): Promise<Postmaster> {
  const started = await startPostmaster(folder, binaries, account, (port) => ownerUrl(port, "postgres"), knownPort);
  log(`PostgreSQL: started on 127.0.0.1:${started.port}`);
  return started;
}

async function restartAfterCrash(
  site: Site,
  user: User,
  ownerUrl: OwnerUrl,
  port: number,
  log: (line: string) => void,
): Promise<void> {
  if (!(await hasCrashed(site.folder.cluster))) return;
  await withFolderLock(site.folder.lock, LOCK_WAIT_MS, async () => {
    // Another user may have been faster, or this one has left while it waited.
    if (user.hasLeft || !(await hasCrashed(site.folder.cluster))) return;
    await start(site, ownerUrl, log, port);
  });
}

async function readOwnerUrl(folder: ServerFolder): Promise<OwnerUrl> {
  const version = await readFile(join(folder.cluster, "PG_VERSION"), "utf8");
  if (version.trim() !== "18") {
    throw new Error(`The database in ${folder.home} was made by PostgreSQL ${version.trim()}; this release brings 18.`);
  }
  const password = await readFile(folder.password, "utf8");
  return (port, database) => `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  guardConnection(client);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function leave(site: Site, user: User): Promise<void> {
  await withFolderLock(site.folder.lock, LOCK_WAIT_MS, async () => {
    await removeUser(site.folder.users, user.entry);
    await stopIfUnused(site);
  });
}

/** Returns whether the server is stopped now; call under the folder's lock. */
async function stopIfUnused(site: Site): Promise<boolean> {
  if (await hasLiveUser(site.folder.users)) return false;
  if ((await findPostmaster(site.folder.cluster)) !== undefined) {
    await stopPostmaster(site.folder.cluster, site.binaries, site.account);
  }
  return true;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
