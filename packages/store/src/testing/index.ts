/** For tests of the packages above: databases of their own, copied from a migrated template, and what a region holds. */
export { anEmptyDatabase } from "./an-empty-database.ts";
export { contentsOf } from "./contents-of.ts";
export {
  type CaseOnRecord,
  type MessagesOnRecord,
  messagesOnRecord,
  type RegionOnRecord,
  regionOnRecord,
} from "./region-on-record.ts";
export { isOnEmbeddedServer, testDatabase } from "./test-database.ts";
