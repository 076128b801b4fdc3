import { plainAct } from "../plain-act.ts";

/** Receives the result at the one-stop centre. May: whoever holds the step's role in its office. */
export const receive = plainAct("receive", "result-received", "anyone");
