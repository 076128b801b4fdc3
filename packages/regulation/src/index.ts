export type {
  ActName,
  Assumption,
  ChannelId,
  Condition,
  DocumentKind,
  Edition,
  EditionAt,
  EditionNotOnRecord,
  FilingWindow,
  Product,
  Question,
  RefusalGround,
  Regulation,
  RoleId,
  Step,
  StepAct,
} from "./edition.ts";
export type { Act, DateFact, Identity } from "./identity.ts";
export { type Confirmation, type Confirmations, isSourced, itemKey, type Origin } from "./origin.ts";
