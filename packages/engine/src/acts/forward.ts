import { transferAct } from "../transfer-act.ts";

/** Sends the package of documents to the office whose step comes next. May: whoever holds the step's role in its office. */
export const forward = transferAct("forward", "forwarded");
