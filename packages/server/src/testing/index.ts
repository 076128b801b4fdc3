/** For tests of the packages above: the application in the training world, and applications filed in it. */
export { aCompleteDraft, aFiledCase } from "./a-filed-case.ts";
export { aServer } from "./a-server.ts";
