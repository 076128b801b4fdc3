import { existsSync } from "node:fs";
import { chown, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aServerUser, spawnUser } from "../testing/server-users.ts";
import { makeTestDataFolder, removeTestDataFolder } from "../testing/test-data-folder.ts";
import { isOnEmbeddedServer } from "../testing/test-database.ts";
import { findPostmaster, markStalePidFile } from "./postmaster.ts";
import { joinEmbeddedServer, stopAbandonedServer } from "./server.ts";

const isRoot = process.geteuid?.() === 0;
/** Nobody's in /etc/passwd. */
const UNLISTED_UID = 54_321;

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await makeTestDataFolder();
});

afterEach(async () => {
  if (!(await stopAbandonedServer(dataFolder))) throw new Error("Some user of the test has not left.");
  await removeTestDataFolder(dataFolder);
});

describe.skipIf(!isOnEmbeddedServer())("joinEmbeddedServer", () => {
  test("makes a database that knows Kazakh letters and is as durable as we promise", async () => {
    // given
    const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });

    // when
    const settings = await rowOf(
      server.url,
      `select current_database() as name, lower('ӘҢҒҮҰҚӨҺ') as lower, 'Әлия' ilike 'әЛИЯ' as alike,
              to_tsvector('simple', 'Қостанай қаласы')::text as words, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
              current_setting('unix_socket_directories') as sockets`,
    );

    // then
    expect(settings).toEqual({
      name: "reglament",
      lower: "әңғүұқөһ",
      alike: true,
      words: "'қаласы':2 'қостанай':1",
      fsync: "on",
      commit: "on",
      checksums: "on",
      sockets: "",
    });
    await server.leave();
  });

  test("lets nobody in without the password, which only its user can read", async () => {
    // given
    const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    const url = new URL(server.url);
    url.password = "guessed";

    // then
    await expect(rowOf(url.href, "select 1")).rejects.toThrow("password authentication failed");
    const folder = join(dataFolder, "postgres", "server");
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, "password"))).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual(["cluster", "password"]);
    await server.leave();
  });

  test("lets processes that start at once share one server, which the last one stops within 10 s", async () => {
    // when
    const users = await Promise.all([1, 2, 3].map(() => aServerUser(dataFolder)));

    // then
    expect(new Set(users.map((user) => user.url)).size).toBe(1);
    expect(users.filter((user) => user.hasStarted)).toHaveLength(1);

    // when
    const [last, ...others] = users;
    const codes = await Promise.all(others.map((user) => user.end("SIGTERM")));

    // then
    expect(codes).toEqual([0, 0]);
    expect(await rowOf(last?.url ?? "", "select 1 as alive")).toEqual({ alive: 1 });

    // when
    const openSession = new Client({ connectionString: last?.url ?? "" });
    openSession.on("error", () => undefined);
    await openSession.connect();
    const began = Date.now();
    await last?.end("SIGTERM");

    // then
    expect(await isRunning()).toBe(false);
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  test("finds the server again after all its users were killed, and the next to leave stops it", async () => {
    // given
    const users = await Promise.all([aServerUser(dataFolder), aServerUser(dataFolder)]);
    await Promise.all(users.map((user) => user.end("SIGKILL")));

    // when
    const next = await aServerUser(dataFolder);

    // then
    expect(next.hasStarted).toBe(false);
    expect(next.url).toBe(users[0].url);
    await next.end("SIGTERM");
    expect(await isRunning()).toBe(false);
  });

  test("loses nothing acknowledged when server and users are killed, and takes the same port again", async () => {
    // given
    const user = await aServerUser(dataFolder);
    await rowOf(user.url, "create table filed (n int)");
    const acknowledged = await writeUntilKilled(user.url, async () => {
      await sleep(300);
      await Promise.all([killPostmaster(), user.end("SIGKILL")]);
    });

    // when
    const next = await aServerUser(dataFolder);

    // then
    expect(acknowledged).toBeGreaterThan(0);
    expect(next.hasStarted).toBe(true);
    expect(next.url).toBe(user.url);
    const { n } = await rowOf<{ n: number }>(next.url, "select count(*)::int as n from filed");
    expect(n - acknowledged).toBeOneOf([0, 1]);
    await next.end("SIGTERM");
  });

  test("is not reached by Ctrl-C, so that a process can drain before it leaves", async () => {
    // given
    const user = await aServerUser(dataFolder);

    // when
    await user.interruptGroup();

    // then
    expect(await rowOf(user.url, "select 1 as alive")).toEqual({ alive: 1 });
  });

  test("is started again at the same address by its users when only the server was killed", async () => {
    // given
    const user = await aServerUser(dataFolder);

    // when
    await killPostmaster();

    // then
    await expect
      .poll(() => rowOf(user.url, "select 1 as alive").catch(String), { timeout: 20_000 })
      .toEqual({ alive: 1 });
    await user.end("SIGTERM");
    expect(await isRunning()).toBe(false);
  });

  test("comes back at the same address though a child of the killed one takes its time to end", async () => {
    // given a session whose process doesn't notice what happens
    const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    const session = new Client({ connectionString: server.url });
    session.on("error", () => undefined);
    await session.connect();
    const { rows } = await session.query<{ pid: number }>("select pg_backend_pid() as pid");
    const child = rows[0]?.pid ?? 0;
    process.kill(child, "SIGSTOP");

    // when the server is killed, and the child ends only after somebody has tried to start it again
    await killPostmaster();
    const log = join(dataFolder, "postgres", "server.log");
    await expect.poll(() => readFile(log, "utf8"), { timeout: 20_000 }).toContain("pre-existing shared memory block");
    process.kill(child, "SIGCONT");

    // then
    await expect
      .poll(() => rowOf(server.url, "select 1 as alive").catch(String), { timeout: 20_000 })
      .toEqual({ alive: 1 });
    await session.end();
    await server.leave();
  });

  test("comes back at the same address though who was about to start it again was killed", async () => {
    // given a killed server, whose file one user has marked and then done no more
    const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    await killPostmaster();
    await markStalePidFile(clusterFolder());

    // then another starts it
    await expect
      .poll(() => rowOf(server.url, "select 1 as alive").catch(String), { timeout: 20_000 })
      .toEqual({ alive: 1 });
    await server.leave();
  });

  test("stays down when it was stopped by hand", async () => {
    // given
    const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    const { pid } = (await findPostmaster(clusterFolder())) ?? { pid: 0 };

    // when it is down, and its user has looked after it twice and more
    process.kill(pid, "SIGINT");
    while (await isRunning()) await sleep(10);
    await sleep(2_500);

    // then not even a start was tried
    expect(await isRunning()).toBe(false);
    const log = await readFile(join(dataFolder, "postgres", "server.log"), "utf8");
    expect(log.match(/starting PostgreSQL/g)).toHaveLength(1);
    await server.leave();
  });

  test("is started for the next to come when only the server was killed", async () => {
    // given
    const first = await aServerUser(dataFolder);
    await killPostmaster();

    // when
    const second = await aServerUser(dataFolder);

    // then
    expect(second.url).toBe(first.url);
    await second.end("SIGTERM");
    expect(await rowOf(first.url, "select 1 as alive")).toEqual({ alive: 1 });
    await first.end("SIGTERM");
    expect(await isRunning()).toBe(false);
  });

  test("is not deceived by a pid that belongs to another process by now", async () => {
    // given a postmaster.pid that names this very process
    const user = await aServerUser(dataFolder);
    const pidFile = join(clusterFolder(), "postmaster.pid");
    const text = await readFile(pidFile, "utf8");
    await user.end("SIGKILL");
    await killPostmaster();
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));

    // when
    const next = await aServerUser(dataFolder);

    // then
    expect(next.hasStarted).toBe(true);
    await next.end("SIGTERM");
  });

  test.each([20, 80, 150, 250, 400])("makes the database anew when killed %i ms after the start", async (afterMs) => {
    // given
    const child = spawnUser(dataFolder);
    while (!existsSync(join(dataFolder, "postgres", "lock"))) await sleep(5);
    await sleep(afterMs);
    child.kill("SIGKILL");

    // when
    const next = await aServerUser(dataFolder);

    // then
    expect(await rowOf(next.url, "select 1 as alive")).toEqual({ alive: 1 });
    const halfMade = (await readdir(join(dataFolder, "postgres"))).filter((name) => name.startsWith("making-"));
    expect(halfMade).toEqual([]);
    await next.end("SIGTERM");
  });

  test("leaves once, however often it is asked", async () => {
    // given
    const one = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    const other = await joinEmbeddedServer({ dataFolder, log: () => undefined });

    // when
    await Promise.all([one.leave(), one.leave(), one.leave()]);

    // then
    expect(await isRunning()).toBe(true);
    await other.leave();
    expect(await isRunning()).toBe(false);
  });
});

describe.skipIf(!(isRoot && isOnEmbeddedServer()))(
  "joinEmbeddedServer as root (skipped: these tests need root)",
  () => {
    test("runs the server as another user", async () => {
      // given
      const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });

      // then
      const postmaster = await findPostmaster(clusterFolder());
      expect((await stat(`/proc/${postmaster?.pid}`)).uid).not.toBe(0);
      expect((await stat(clusterFolder())).uid).not.toBe(0);
      await server.leave();
    });

    test("says what to do when the server's user cannot enter the folder", async () => {
      // given
      const closed = join(dataFolder, "closed");
      await mkdir(closed, { mode: 0o700 });

      // when
      const joining = joinEmbeddedServer({ dataFolder: join(closed, "data"), log: () => undefined });

      // then
      await expect(joining).rejects.toThrow(/may not enter \S+closed on the way .* REGLAMENT_DATA/);
    });

    test("works for a user without an entry in /etc/passwd, and for root in that user's folder", async () => {
      // given
      const passwd = await readFile("/etc/passwd", "utf8");
      expect(passwd).not.toContain(`:${UNLISTED_UID}:`);
      await chown(dataFolder, UNLISTED_UID, UNLISTED_UID);

      // when
      const unlisted = await aServerUser(dataFolder, { uid: UNLISTED_UID });

      // then
      expect(unlisted.hasStarted).toBe(true);
      expect(await rowOf(unlisted.url, "select lower('Ә') as lower")).toEqual({ lower: "ә" });
      const root = await aServerUser(dataFolder);
      expect(root.url).toBe(unlisted.url);

      // when
      await unlisted.end("SIGTERM");
      await root.end("SIGTERM");
      const again = await aServerUser(dataFolder, { uid: UNLISTED_UID });

      // then
      expect(again.hasStarted).toBe(true);
      await again.end("SIGTERM");
    });

    test("tells another user whose folder it is", async () => {
      // given
      const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });

      // when
      const joining = aServerUser(dataFolder, { uid: UNLISTED_UID });

      // then
      await expect(joining).rejects.toThrow("belongs to the user with uid 0");
      await server.leave();
    });
  },
);

function clusterFolder(): string {
  return join(dataFolder, "postgres", "server", "cluster");
}

async function isRunning(): Promise<boolean> {
  return (await findPostmaster(clusterFolder())) !== undefined;
}

async function killPostmaster(): Promise<void> {
  const postmaster = await findPostmaster(clusterFolder());
  if (postmaster === undefined) throw new Error("No server runs.");
  process.kill(postmaster.pid, "SIGKILL");
  while ((await findPostmaster(clusterFolder()))?.pid === postmaster.pid) await sleep(10);
}

async function rowOf<T extends object>(url: string, sql: string): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<T>(sql);
    return rows[0] as T;
  } finally {
    await client.end();
  }
}

/** Inserts row after row, one transaction each, and returns how many were acknowledged before the server died. */
async function writeUntilKilled(url: string, kill: () => Promise<void>): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  let acknowledged = 0;
  const killing = kill();
  try {
    for (;;) {
      await client.query("insert into filed values ($1)", [acknowledged]);
      acknowledged += 1;
    }
  } catch {
    await killing;
    return acknowledged;
  }
}
