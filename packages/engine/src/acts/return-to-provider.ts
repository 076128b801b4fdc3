import { keepUntil } from "../keep-until.ts";
import { reject } from "../rejection.ts";
import { transferAct } from "../transfer-act.ts";

/**
 * Returns a result that nobody fetched to the provider, once the time of keeping is over (`TOO_EARLY`).
 *
 * May: whoever holds the step's role in its office.
 */
export const returnToProvider = transferAct(
  "return-to-provider",
  "returned-to-provider",
  ({ now, times }, permission) => {
    const until = keepUntil(permission.law, times, permission.state)?.due;
    return until !== undefined && now <= until ? reject("TOO_EARLY", { now, until }) : undefined;
  },
);
