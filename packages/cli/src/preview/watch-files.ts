import { existsSync, watch } from "node:fs";

/** Editors write a file in several strokes: what follows within this time is one change. */
const SETTLED_MS = 100;

/**
 * Calls back once the files of some folders have changed and nothing has been written for a moment.
 *
 * Folders are watched, not files: many editors save by putting a new file in the old one's place. Folders that aren't
 * there are passed over.
 *
 * @returns what ends the watching
 */
export function watchFiles(folders: readonly string[], changed: () => void): () => void {
  let settling: NodeJS.Timeout | undefined;
  const watchers = [...new Set(folders)].filter(existsSync).map((folder) => {
    const watcher = watch(folder, (_, file) => {
      if (file !== null && !/\.ya?ml$/.test(file)) return;
      clearTimeout(settling);
      settling = setTimeout(changed, SETTLED_MS);
    });
    // A folder that goes away ends its watching, not the program.
    watcher.on("error", () => watcher.close());
    return watcher;
  });
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}
