import { transferAct } from "../transfer-act.ts";

/** Brings the result to the one-stop centre. May: whoever holds the step's role in its office. */
export const deliverToCentre = transferAct("deliver-to-centre", "delivered-to-centre");
