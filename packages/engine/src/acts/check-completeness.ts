import { plainAct } from "../plain-act.ts";

/** Confirms that the package of documents is complete. May: whoever holds the step's role in its office. */
export const checkCompleteness = plainAct("check-completeness", "completeness-confirmed", "anyone");
