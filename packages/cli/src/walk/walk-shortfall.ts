import { type CaseEvent, deadlinesOf, lateSteps } from "@reglament/engine";
import { type Edition, editionAt } from "@reglament/regulation";
import type { WalkedCase } from "./walk-case.ts";
import type { WalkGoal, WalkVariant } from "./walk-goal.ts";
import type { WalkRequest } from "./walk-request.ts";
import { dayOf } from "./walk-scene.ts";

/** What each variant must have left in the case. */
const traces: Readonly<Record<WalkVariant, readonly CaseEvent["type"][]>> = {
  late: ["deadline-neared", "deadline-passed"],
  substitution: [],
  withdrawal: ["withdrawn"],
  storage: ["stored", "keeping-ended", "returned-to-provider", "requested-again", "sent-again", "issued"],
  "edition-ended": [],
  "undetermined-signature": ["signature-confirmed"],
  representative: [],
};

/** Tells in what a case ended otherwise than asked; undefined when it ended so. */
export function shortfallOf(request: WalkRequest, walked: WalkedCase): string | undefined {
  const { goal, edition } = request;
  const { state } = walked;
  if (state.outcome !== goal.outcome) return `it ended with ${state.outcome}, not with ${goal.outcome}`;
  return withoutGround(goal, walked) ?? withoutTrace(request, walked) ?? lateness(goal, edition, walked);
}

function withoutGround({ ground }: WalkGoal, { events }: WalkedCase): string | undefined {
  if (ground === undefined) return undefined;
  const isNamed = events.some(
    (event) => "ground" in event && event.ground === ground.id && event.clause === ground.clause,
  );
  return isNamed ? undefined : `no event names the ground ${ground.id}, cl. ${ground.clause}`;
}

function withoutTrace(
  { goal, regulation, edition, filedAt }: WalkRequest,
  { events, state }: WalkedCase,
): string | undefined {
  const { variant } = goal;
  if (variant === undefined) return undefined;
  const missing = traces[variant].find((type) => !events.some((event) => event.type === type));
  if (missing !== undefined) return `nothing was ${missing}`;
  if (variant === "substitution" && !events.some(({ insteadOf }) => insteadOf !== undefined)) return "nobody stood in";
  if (variant === "undetermined-signature" && state.filedAt !== filedAt) return "the time of receipt wasn't kept";
  if (variant === "representative") return withoutPower(events);
  if (variant !== "edition-ended") return undefined;
  const stand = editionAt(regulation, dayOf(edition, state.changedAt), {});
  return "edition" in stand && stand.edition.id === edition.id ? "the edition hadn't ended yet" : undefined;
}

/** Where the notary register is asked, it knows the power of attorney. */
function withoutPower(events: readonly CaseEvent[]): string | undefined {
  if (events.some(({ type }) => type === "register-not-needed")) return "a register was left out";
  const isUnknown = events.some((event) => event.type === "register-queried" && !event.found);
  return isUnknown ? "a register had no data" : undefined;
}

/** Every term is kept, or, on a late walk, whatever wasn't is noted. */
function lateness({ variant }: WalkGoal, edition: Edition, walked: WalkedCase): string | undefined {
  const { state, times } = walked;
  if (variant !== "late") {
    const late = deadlinesOf(edition, times, state).find(
      ({ doneAt, deadline }) => doneAt !== undefined && doneAt > deadline.due,
    );
    return late && `it was late: ${JSON.stringify(late.of)}`;
  }
  const late = lateSteps(edition, times, state);
  const unmarked = late.find(
    ({ index }) => !state.marks.some(({ of, kind }) => kind === "passed" && of.kind === "step" && of.index === index),
  );
  if (unmarked !== undefined) return `step ${unmarked.step.step} was late and nobody noted it`;
  return late.length === 0 ? "no step was late" : withoutEscalation(edition, walked);
}

/** The administrator is told of every deadline that passed, the head of those in an office that has one. */
function withoutEscalation(edition: Edition, { escalatedTo, events }: WalkedCase): string | undefined {
  if (escalatedTo === undefined) return undefined;
  const passed = events.filter(({ type }) => type === "deadline-passed").length;
  const told = escalatedTo.filter((part) => part === "administrator").length;
  if (told !== passed) return `of ${passed} passed deadlines the administrator was told ${told}`;
  const hasHead = edition.steps.some(({ actor }) => actor === "head");
  return hasHead && !escalatedTo.includes("head") ? "the head was told of no passed deadline" : undefined;
}
