/** Builders of cases, commands, people and a law, for tests of this package and of those above it. */
export { aCase, type CaseWishes, theEvents } from "./a-case.ts";
export { aDraft, aFiling, aFittingCommand, anIntakeRefusal, aRefusalProposal, aSigning } from "./a-command.ts";
export { aSituation, confirming, minutesLater, monday, officeTime } from "./a-situation.ts";
export { aFiler, anApplicant, anOfficial, school } from "./an-official.ts";
export { theLaw } from "./the-law.ts";
