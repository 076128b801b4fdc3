import { type ChannelId, type Edition, isRole } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { Actor, CarriedAct, CommandOf } from "../command.ts";
import { decide } from "../decide.ts";
import type { CaseEvent } from "../event.ts";
import { replay } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { aFiling } from "./a-command.ts";
import { aSituation, minutesLater } from "./a-situation.ts";
import { aFiler, anOfficial } from "./an-official.ts";
import { aFittingCommand } from "./fitting-command.ts";
import { theLaw } from "./the-law.ts";

/** How far a case came and what is special about it. */
export interface CaseWishes {
  /** The step at which it stands, by default intake; `ended` for its end. */
  readonly step?: "intake" | "resolution" | "examination" | "signing" | "issue" | "ended";
  /** Whether the executor proposed a refusal instead of preparing the result. */
  readonly refusing?: boolean;
  readonly channel?: ChannelId;
  readonly filing?: Partial<CommandOf<"file">>;
  readonly law?: Edition;
}

/** A case of the first class in school 1, filed on Monday at 10:00, with one act each minute after that. */
export function aCase(wishes: CaseWishes = {}): Case {
  return replay(wishes.law ?? theLaw(), theEvents(wishes));
}

/** The events of such a case. */
export function theEvents({
  step = "intake",
  refusing = false,
  channel = "portal",
  filing = {},
  law = theLaw(),
}: CaseWishes = {}): readonly CaseEvent[] {
  const way: readonly CarriedAct[] = ["register", "resolve", refusing ? "propose-refusal" : "draft", "sign", "issue"];
  const acts = way.slice(0, ["intake", "resolution", "examination", "signing", "issue", "ended"].indexOf(step));
  const events: CaseEvent[] = [];
  carryOut(events, law, undefined, aFiler(channel), aFiling({ channel, ...filing }));
  for (const act of acts) {
    const state = replay(law, events);
    carryOut(events, law, state, whoDoes(law, state), aFittingCommand(act, state, law));
  }
  return events;
}

/** The official whose turn it is. */
function whoDoes(law: Edition, state: Case): Actor {
  const open = state.steps.at(-1)?.step;
  const role = law.steps.find(({ id }) => id === open)?.actor;
  return anOfficial(role !== undefined && isRole(role) ? { role } : {});
}

function carryOut(
  events: CaseEvent[],
  law: Edition,
  state: Case | undefined,
  actor: Actor,
  command: Parameters<typeof decide>[2],
): void {
  const outcome = decide(aSituation({ law, now: minutesLater(events.length) }), state, command, actor);
  if (isRejected(outcome)) throw new Error(`the builder's ${command.act} was rejected: ${outcome.rejected}`);
  events.push(...outcome);
}
