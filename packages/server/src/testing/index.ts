/** For tests of the packages above: the application in the training world, and applications filed in it. */

export { aServer } from "./a-server.ts";
export { aCompleteDraft, fileOverPortal } from "./file-over-portal.ts";
