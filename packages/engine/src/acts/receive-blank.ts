import type { StepActModule } from "../act-module.ts";
import { objectionToHand } from "../hand-signature.ts";
import { reject } from "../rejection.ts";

/** Receives the blank that was issued (`BLANK_WRONG`), signing for it in the book. May: the appointed executor. */
export const receiveBlank: StepActModule<"receive-blank"> = {
  act: "receive-blank",
  kind: "step",
  holder: "executor",
  events: ["blank-received"],
  contract: ({ state }) => [
    {
      name: "number",
      kind: "choice",
      needed: true,
      options: state.blank?.number === undefined ? [] : [state.blank.number],
    },
    { name: "entry", kind: "hand-signature", needed: true },
  ],
  decide: (situation, { state }, { number, entry }) => {
    if (number !== state.blank?.number) return reject("BLANK_WRONG", { number });
    return objectionToHand(situation, entry) ?? [{ type: "blank-received", number, entry }];
  },
};
