/** Which processes use the server: one empty file each, named by the process's identity. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, newIdentity } from "./process-identity.ts";

/** Registers this process and returns its entry; call under the folder's lock. */
export async function registerUser(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const entry = newIdentity();
  await writeFile(join(folder, entry), "");
  return entry;
}

/** Removes the entry; call under the folder's lock. */
export async function removeUser(folder: string, entry: string): Promise<void> {
  await rm(join(folder, entry), { force: true });
}

/** True when some live process is registered. Entries of killed processes are removed on the way. */
export async function hasLiveUser(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  let alive = false;
  for (const entry of await readdir(folder)) {
    if (isAlive(entry)) alive = true;
    else await rm(join(folder, entry), { force: true });
  }
  return alive;
}
