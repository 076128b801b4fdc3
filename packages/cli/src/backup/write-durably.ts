import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Writable } from "node:stream";
import { BackupProblem, syncFolder } from "@reglament/store";

/**
 * Has a file written that lasts when this returns, or doesn't come into being.
 *
 * It grows under the name `<path>.part`, readable by its owner only, and gets its own when it is complete and on disk.
 *
 * @param write - writes to the stream and ends it
 * @throws BackupProblem when the file is there already, or can't be written
 */
export async function writeDurably<T>(path: string, write: (out: Writable) => Promise<T>): Promise<T> {
  if ((await stat(path).catch(() => undefined)) !== undefined) {
    throw new BackupProblem(`${path} is there already. Give the backup another name, or remove the file.`);
  }
  const part = `${path}.part`;
  const file = await telling(path, () => openNew(part));
  try {
    let result: T;
    try {
      // Is on disk before it closes, and closes before `write` returns.
      result = await write(file.createWriteStream({ flush: true }));
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(resolve(path)));
    return result;
  } catch (error) {
    await rm(part, { force: true });
    return telling(path, () => Promise.reject(error));
  }
}

/** The words of the operating system, with what couldn't be done. */
export async function telling<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause && cause.syscall !== "connect")) throw cause;
    throw new BackupProblem(`${target} can't be written: ${cause.message}.`, { cause });
  }
}

async function openNew(part: string): Promise<Awaited<ReturnType<typeof open>>> {
  try {
    return await open(part, "wx", 0o600);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    throw new BackupProblem(
      `${part} is there: another backup is writing it, or was killed while it did. Remove it when none is running.`,
      { cause },
    );
  }
}
