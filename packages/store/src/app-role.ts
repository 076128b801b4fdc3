/**
 * The role `app`, which everything but migrations runs as.
 *
 * It belongs to the server, not to one database, and several processes may
 * prepare it at once. Its password is derived from the owner's, so every
 * process comes to the same one without being told (connect.ts).
 */
import { Client, DatabaseError, escapeLiteral } from "pg";
import { APP_ROLE, appPasswordOf, appUrlOf } from "./connect.ts";
import { guardConnection } from "./guard-connection.ts";

/** Makes the role when the server doesn't have it yet; it can't sign in before {@link prepareAppRole}. */
export async function ensureAppRole(owner: Client): Promise<void> {
  // Roles are shared by all databases of a server, so another process may make it in the same moment.
  await owner.query(`do $$ begin
    if to_regrole('${APP_ROLE}') is null then create role ${APP_ROLE} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
}

/**
 * Lets the role `app` sign in and returns its connection URL.
 *
 * Safe when several processes start at once, and after the owner's password was changed.
 *
 * @param ownerUrl - connection of the owner, password included
 * @throws Error when the URL names no password
 */
export async function prepareAppRole(ownerUrl: string): Promise<string> {
  const url = appUrlOf(ownerUrl);
  if (await canConnect(url)) return url;
  const owner = new Client({ connectionString: ownerUrl });
  guardConnection(owner);
  await owner.connect();
  try {
    await ensureAppRole(owner);
    await owner.query("select pg_advisory_lock(hashtext('reglament: role app'))");
    for (let attempt = 1; ; attempt += 1) {
      try {
        await owner.query(`alter role ${APP_ROLE} login password ${escapeLiteral(appPasswordOf(ownerUrl))}`);
        return url;
      } catch (error) {
        // The lock holds within one database only; two databases of a server may still meet here.
        if (attempt === 20 || !isUpdatedAtOnce(error)) throw error;
        await owner.query("select pg_sleep(0.05)");
      }
    }
  } finally {
    await owner.end();
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  guardConnection(client);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // invalid_password, invalid_authorization_specification: the role is missing, can't sign in or has another password.
    if (error instanceof DatabaseError && (error.code === "28P01" || error.code === "28000")) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function isUpdatedAtOnce(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "XX000";
}
