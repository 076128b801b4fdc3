/** For tests of the packages above: databases of their own, copied from a migrated template. */
export { isOnEmbeddedServer, testDatabase } from "./test-database.ts";
