/** Runs the `reglament` command in this process and hears what it prints. */
import { testDatabase } from "@reglament/store/testing";
import { afterEach, beforeEach, vi } from "vitest";
import { main } from "../main.ts";

/** What a command left behind. */
export interface Ran {
  readonly exitCode: number;
  /** Lines of the standard output. */
  readonly lines: readonly string[];
  /** What it said to people. */
  readonly said: string;
}

/** Points the command at a test database and at a data folder of the test's own. Await it at the top of a file. */
export async function onTestDatabase(dataFolder: string): ReturnType<typeof testDatabase> {
  const database = await testDatabase();
  beforeEach(() => {
    vi.stubEnv("DATABASE_URL", database.ownerUrl);
    vi.stubEnv("REGLAMENT_DATA", dataFolder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  });
  return database;
}

/** Carries out a command line. */
export async function runReglament(...words: readonly string[]): Promise<Ran> {
  const lines: string[] = [];
  const said: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((text: unknown) => void lines.push(String(text)));
  const error = vi.spyOn(console, "error").mockImplementation((text: unknown) => void said.push(String(text)));
  try {
    await main(words);
    return { exitCode: Number(process.exitCode), lines, said: said.join("\n") };
  } finally {
    log.mockRestore();
    error.mockRestore();
    process.exitCode = undefined;
  }
}
