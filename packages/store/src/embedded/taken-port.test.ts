import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openPool } from "../connect.ts";
import { aServerUser } from "../testing/server-users.ts";
import { makeTestDataFolder, removeTestDataFolder } from "../testing/test-data-folder.ts";
import { isOnEmbeddedServer } from "../testing/test-database.ts";
import { findPostmaster } from "./postmaster.ts";
import { joinEmbeddedServer } from "./server.ts";

/** Takes the port as soon as nobody has it. */
async function listenOn(port: number): Promise<Server> {
  for (;;) {
    const listener = createServer();
    try {
      listener.listen(port, "127.0.0.1");
      await once(listener, "listening");
      return listener;
    } catch {
      await sleep(5);
    }
  }
}

test.skipIf(!isOnEmbeddedServer())(
  "a killed server waits for its port as long as another program has it, since its users look for it there",
  async () => {
    // given
    const dataFolder = await makeTestDataFolder();
    const lines: string[] = [];
    const server = await joinEmbeddedServer({ dataFolder, log: (line) => lines.push(line) });
    const pool = openPool(server.url, { max: 1 });
    const postmaster = await findPostmaster(join(dataFolder, "postgres", "server", "cluster"));
    if (postmaster === undefined) throw new Error("No server runs.");
    process.kill(postmaster.pid, "SIGKILL");
    const another = await listenOn(postmaster.port);

    // when
    await expect
      .poll(() => lines.join("\n"), { timeout: 40_000 })
      .toMatch(/cannot be started again: .+ is taken by another program/);
    const joining = aServerUser(dataFolder);

    // then nobody starts it elsewhere, and it comes back when the port is free
    await expect(joining).rejects.toThrow("is taken by another program");
    another.close();
    const isAlive = async () => (await pool.query("select")).rowCount === 1;
    await expect.poll(() => isAlive().catch(() => false), { timeout: 40_000 }).toBe(true);
    await pool.end();
    await server.leave();
    await removeTestDataFolder(dataFolder);
  },
);
