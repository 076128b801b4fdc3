/**
 * The role `app`, which everything but migrations runs as.
 *
 * It belongs to the server, not to one database, and several processes may
 * prepare it at once. So its password is derived from the owner's: every
 * process comes to the same one without being told.
 */
import { createHmac } from "node:crypto";
import pg from "pg";

const roleName = "app";

/** Makes the role when the server doesn't have it yet; it can't sign in before {@link prepareAppRole}. */
export async function ensureAppRole(owner: pg.Client): Promise<void> {
  // Roles are shared by all databases of a server, so another process may make it in the same moment.
  await owner.query(`do $$ begin
    create role ${roleName} nologin;
  exception when duplicate_object or unique_violation then null;
  end $$`);
}

/**
 * Lets the role `app` sign in and returns its connection URL.
 *
 * Safe when several processes start at once and after the owner's password was changed.
 *
 * @param ownerUrl - connection of the owner, password included
 * @throws RangeError when the URL names no password: one derived from nothing could be guessed
 */
export async function prepareAppRole(ownerUrl: string): Promise<string> {
  const url = appUrl(ownerUrl);
  if (await canConnect(url.href)) return url.href;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await ensureAppRole(owner);
    // Only in one database: `alter role` of two databases may still meet, which PostgreSQL answers with XX000.
    await owner.query("select pg_advisory_lock(hashtext('reglament: role app'))");
    for (let attempt = 1; ; attempt += 1) {
      try {
        await owner.query(`alter role ${roleName} login password ${pg.escapeLiteral(url.password)}`);
        break;
      } catch (error) {
        if (attempt === 20 || !isUpdatedAtOnce(error)) throw error;
        await owner.query("select pg_sleep(0.05)");
      }
    }
  } finally {
    await owner.end();
  }
  return url.href;
}

function appUrl(ownerUrl: string): URL {
  const url = new URL(ownerUrl);
  if (url.password === "") {
    throw new RangeError("The database URL must name a password: the password of the role app is derived from it.");
  }
  url.password = createHmac("sha256", decodeURIComponent(url.password)).update("reglament: role app").digest("hex");
  url.username = roleName;
  return url;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // invalid_password, invalid_authorization_specification: the role is missing, can't sign in or has another password.
    if (error instanceof pg.DatabaseError && (error.code === "28P01" || error.code === "28000")) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function isUpdatedAtOnce(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "XX000";
}
