import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../regulations", import.meta.url));

/** The texts of the law's files from disk, by path below `regulations/`. */
export function filesFromDisk(): ReadonlyMap<string, string> {
  return new Map(
    globSync("**/*.yaml", { cwd: folder }).map((file) => [
      file.replaceAll(sep, "/"),
      readFileSync(join(folder, file), "utf8"),
    ]),
  );
}
