import { plainAct } from "../plain-act.ts";

/** Signs in to the system in which the request is entered. May: whoever holds the step's role in its office. */
export const signIn = plainAct("sign-in", "signed-in", "anyone");
