import { transferAct } from "../transfer-act.ts";

/** Sends a result that the provider kept to the one-stop centre again. May: whoever holds the step's role in its office. */
export const sendAgain = transferAct("send-again", "sent-again");
