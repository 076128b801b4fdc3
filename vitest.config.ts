import { defineConfig } from "vitest/config";

/**
 * Three projects by what their tests need: nothing, a database, a browser. The
 * database project shares one PostgreSQL server and copies a migrated template
 * for each file (packages/store/src/testing).
 */
export const source = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };

/** Tests of packages that need a database, on whatever server the global setup gives them. */
export const databaseTests = {
  name: "database",
  include: ["packages/{store,server,cli}/src/**/*.test.{ts,tsx}"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
  // Where the processor has keys for memory pages, V8 may lose count of its threads' code and end the process (`jit_page`).
  execArgv: ["--no-memory-protection-keys"],
};

export default defineConfig({
  test: {
    reporters: ["default", "./reporter.ts"],
    projects: [
      {
        ...source,
        test: {
          name: "pure",
          include: ["packages/{calendar,regulation,engine,signature,gateway}/src/**/*.test.ts", "structure.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        ...source,
        test: {
          ...databaseTests,
          globalSetup: ["./packages/store/src/testing/global-setup.ts"],
        },
      },
      {
        ...source,
        test: {
          name: "browser",
          include: ["e2e/src/**/*.test.ts"],
          globalSetup: ["./e2e/src/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
