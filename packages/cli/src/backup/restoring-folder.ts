import { chmod, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type InstallationFile, isAlive, newIdentity, stopAbandonedServer, syncFolder } from "@reglament/store";

const PREFIX = "restoring-";

/**
 * Where an installation is made up again, below its data folder: what is in it becomes the installation by being renamed,
 * and only once all of it is there.
 *
 * The name tells which process it is of; what a killed one left behind is removed by the next.
 */
export class RestoringFolder {
  readonly path: string;
  readonly #dataFolder: string;

  private constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
    this.path = join(dataFolder, `${PREFIX}${newIdentity()}`);
  }

  /** @throws Error of the file system, when the data folder can't be written */
  static async make(dataFolder: string): Promise<RestoringFolder> {
    const first = await mkdir(dataFolder, { recursive: true });
    // Whatever the umask: as root the database server runs under another account and passes through here.
    if (first !== undefined) await chmod(dataFolder, 0o755);
    await removeAbandoned(dataFolder);
    const folder = new RestoringFolder(dataFolder);
    await mkdir(folder.path);
    await chmod(folder.path, 0o755);
    return folder;
  }

  /** Writes a file of the installation, with its permissions; the folders above it are for their owner only. */
  async keep({ name, mode, bytes }: InstallationFile): Promise<void> {
    const path = join(this.path, name);
    if (dirname(path) !== this.path) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { mode, flag: "wx", flush: true });
  }

  /** Makes an installation of what is in the folder; the database comes last, since without it there is none. */
  async moveIntoPlace(): Promise<void> {
    const entries = (await readdir(this.path)).toSorted(
      (one, other) => Number(one === "postgres") - Number(other === "postgres"),
    );
    for (const entry of entries) await rename(join(this.path, entry), join(this.#dataFolder, entry));
    await syncFolder(this.#dataFolder);
  }

  /** Removes the folder with what is still in it, and the data folder when that is empty. */
  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true, maxRetries: 5 });
    await rmdir(this.#dataFolder).catch(() => undefined);
  }
}

async function removeAbandoned(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (!name.startsWith(PREFIX) || isAlive(name.slice(PREFIX.length))) continue;
    const path = join(dataFolder, name);
    await stopAbandonedServer(path);
    await rm(path, { recursive: true, force: true, maxRetries: 5 });
  }
}
