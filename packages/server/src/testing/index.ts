/** For tests of the packages above: the application in the training world, and applications filed in it. */

export { aFiledCase } from "../workplace/testing/a-filed-case.ts";
export { actOnCase, bringTo } from "../workplace/testing/act-on-case.ts";
export { aServer } from "./a-server.ts";
export { aCompleteDraft, fileOverPortal } from "./file-over-portal.ts";
