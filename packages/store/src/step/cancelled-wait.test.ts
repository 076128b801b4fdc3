/** A server whose commits wait for a standby, on which somebody cancels the wait: an embedded one of this file's own. */
import { randomUUID } from "node:crypto";
import { isRejected } from "@reglament/engine";
import { aWayThrough } from "@reglament/engine/testing";
import { shippedEdition } from "@reglament/regulation/testing";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { type DatabaseServer, joinEmbeddedServer } from "../embedded/server.ts";
import { NotReplicated } from "../guard-connection.ts";
import { migrate } from "../migrate.ts";
import { OutcomeOpen } from "../sharing/database-fault.ts";
import { aWalkedWorld, type WalkedWorld } from "../testing/a-walked-world.ts";
import { aPerson } from "../testing/a-world.ts";
import { makeTestDataFolder, removeTestDataFolder } from "../testing/test-data-folder.ts";
import { isOnEmbeddedServer } from "../testing/test-database.ts";
import { inTransaction } from "../transaction.ts";
import { wasCarriedOut } from "./carry-out.ts";

describe.skipIf(!isOnEmbeddedServer())("while no standby confirms", () => {
  const law = shippedEdition("kostanay/school-enrolment", "2019-01-01");
  let dataFolder: string;
  let server: DatabaseServer;
  let owner: Pool;
  let pool: Pool;
  let world: WalkedWorld;

  beforeAll(async () => {
    dataFolder = await makeTestDataFolder();
    server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    const appUrl = await migrate(server.url, { mode: "training" });
    // The owner waits for nobody.
    owner = openPool(`${server.url}?options=${encodeURIComponent("-c synchronous_commit=local")}`);
    pool = openPool(appUrl, { forSteps: true });
    world = await aWalkedWorld(pool, [law]);
  });

  afterEach(() => awaitStandby(false));

  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()]);
    await server.leave();
    await removeTestDataFolder(dataFolder);
  });

  async function awaitStandby(isAwaited: boolean): Promise<void> {
    await owner.query(`alter system set synchronous_standby_names = '${isAwaited ? "standby" : ""}'`);
    await owner.query("select pg_reload_conf()");
    const seen = async () => (await owner.query("show synchronous_standby_names")).rows[0];
    await expect.poll(seen).toEqual({ synchronous_standby_names: isAwaited ? "standby" : "" });
  }

  async function listWaiting(): Promise<readonly number[]> {
    const { rows } = await owner.query<{ pid: number }>(
      "select pid from pg_stat_activity where wait_event = 'SyncRep' and datname = current_database()",
    );
    return rows.map(({ pid }) => pid);
  }

  /**
   * What an administrator does who looks for queries that take long.
   *
   * @param known - a connection that was dealt with before
   * @returns the connection whose wait was cancelled
   */
  async function cancelTheWait(known?: number): Promise<number> {
    const others = async () => (await listWaiting()).filter((pid) => pid !== known);
    await expect.poll(others).toHaveLength(1);
    const [waiting = 0] = await others();
    await owner.query("select pg_cancel_backend($1)", [waiting]);
    return waiting;
  }

  function aFiling() {
    const [first] = aWayThrough(law, "portal").commands;
    if (first === undefined) throw new Error("a way without commands");
    const { command, actor } = world.inThisWorld(first, undefined);
    const input = { caseId: randomUUID(), commandId: randomUUID(), command, actor, papers: { parties: world.parties } };
    return { ...input, send: () => world.carryOut(law, first.at, input) };
  }

  async function isThere(commandId: string): Promise<boolean> {
    return (await owner.query("select from command where command_id = $1", [commandId])).rowCount === 1;
  }

  test("a command whose wait is cancelled is there, but answered only when a standby has it", async () => {
    // given
    const filing = aFiling();
    await awaitStandby(true);

    // when
    let isAnswered = false;
    const sent = filing.send().finally(() => {
      isAnswered = true;
    });
    const first = await cancelTheWait();

    // then it waits once more, behind its first commit
    await expect.poll(async () => (await listWaiting()).filter((pid) => pid !== first)).toHaveLength(1);
    expect(await isThere(filing.commandId)).toBe(true);
    expect(isAnswered).toBe(false);
    await awaitStandby(false);
    const outcome = await sent;
    expect(isRejected(outcome) ? outcome : outcome.caseId).toBe(filing.caseId);
  });

  test("cancelled again, it isn't answered; sent again, it is when a standby has it, and not before", async () => {
    // given
    const filing = aFiling();
    await awaitStandby(true);
    const cancelTwice = async () => cancelTheWait(await cancelTheWait());
    await Promise.all([cancelTwice(), expect(filing.send()).rejects.toThrow(OutcomeOpen)]);

    // when
    const known = { region: world.region, ...filing, person: filing.actor.person };
    const again = filing.send();
    const asked = wasCarriedOut(pool, known);
    let answers = 0;
    for (const answer of [again, asked]) void answer.then(() => (answers += 1));
    await expect.poll(listWaiting).toHaveLength(2);

    // then
    expect(answers).toBe(0);
    await awaitStandby(false);
    const outcome = await again;
    expect(isRejected(outcome) ? outcome : outcome.caseId).toBe(filing.caseId);
    expect(await asked).toBe(true);
  });

  test("a transaction whose wait is cancelled fails, and its connection isn't used again", async () => {
    // given
    const iin = "150101800099";
    await awaitStandby(true);

    // when
    const done = inTransaction(pool, (db) => aPerson(db, { iin }));
    await Promise.all([cancelTheWait(), expect(done).rejects.toThrow(NotReplicated)]);

    // then
    expect((await owner.query("select from person where iin = $1", [iin])).rowCount).toBe(1);
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});
