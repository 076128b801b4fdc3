/**
 * Before the first test of a run: a PostgreSQL server and the migrated templates.
 *
 * The server is an embedded one of this run, or the one in `TEST_DATABASE_URL` (an owner who may create databases
 * and roles).
 */
import type { TestProject } from "vitest/node";
import { joinEmbeddedServer } from "../embedded/server.ts";
import { dropTemplates, makeTemplates, type Templates } from "./templates.ts";
import { makeTestDataFolder, removeTestDataFolder } from "./test-data-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Owner's address of a database of the test server, and what to copy there. */
    testServer: { readonly url: string; readonly templates: Templates };
  }
}

/** Gives the tests their server and returns what takes it away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given === undefined ? await startServer() : { url: given, stop: () => Promise.resolve() };
  try {
    const templates = await makeTemplates(server.url);
    project.provide("testServer", { url: server.url, templates });
    return async () => {
      await dropTemplates(server.url, templates);
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataFolder = await makeTestDataFolder();
  try {
    const server = await joinEmbeddedServer({ dataFolder, log: () => undefined });
    return {
      url: server.url,
      async stop() {
        await server.leave();
        await removeTestDataFolder(dataFolder);
      },
    };
  } catch (error) {
    await removeTestDataFolder(dataFolder);
    throw error;
  }
}
