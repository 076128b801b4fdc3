import { type Instant, instantAt } from "@reglament/calendar";
import { type ActName, type ChannelId, type Edition, isRole, itemKey } from "@reglament/regulation";
import type { CarriedStepAct } from "../carried-acts.ts";
import { isCarried } from "../carried-acts.ts";
import type { Case } from "../case.ts";
import type { Actor, Command, CommandOf } from "../command.ts";
import { decide } from "../decide.ts";
import type { CaseEvent } from "../event.ts";
import { evolve } from "../evolve.ts";
import { isRejected } from "../rejection.ts";
import { asStored } from "../scenario/as-stored.ts";
import { aFittingStepCommand } from "../scenario/fitting-step-command.ts";
import type { Situation } from "../situation.ts";
import { actsAt, officeAt, openStep } from "../standing.ts";
import { aFilingUnder } from "./a-filing-under.ts";
import { aSituation } from "./a-situation.ts";
import { aFiler, anOfficial } from "./an-official.ts";

/** Where a case is to be led, and how. */
export interface WayWishes {
  /** Stops before this step is done, or with `ended` at the end. */
  readonly to?: string;
  /** Stops before this act. */
  readonly before?: ActName;
  /** Acts to choose wherever they are open; otherwise the way leads straight to the result. */
  readonly choosing?: readonly ActName[];
  readonly filing?: Partial<CommandOf<"file">> & { readonly bare?: boolean };
  /** What stands in for a command that would fit. */
  readonly instead?: (command: Command) => Command;
  readonly situation?: Partial<Situation>;
  /** When it is filed; by default at 10:00 of the edition's training date. */
  readonly startsAt?: Instant;
  /** Minutes between two acts. */
  readonly minutesApart?: number;
}

/** A case on its way, with what led there. */
export interface WayThrough {
  readonly state: Case;
  readonly events: readonly CaseEvent[];
  /** What each command was, by whom and when. */
  readonly commands: readonly { readonly command: Command; readonly actor: Actor; readonly at: Instant }[];
  /** A minute after the newest event. */
  readonly situation: Situation;
}

/** Acts that lead away from the result; taken only when chosen. */
const aside: ReadonlySet<ActName> = new Set(["refuse-intake", "propose-refusal", "store", "return-to-provider"]);

/**
 * Leads a case of any edition and channel through its steps by commands that fit, each by the person whose turn it is,
 * with the numbers that the store's statement would give.
 *
 * By default it begins at 10:00 of the edition's training date; everything of the edition is confirmed.
 *
 * @throws Error when a command is rejected: the way can't be gone
 */
export function aWayThrough(law: Edition, channel: ChannelId, wishes: WayWishes = {}): WayThrough {
  const { to = "ended", choosing = [], instead = (same) => same, minutesApart = 1 } = wishes;
  const start = wishes.startsAt ?? instantAt(law.trainingDate, "10:00", law.provider.hours.zone);
  const commands: WayThrough["commands"][number][] = [];
  const events: CaseEvent[] = [];
  let state: Case | undefined;
  const now = (): Instant => (start + commands.length * minutesApart * 60_000) as Instant;
  const carryOut = (command: Command, actor: Actor): Case => {
    const at = now();
    const outcome = decide(situationAt(law, at, wishes), state, command, actor);
    if (isRejected(outcome)) {
      const place = state === undefined ? "filing" : state.steps.at(-1)?.step;
      throw new Error(`${law.regulation}, ${channel}, ${place}: ${command.act} was rejected: ${outcome.rejected}`);
    }
    commands.push({ command, actor, at });
    for (const event of outcome.map((one) => asStored(law, state, one, events.length))) {
      events.push(event);
      state = evolve(law, state, event);
    }
    if (state === undefined) throw new Error("nothing came of the command");
    return state;
  };

  let reached = carryOut(instead(aFilingUnder(law, channel, start, wishes.filing)), aFiler(channel));
  while (reached.outcome === undefined) {
    const situation = situationAt(law, now(), wishes);
    const next = nextOf(law, reached, choosing);
    if (reached.steps.at(-1)?.step === to || next.act === wishes.before) break;
    const office = officeAt(law, reached, openStep(law, reached)) ?? "none";
    const step = openStep(law, reached);
    const command = aFittingStepCommand({ law, state: reached, step, stepAct: next, office }, situation);
    reached = carryOut(instead(command), whoseTurn(law, reached));
  }
  return { state: reached, events, commands, situation: situationAt(law, now(), wishes) };
}

/** Somebody whose turn the open step is. */
export function whoseTurn(law: Edition, state: Case): Actor {
  const { actor } = openStep(law, state);
  if (!isRole(actor)) throw new Error(`no person does what ${actor} does`);
  return anOfficial({ role: actor });
}

/** A situation of this law at a moment, with everything of the edition confirmed. */
export function situationAt(law: Edition, now: Instant, { situation }: Pick<WayWishes, "situation"> = {}): Situation {
  const items = [...law.questions, ...law.documents].map(({ id }) => itemKey(law, id));
  const confirmations = new Map(items.map((item) => [item, { item, act: "Standard", clause: "9", training: true }]));
  return aSituation({ law, now, confirmations, ...situation });
}

function nextOf(law: Edition, state: Case, choosing: readonly ActName[]): CarriedStepAct {
  const open = actsAt(openStep(law, state), state).flatMap((stepAct) =>
    isCarried(stepAct.act) ? [{ ...stepAct, act: stepAct.act }] : [],
  );
  const chosen = open.find(({ act }) => choosing.includes(act)) ?? open.find(({ act }) => !aside.has(act)) ?? open[0];
  if (chosen === undefined) throw new Error(`${state.steps.at(-1)?.step} has no act that anybody does`);
  return chosen;
}
