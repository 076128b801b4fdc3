/** Before the first journey: the real system, started as users start it, and a browser. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { type BrowserProgram, findBrowser, tryBrowser } from "./browser/find-browser.ts";
import { type RunningSystem, startSystem } from "./system/start-system.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly system: Pick<RunningSystem, "url" | "signingProgramUrl" | "dataFolder" | "passwords">;
    readonly browserProgram: BrowserProgram;
    /** Which kinds of pages were looked at in this run. */
    readonly seenFolder: string;
  }
}

/** Where a run leaves what people may want to read afterwards. */
const results = fileURLToPath(new URL("../dist/", import.meta.url));

/** Starts both and returns what stops them and removes the run's folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-e2e-"));
  // As root the database server runs as another user, who passes through here.
  await chmod(folder, 0o755);
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browserProgram = await findBrowser(folder);
    await tryBrowser(browserProgram);
    const system = await startSystem(folder);
    const seenFolder = join(folder, "seen");
    await mkdir(seenFolder);
    project.provide("browserProgram", browserProgram);
    project.provide("seenFolder", seenFolder);
    const { url, signingProgramUrl, dataFolder, passwords } = system;
    project.provide("system", { url, signingProgramUrl, dataFolder, passwords });
    return async () => {
      const code = await system.stop();
      await mkdir(results, { recursive: true });
      await writeFile(join(results, "system.log"), system.printed());
      await remove();
      if (code !== 0) throw new Error(`reglament start ended with ${code}:\n${system.printed()}`);
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
