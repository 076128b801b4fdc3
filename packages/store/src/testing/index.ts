/** For tests of the packages above: databases of their own, copied from a migrated template. */
export { anEmptyDatabase } from "./an-empty-database.ts";
export { contentsOf } from "./contents-of.ts";
export { testDatabase } from "./test-database.ts";
