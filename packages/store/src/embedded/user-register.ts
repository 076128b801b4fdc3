/** Which processes use the server: one file each, named by the process's identity, with the port where it looks for the server. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, newIdentity } from "./process-identity.ts";

/** Registers this process and returns its entry; call under the folder's lock. */
export async function registerUser(folder: string, port: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const entry = newIdentity();
  await writeFile(join(folder, entry), String(port));
  return entry;
}

/** Removes the entry; call under the folder's lock. */
export async function removeUser(folder: string, entry: string): Promise<void> {
  await rm(join(folder, entry), { force: true });
}

/** True when some live process is registered. Entries of killed processes are removed on the way. */
export async function hasLiveUser(folder: string): Promise<boolean> {
  return (await listLiveUsers(folder)).length > 0;
}

/** Returns the port where live processes look for the server; call under the folder's lock. */
export async function findPortOfUsers(folder: string): Promise<number | undefined> {
  for (const entry of await listLiveUsers(folder)) {
    // An earlier release's entry is empty; one that root made may be closed to others.
    const port = Number(await readFile(join(folder, entry), "utf8").catch(() => ""));
    if (port > 0) return port;
  }
  return undefined;
}

async function listLiveUsers(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const live: string[] = [];
  for (const entry of await readdir(folder)) {
    if (isAlive(entry)) live.push(entry);
    else await rm(join(folder, entry), { force: true });
  }
  return live;
}
