/** For tests of the packages above: databases of their own, copied from a migrated template, and what a region holds. */
export {
  type CaseOnRecord,
  type MessagesOnRecord,
  messagesOnRecord,
  type RegionOnRecord,
  regionOnRecord,
} from "./region-on-record.ts";
export { testDatabase } from "./test-database.ts";
