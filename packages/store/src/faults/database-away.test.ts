/** Commands while the database restarts, connections break, or the server falls silent: none lost, none twice. */
import { setTimeout as sleep } from "node:timers/promises";
import { isRejected, type Rejected } from "@reglament/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { isDatabaseLost } from "../is-database-lost.ts";
import { type CarriedOut, carryOutCommand } from "../step/carry-out-command.ts";
import { anOwnServer, type OwnServer } from "../testing/an-own-server.ts";
import { aFaultyLine, type LineFault } from "../testing/faulty-line.ts";
import { insist, insistentSenders } from "../testing/insistent-senders.ts";
import { makeTestDataFolder, removeTestDataFolder } from "../testing/test-data-folder.ts";

let folder: string;
let server: OwnServer;

beforeAll(async () => {
  folder = await makeTestDataFolder();
  server = await anOwnServer(folder);
}, 120_000);

afterAll(async () => {
  await server.end();
  await removeTestDataFolder(folder);
}, 60_000);

/** Until the server has answered again. */
async function restartAndAnswer(mode: "fast" | "immediate"): Promise<void> {
  await sleep(100);
  await server.restart(mode);
  const answers = () =>
    server.pool.query("select 1").then(
      () => true,
      () => false,
    );
  while (!(await answers())) await sleep(50);
}

describe("commands sent again under their ids until they are answered", () => {
  test.each(["fast", "immediate"] as const)(
    "survive a %s restart of the database",
    { timeout: 60_000 },
    async (mode) => {
      // given
      const senders = await insistentSenders(server.pool);

      // when
      const before = await server.pid();
      const sent = await senders.send(server.pool, { cases: 12, during: restartAndAnswer(mode) });

      // then
      expect(await server.pid()).not.toBe(before);
      expect(sent.some(({ failures }) => failures.length > 0)).toBe(true);
      await senders.expectEachOnce(server.pool, sent);
    },
  );

  test("survive the loss of their connections in the middle", { timeout: 60_000 }, async () => {
    // given
    const senders = await insistentSenders(server.pool);
    const owner = openPool(server.ownerUrl, { max: 1 });

    // when
    let cut = 0;
    const cutting = async () => {
      for (let round = 0; round < 30 && cut < 10; round += 1) {
        await sleep(40);
        const { rowCount } = await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reglament steps' and state = 'active'`,
        );
        cut += rowCount ?? 0;
      }
    };
    const sent = await senders.send(server.pool, { cases: 12, during: cutting() });

    // then
    expect(cut).toBeGreaterThan(0);
    await senders.expectEachOnce(server.pool, sent);
    await owner.end();
  });
});

describe("a line that breaks", () => {
  test.each<[LineFault, string, PromiseSettledResult<unknown>["status"], boolean]>([
    ["cut-before", "fails a command, which isn't written", "rejected", false],
    ["cut-after", "lets a command find its answer", "fulfilled", true],
    ["hang", "fails a command in bounded time, though it is written", "rejected", true],
  ])(
    "(%s) %s; sent again, it is there once",
    {
      timeout: 60_000,
    },
    async (fault, _, status, isWrittenAlready) => {
      // given
      const senders = await insistentSenders(server.pool);
      const line = await aFaultyLine(server.appUrl);
      const pool = openPool(`${line.url}?query_timeout=1500`, { forSteps: true, max: 2 });
      const filed = await insist(pool, senders.aFilingCommand());
      const register = senders.aRegisterCommand(filed.answer.caseId);

      // when
      line.fault = fault;
      const [attempt] = await Promise.allSettled([carryOutCommand(pool, register)]);
      line.fault = "none";

      // then
      expect(line.met).toBeGreaterThan(0);
      expect(attempt.status).toBe(status);
      expect(isLostOrDone(attempt)).toBe(true);
      await expect.poll(() => isWritten(register.commandId), { timeout: 5_000 }).toBe(isWrittenAlready);
      const again = await insist(pool, register);
      expect(again.failures).toEqual([]);
      await senders.expectEachOnce(server.pool, [filed, again]);
      await pool.end();
      await line.close();
    },
  );
});

/** An answer that says it was carried out, or the database's failure; never that it wasn't carried out. */
function isLostOrDone(attempt: PromiseSettledResult<CarriedOut | Rejected>): boolean {
  return attempt.status === "rejected" ? isDatabaseLost(attempt.reason) : !isRejected(attempt.value);
}

describe("a server that falls silent", () => {
  test("fails commands in bounded time and leaks no connection; once awake it has carried out each once", {
    timeout: 60_000,
  }, async () => {
    // given
    const senders = await insistentSenders(server.pool);
    const pool = openPool(`${server.appUrl}?query_timeout=1000`, { forSteps: true, max: 3 });
    const before = await Promise.all([1, 2, 3].map(() => insist(pool, senders.aFilingCommand())));
    const commands = before.map(({ answer }) => senders.aRegisterCommand(answer.caseId));
    const pids = await processesOf(server);

    // when: as with a disk that answers nobody; nothing wakes the server before the commands have failed
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    const outcomes = await Promise.allSettled(commands.map((command) => carryOutCommand(pool, command)));
    for (const pid of pids) process.kill(pid, "SIGCONT");

    // then
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    const after = await Promise.all(commands.map((command) => insist(pool, command)));
    await senders.expectEachOnce(server.pool, [...before, ...after]);
    expect(pool.waitingCount).toBe(0);
    expect(pool.totalCount).toBeLessThanOrEqual(3);
    await pool.end();
  });

  test("or a lock that nobody lets go ends the statement on the server; the connection goes on", {
    timeout: 60_000,
  }, async () => {
    // given
    const senders = await insistentSenders(server.pool);
    const pool = openPool(`${server.appUrl}?statement_timeout=500`, { forSteps: true, max: 1 });
    const filed = await insist(pool, senders.aFilingCommand());
    const register = senders.aRegisterCommand(filed.answer.caseId);
    const owner = openPool(server.ownerUrl, { max: 1 });
    const holder = await owner.connect();
    await holder.query("begin");
    await holder.query("lock table command in access exclusive mode");

    // when
    const attempt = carryOutCommand(pool, register);

    // then
    expect(await attempt).toMatchObject({ rejected: "BUSY" });
    await holder.query("rollback");
    const again = await insist(pool, register);
    expect(again.failures).toEqual([]);
    await senders.expectEachOnce(server.pool, [filed, again]);
    holder.release();
    await Promise.all([pool.end(), owner.end()]);
  });
});

async function isWritten(commandId: string): Promise<boolean> {
  const { rowCount } = await server.pool.query("select from command where command_id = $1", [commandId]);
  return rowCount === 1;
}

/** The server with its sessions. */
async function processesOf(one: OwnServer): Promise<readonly number[]> {
  const { rows } = await one.pool.query<{ pid: number }>("select pid from pg_stat_activity");
  return [await one.pid(), ...rows.map((row) => row.pid)];
}
