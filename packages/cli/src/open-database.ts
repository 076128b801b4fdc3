import { isDatabaseLost, joinEmbeddedServer, openPool } from "@reglament/store";
import { CannotStart } from "./cannot-start.ts";
import { throughFailover } from "./through-failover.ts";

/** The database server of this installation, used by this process. */
export interface OpenedServer {
  /** Owner's connection. */
  readonly ownerUrl: string;
  /** Ends our use; of the embedded server, the last user stops it. */
  leave(): Promise<void>;
}

/** Whether the database is on a server of one's own, named by `DATABASE_URL`, and not the embedded one. */
export function isOnOwnServer(): boolean {
  return ownServer() !== undefined;
}

function ownServer(): string | undefined {
  return process.env["DATABASE_URL"] || undefined;
}

/**
 * Opens the server that `DATABASE_URL` names, or else starts or joins the embedded one of the data folder.
 *
 * @param log - takes one line for people
 * @throws CannotStart when there is no way to the database; the message says why
 */
export async function openDatabaseServer(dataFolder: string, log: (line: string) => void): Promise<OpenedServer> {
  const ownerUrl = ownServer();
  if (ownerUrl !== undefined) {
    await tryConnection(ownerUrl, log);
    return { ownerUrl, leave: () => Promise.resolve() };
  }
  try {
    const server = await joinEmbeddedServer({ dataFolder, log });
    return { ownerUrl: server.url, leave: () => server.leave() };
  } catch (cause) {
    throw new CannotStart(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Without this the first migration would fail with the driver's words, which don't name the setting. */
async function tryConnection(url: string, log: (line: string) => void): Promise<void> {
  if (!URL.canParse(url))
    throw new CannotStart("DATABASE_URL is an address like postgres://owner:password@host/database.");
  const pool = openPool(url, { max: 1 });
  try {
    await throughFailover(() => pool.query("select 1"), log, isThereWithoutLeader);
  } catch (cause) {
    // The driver's message may be empty: several addresses of one host failed at once.
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const { host, pathname } = new URL(url);
    throw new CannotStart(`DATABASE_URL: the database ${pathname.slice(1)} at ${host} can't be opened (${reason}).`, {
      cause,
    });
  } finally {
    await pool.end();
  }
}

/** Where nobody listens at all, the address is wrong rather than the moment. */
function isThereWithoutLeader(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return isDatabaseLost(error) && !["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"].includes(code);
}
