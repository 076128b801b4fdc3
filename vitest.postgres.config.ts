import { defineConfig } from "vitest/config";
import { databaseTests, source } from "./vitest.config.ts";

/** The database tests on the server that `DATABASE_URL` names, instead of the embedded one: `npm run test:postgres`. */
export default defineConfig({
  test: {
    reporters: ["default", "./reporter.ts"],
    projects: [
      {
        ...source,
        test: {
          ...databaseTests,
          globalSetup: ["./packages/store/src/testing/own-server-setup.ts"],
          // The programs that tests start are told their database by the tests.
          env: { DATABASE_URL: "" },
        },
      },
    ],
  },
});
