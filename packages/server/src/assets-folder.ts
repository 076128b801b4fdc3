/** Where `build-assets.js` puts what browsers load, and under which address it is served. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of built assets, the same whether this file runs from `src` or `dist`. */
export const assetsFolder = fileURLToPath(new URL("../dist/assets/", import.meta.url));

/**
 * Address that every asset begins with; it changes when any asset does, so browsers may keep them for good.
 *
 * Before the first build it ends in `unbuilt`: pages then come without style, as in tests.
 */
export function assetsPrefix(): string {
  const file = `${assetsFolder}version.txt`;
  return `/assets/${existsSync(file) ? readFileSync(file, "utf8").trim() : "unbuilt"}/`;
}
