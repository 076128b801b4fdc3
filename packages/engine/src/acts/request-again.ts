import { plainAct } from "../plain-act.ts";

/** Asks the provider to send a kept result again, since the applicant has come. May: whoever holds the step's role in its office. */
export const requestAgain = plainAct("request-again", "requested-again", "anyone");
