/** A database server of one test's own, for tests that stop, stall or fill it. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { appUrlOf, openPool } from "../connect.ts";
import { findBinaries } from "../embedded/binaries.ts";
import { findPostmaster } from "../embedded/postmaster.ts";
import { runProgram } from "../embedded/run-program.ts";
import { joinEmbeddedServer } from "../embedded/server.ts";
import { findServerAccount } from "../embedded/server-account.ts";
import { prepareServerFolder } from "../embedded/server-folder.ts";
import { migrate } from "../migrate.ts";

export interface OwnServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Connections of the application, as the server has them. */
  readonly pool: Pool;
  /** The cluster's own folder. */
  readonly cluster: string;
  /** What whoever runs it was told. */
  readonly told: readonly string[];
  /** Stops the server by hand and starts it again; after an immediate stop, which is a crash, it comes back by itself. */
  restart(mode: "fast" | "immediate"): Promise<void>;
  /** Pid of the server's main process. */
  pid(): Promise<number>;
  end(): Promise<void>;
}

/** Makes a server in the folder, migrated for training. */
export async function anOwnServer(dataFolder: string): Promise<OwnServer> {
  const told: string[] = [];
  const server = await joinEmbeddedServer({ dataFolder, log: (line) => told.push(line) });
  const ownerUrl = server.url;
  await migrate(ownerUrl, { mode: "training" });
  const appUrl = appUrlOf(ownerUrl);
  const pool = openPool(appUrl, { forSteps: true });
  const { cluster, server: serverFolder } = await prepareServerFolder(dataFolder);
  return {
    ownerUrl,
    appUrl,
    pool,
    cluster,
    told,
    async restart(mode) {
      const [binaries, account] = await Promise.all([findBinaries(), findServerAccount(serverFolder)]);
      const before = await findPostmaster(cluster);
      // Not waited for when stopped: the next server may be there before pg_ctl looks, which then waits for that one's end.
      const verb = mode === "fast" ? ["restart", "-l", join(serverFolder, "restarted.log"), "-w"] : ["stop", "-W"];
      const words = [...verb, "-D", cluster, "-m", mode, "-t", "30"];
      const { ok, output } = await runProgram(binaries.pgCtl, words, account);
      if (!ok) throw new Error(output);
      const isAnother = async () => {
        const found = await findPostmaster(cluster);
        return found !== undefined && found.pid !== before?.pid;
      };
      while (!(await isAnother())) await sleep(50);
    },
    async pid() {
      const found = await findPostmaster(cluster);
      if (found === undefined) throw new Error("no server runs");
      return found.pid;
    },
    async end() {
      await pool.end();
      await server.leave();
    },
  };
}
