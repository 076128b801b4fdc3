/** Commands when too many come, when others hold locks, and when connections break. */
import { randomUUID } from "node:crypto";
import { Socket } from "node:net";
import { isRejected, type Rejected } from "@reglament/engine";
import { anOfficial, theLaw } from "@reglament/engine/testing";
import type { ClientBase, Pool, QueryConfig } from "pg";
import { describe, expect, test } from "vitest";
import { loadCase } from "../cases/load-case.ts";
import { openPool } from "../connect.ts";
import { isDatabaseLost } from "../is-database-lost.ts";
import { OutcomeOpen } from "../sharing/database-fault.ts";
import { aFilingCommand, anActCommand } from "../testing/a-filing-command.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { aFaultyLine } from "../testing/faulty-line.ts";
import { testDatabase } from "../testing/test-database.ts";
import { type CarriedOut, type CommandInput, carryOutCommand } from "./carry-out-command.ts";
import { mostInHand } from "./commands-in-hand.ts";

const { pool, owner, appUrl } = await testDatabase();
const { region } = await aWorld(pool);
const law = theLaw();
const parent = await aPerson(pool);

function aCommand(changes: Partial<CommandInput> = {}): CommandInput {
  return aFilingCommand(region, parent, changes);
}

function anAct(caseId: string, act: "register" | "claim", person = randomUUID()): CommandInput {
  return anActCommand(region, { caseId, actor: anOfficial({ person }), command: { act } });
}

async function aFiledCase(): Promise<string> {
  const { caseId, ...filing } = aCommand();
  await carryOutCommand(pool, { caseId, ...filing });
  return caseId;
}

function told(outcome: CarriedOut | Rejected): string {
  return isRejected(outcome) ? outcome.rejected : "done";
}

/** Of a name that stands for two addresses, at neither of which anybody listens. */
class SocketOfTwoAddresses extends Socket {
  override connect(): this {
    const addresses = ["127.0.0.1", "127.0.0.2"].map((address) => ({ address, family: 4 }));
    return super.connect({ port: 1, host: "two.test", lookup: (_, __, found) => found(null, addresses) });
  }
}

/** From now on the server accepts connections of this pool, and answers nothing on them. */
function fallSilent(pool: Pool): void {
  const awaitAnswer = (connection: ClientBase) =>
    connection.query({ text: "select pg_sleep(1)", query_timeout: 100 } as QueryConfig);
  Object.assign(pool.options, { onConnect: awaitAnswer });
}

describe("commands", () => {
  test("beyond those that a process takes in hand are told so at once, and nothing is written of them", async () => {
    // given: a head may not register
    const caseId = await aFiledCase();
    const actor = anOfficial({ role: "head" });
    const commands = Array.from({ length: mostInHand + 3 }, () => ({ ...anAct(caseId, "register"), actor }));

    // when
    const outcomes = await Promise.all(commands.map((command) => carryOutCommand(pool, command)));

    // then
    const answers = outcomes.map((outcome) => told(outcome));
    expect(new Set(answers.slice(0, mostInHand))).toEqual(new Set(["NOT_AUTHORISED"]));
    expect(answers.slice(mostInHand)).toEqual(["BUSY", "BUSY", "BUSY"]);
    expect(told(await carryOutCommand(pool, anAct(caseId, "register")))).toBe("done");
  });

  test("on a case that somebody keeps locked are answered BUSY, those on other cases carried out", async () => {
    // given
    const [locked, free] = [await aFiledCase(), await aFiledCase()];
    const stranger = await owner.connect();
    await stranger.query("begin");
    await stranger.query("select from cases where case_id = $1 for update", [locked]);

    // when
    const commands = [anAct(locked, "register"), anAct(free, "register")];
    const outcomes = await Promise.all(commands.map((command) => carryOutCommand(pool, command)));
    await stranger.query("rollback");
    stranger.release();

    // then
    expect(outcomes.map((outcome) => told(outcome))).toEqual(["BUSY", "done"]);
    expect(await loadCase(pool, () => law, region, locked)).toMatchObject({ case: { version: 1 } });
  });

  test("from several processes on one case come to an end, each with a clear answer", async () => {
    // given
    const caseId = await aFiledCase();
    const processes = Array.from({ length: 3 }, () => openPool(appUrl, { forSteps: true }));

    // when
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        carryOutCommand(processes[index % processes.length] ?? pool, anAct(caseId, "register")),
      ),
    );
    await Promise.all(processes.map((one) => one.end()));

    // then
    const answers = outcomes.map((outcome) => told(outcome));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    for (const answer of answers) expect(["done", "STEP_NOT_OPEN", "STALE", "BUSY"]).toContain(answer);
  });

  test.each([
    ["one address", () => new Socket()],
    ["several addresses", () => new SocketOfTwoAddresses()],
  ])("without a database at %s are answered BUSY, and the log is told why", async (_, stream) => {
    const away = openPool("postgres://nobody:none@127.0.0.1:1/none");
    Object.assign(away.options, { stream });
    const because = expect.stringContaining("ECONNREFUSED");
    expect(await carryOutCommand(away, aCommand())).toEqual({ rejected: "BUSY", facts: { because } });
    await away.end();
  });

  test("for which a server that accepts connections says nothing more are answered BUSY: nothing was sent", async () => {
    // given
    const mute = openPool(appUrl);
    fallSilent(mute);

    // then
    const because = "no connection to the database: Query read timeout";
    expect(await carryOutCommand(mute, aCommand())).toEqual({ rejected: "BUSY", facts: { because } });
    await mute.end();
  });

  test("whose step may be written stay open when the server says nothing more to the next connection", async () => {
    // given
    const caseId = await aFiledCase();
    const line = await aFaultyLine(appUrl);
    const breaking = openPool(line.url, { forSteps: true, max: 1 });
    await breaking.query("select");
    fallSilent(breaking);

    // when
    line.fault = "cut-after";
    const sent = carryOutCommand(breaking, anAct(caseId, "register"));

    // then
    await expect(sent).rejects.toThrow(OutcomeOpen);
    expect(line.met).toBe(1);
    await breaking.end();
    await line.close();
  });

  test("whose connections break again and again are there once, whether acknowledged or sent again", async () => {
    // given
    const broken = openPool(appUrl, { forSteps: true });
    // Of the same role: on a server of your own the owner may not end another's connections.
    const breaker = openPool(appUrl, { max: 1 });
    const commands = Array.from({ length: 60 }, () => aCommand());
    const over = new AbortController();
    let cut = 0;
    const breaking = (async () => {
      while (!over.signal.aborted) {
        const { rowCount } = await breaker.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'reglament steps'`,
        );
        cut += rowCount ?? 0;
      }
    })();

    // when
    const first = await Promise.all(
      commands.map(async (command) => {
        try {
          return told(await carryOutCommand(broken, command));
        } catch (error) {
          if (!isDatabaseLost(error)) throw error;
          return "unknown";
        }
      }),
    );
    over.abort();
    await breaking;
    const busy = commands.filter((_, index) => first[index] === "BUSY").map(({ commandId }) => commandId);
    const { rows: writtenOfBusy } = await owner.query("select from command where command_id = any($1)", [busy]);
    const again = await Promise.all(commands.map((command) => carryOutCommand(pool, command)));
    await Promise.all([broken.end(), breaker.end()]);

    // then
    expect(cut).toBeGreaterThan(0);
    expect(writtenOfBusy).toEqual([]);
    for (const answer of first) expect(["done", "BUSY", "unknown"]).toContain(answer);
    expect(new Set(again.map((outcome) => told(outcome)))).toEqual(new Set(["done"]));
    const { rows } = await owner.query<{ events: number; commands: number }>(
      `select (select count(*) from event where case_id = any($1))::integer as events,
              (select count(*) from command where case_id = any($1))::integer as commands`,
      [commands.map(({ caseId }) => caseId)],
    );
    expect(rows).toEqual([{ events: 60, commands: 60 }]);
  });
});
