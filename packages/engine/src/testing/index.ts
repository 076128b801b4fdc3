/** Builders of cases, commands, people and a law, for tests of this package and of those above it. */

export {
  aBlank,
  aHandSignature,
  aPaper,
  centre,
  department,
  officeOf,
  school,
  someWords,
} from "../scenario/stand-ins.ts";
export { aCase, type CaseWishes, theEvents } from "./a-case.ts";
export { aDraft, aFiling, anIntakeRefusal, aRefusalProposal, aSigning } from "./a-command.ts";
export { aFilingUnder } from "./a-filing-under.ts";
export { aSituation, confirming, minutesLater, monday, officeTime, officeTimes } from "./a-situation.ts";
export { aWayThrough, situationAt, type WayThrough, type WayWishes, whoseTurn } from "./a-way-through.ts";
export { aFiler, anApplicant, anOfficial, aSubstitute } from "./an-official.ts";
export { aFittingCommand } from "./fitting-command.ts";
export { theLaw } from "./the-law.ts";
