/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root lends it
 * another account, and that account must be able to reach programs and data.
 */
import { chown, lstat, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** An account of the system; `name` is for messages only, as the uid need not be in /etc/passwd. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const NOBODY: ServerAccount = { uid: 65534, gid: 65534, name: "nobody" };

/**
 * Returns the account for the server, or nothing when it runs as this process does.
 *
 * For root: the owner of an existing server folder, else `postgres`, else `nobody`.
 */
export async function findServerAccount(serverFolder: string): Promise<ServerAccount | undefined> {
  if (process.geteuid?.() !== 0) return undefined;
  const owner = await stat(serverFolder).catch(() => undefined);
  const accounts = await readAccounts();
  if (owner !== undefined && owner.uid !== 0) {
    const known = accounts.find((account) => account.uid === owner.uid);
    return { uid: owner.uid, gid: owner.gid, name: known?.name ?? `uid ${owner.uid}` };
  }
  const named = (name: string) => accounts.find((account) => account.name === name && account.uid !== 0);
  return named("postgres") ?? named("nobody") ?? NOBODY;
}

async function readAccounts(): Promise<readonly ServerAccount[]> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  return passwd.split("\n").flatMap((line) => {
    const [name = "", , uid, gid] = line.split(":");
    return uid === undefined || gid === undefined ? [] : [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * Checks that the account may enter every folder above the path.
 *
 * @throws Error naming the folder that is closed and the ways out
 */
export async function checkReach(account: ServerAccount, path: string): Promise<void> {
  for (let folder = dirname(path), last = ""; folder !== last; last = folder, folder = dirname(folder)) {
    const { uid, gid, mode } = await stat(folder);
    const mask = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & mask) === 0) {
      throw new Error(
        `PostgreSQL does not run as root, so it runs as ${account.name}, who may not enter ${folder} on the way to ${path}. ` +
          "Run as an ordinary user, or place the project (and the folder in REGLAMENT_DATA) where others may enter, " +
          "such as /srv, or give a server of your own in DATABASE_URL.",
      );
    }
  }
}

/** Gives a folder with all that it holds to the account, links themselves included. */
export async function handOver(account: ServerAccount, path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  if (found.isDirectory()) for (const name of await readdir(path)) await handOver(account, join(path, name));
  if (found.uid !== account.uid) await chown(path, account.uid, account.gid);
}
