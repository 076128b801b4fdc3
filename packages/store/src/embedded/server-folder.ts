/**
 * Where the embedded server keeps what it has, below the data folder.
 *
 * `server` comes into being by one rename, complete: a cluster together with the
 * password that opens it. What was killed while it was made stays in `making-*`.
 */
import { constants } from "node:fs";
import { access, chmod, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folders and files of one embedded server; all paths are absolute and free of links. */
export interface ServerFolder {
  readonly home: string;
  readonly lock: string;
  readonly users: string;
  readonly log: string;
  readonly server: string;
  readonly cluster: string;
  readonly password: string;
}

/**
 * Makes the folders above `server` where they are missing.
 *
 * @throws Error when this user may not write there; it says whose folder it is
 */
export async function prepareServerFolder(dataFolder: string): Promise<ServerFolder> {
  await makeEnterable(dataFolder);
  // One server has one name: other processes compare this path with the arguments of a running server.
  const home = join(await realpath(dataFolder), "postgres");
  await makeEnterable(home);
  try {
    await access(home, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { uid } = await stat(home);
    throw new Error(
      `The database in ${home} belongs to the user with uid ${uid}. Run as that user or name another folder in REGLAMENT_DATA.`,
      { cause },
    );
  }
  const server = join(home, "server");
  return {
    home,
    lock: join(home, "lock"),
    users: join(home, "users"),
    log: join(home, "server.log"),
    server,
    cluster: join(server, "cluster"),
    password: join(server, "password"),
  };
}

/** Only folders made here get their mode set (whatever the umask): the server's account passes through them. */
async function makeEnterable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}
