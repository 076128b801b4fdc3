import { plainAct } from "../plain-act.ts";

/** Enters the data of the request. May: whoever holds the step's role in its office. */
export const fillIn = plainAct("fill-in", "data-entered", "anyone");
