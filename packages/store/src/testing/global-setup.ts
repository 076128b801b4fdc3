/** Before the first test of a run: an embedded PostgreSQL server of this run, and the migrated templates. */
import type { TestProject } from "vitest/node";
import { joinEmbeddedServer } from "../embedded/server.ts";
import { dropTemplates, makeTemplates, type Templates } from "./templates.ts";
import { makeTestDataFolder, removeTestDataFolder } from "./test-data-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's address of a database of the test server, and what to copy there. */
    testServer: { readonly url: string; readonly templates: Templates; readonly isEmbedded: boolean };
  }
}

/** Gives the tests their server and returns what takes it away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await makeTestDataFolder();
  const stop = await startServer(project, dataFolder).catch(async (error: unknown) => {
    await removeTestDataFolder(dataFolder);
    throw error;
  });
  return async () => {
    await stop();
    await removeTestDataFolder(dataFolder);
  };
}

async function startServer(project: TestProject, dataFolder: string): Promise<() => Promise<void>> {
  const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
  try {
    const templates = await makeTemplates(server.url);
    project.provide("testServer", { url: server.url, templates, isEmbedded: true });
    return async () => {
      await dropTemplates(server.url, templates);
      await server.leave();
    };
  } catch (error) {
    await server.leave();
    throw error;
  }
}
