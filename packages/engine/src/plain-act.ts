import type { StepActModule, TurnHolder } from "./act-module.ts";
import type { CarriedAct } from "./command.ts";

/** The events that say no more than that they happened. */
type PlainEvent =
  | "completeness-confirmed"
  | "signed-in"
  | "data-entered"
  | "examined"
  | "result-received"
  | "stored"
  | "requested-again";

/** An act that asks for nothing: it is done, and that is all there is to say. */
export function plainAct<A extends CarriedAct>(act: A, event: PlainEvent, holder: TurnHolder): StepActModule<A> {
  return { act, kind: "step", holder, events: [event], contract: () => [], decide: () => [{ type: event }] };
}
