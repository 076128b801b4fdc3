import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { joinEmbeddedServer, migrate } from "@reglament/store";

/** Addresses of the same migrated database. */
export interface FreshServer {
  /** As the owner, who may make databases beside it. */
  readonly ownerUrl: string;
  /** As the running application. */
  readonly appUrl: string;
}

/**
 * Runs a measurement on an embedded server of its own, made anew in a temporary folder and removed at the end.
 *
 * The settings are those that the server starts with everywhere: fsync and synchronous commit are on. An interrupted
 * measurement removes its server, too.
 */
export async function onFreshServer(measure: (server: FreshServer) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-bench-data-"));
  // Run as root, the server is another user, who must be able to enter.
  await chmod(folder, 0o711);
  const server = await joinEmbeddedServer({ dataFolder: folder, log: () => {} });
  const remove = async () => {
    await server.leave();
    await rm(folder, { recursive: true, force: true });
  };
  const interrupted = () => {
    void remove().finally(() => process.exit(1));
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    await measure({ ownerUrl: server.url, appUrl: await migrate(server.url, { mode: "training" }) });
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await remove();
  }
}

/** What the figures were taken on, for the table's head. */
export function machine(): string {
  const memoryGib = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpus()[0]?.model}), ${memoryGib} GiB, Node ${process.version}`;
}
