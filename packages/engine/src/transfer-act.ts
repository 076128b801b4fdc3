import type { StepActModule } from "./act-module.ts";
import type { WayOfTransfer } from "./event.ts";
import { reject } from "./rejection.ts";

type TransferAct = "forward" | "deliver-to-centre" | "return-to-provider" | "send-again";
type TransferEvent = "forwarded" | "delivered-to-centre" | "returned-to-provider" | "sent-again";

/**
 * An act that sends the case's papers to another office, by one of the ways that the step has.
 *
 * Which way it was must be said when the step has several (`WAY_OF_TRANSFER`); a step that has one, or says nothing of
 * it, leaves nothing to say.
 */
export function transferAct<A extends TransferAct>(
  act: A,
  event: TransferEvent,
  hindrance?: StepActModule<A>["hindrance"],
): StepActModule<A> {
  return {
    act,
    kind: "step",
    holder: "anyone",
    events: [event],
    ...(hindrance === undefined ? {} : { hindrance }),
    contract: ({ step: { by: ways = [] } }) =>
      ways.length > 1 ? [{ name: "by", kind: "choice", needed: true, options: ways }] : [],
    decide: (_situation, { step }, { by }: { readonly by?: WayOfTransfer }) => {
      const { by: ways = [] } = step;
      const via = by ?? (ways.length > 1 ? undefined : ways[0]);
      const isMissing = via === undefined && ways.length > 1;
      if (isMissing || (via !== undefined && !ways.includes(via))) {
        return reject("WAY_OF_TRANSFER", { act, ways: ways.join(", ") });
      }
      return [{ type: event, ...(via === undefined ? {} : { via }) }];
    },
  };
}
