/** Files named on the command line: those that aren't there are the caller's mistake, those that can't be read a finding. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { derBytes, MalformedError } from "@reglament/signature";
import { UsageError } from "../command-line.ts";

/**
 * Reads a file.
 *
 * @throws UsageError when it isn't there or may not be read
 */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  return await reading(path, () => readFile(path));
}

/** Elements of several files, and the files that held none. */
export interface ReadElements {
  readonly elements: readonly Uint8Array[];
  readonly unreadable: readonly string[];
}

/**
 * Reads files of certificates, lists or responses, in DER, PEM or base64.
 *
 * @param parse - throws MalformedError for what isn't of the kind wanted
 * @throws UsageError when a file isn't there or may not be read
 */
export async function readElements(
  paths: readonly string[],
  parse: (der: Uint8Array) => unknown,
): Promise<ReadElements> {
  const elements: Uint8Array[] = [];
  const unreadable: string[] = [];
  for (const path of paths) {
    const bytes = await readNamedFile(path);
    try {
      const found = derBytes(bytes);
      for (const der of found) parse(der);
      elements.push(...found);
    } catch (error) {
      if (!(error instanceof MalformedError)) throw error;
      unreadable.push(path);
    }
  }
  return { elements, unreadable };
}

/**
 * Lists the files of a folder by name.
 *
 * @throws UsageError when it is no folder
 */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const names = (await reading(folder, () => readdir(folder))).toSorted();
  const paths = names.map((name) => join(folder, name));
  const kinds = await Promise.all(paths.map(async (path) => (await reading(path, () => stat(path))).isFile()));
  return paths.filter((_path, index) => kinds[index]);
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new UsageError(`${path} can't be read (${reason}).`, { cause });
  }
}
