import { plainAct } from "../plain-act.ts";

/** Examines the application. May: the appointed executor. */
export const examine = plainAct("examine", "examined", "executor");
