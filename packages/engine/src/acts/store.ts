import { plainAct } from "../plain-act.ts";

/** Puts a result that nobody fetched into keeping. May: whoever holds the step's role in its office. */
export const store = plainAct("store", "stored", "anyone");
