import { type ChannelId, type Edition, isRole, roleIds } from "@reglament/regulation";
import { shippedEditions } from "@reglament/regulation/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beyondNames } from "./beyond-acts.ts";
import { isCarried } from "./carried-acts.ts";
import type { Case } from "./case.ts";
import { type Actor, type BeyondAct, type CarriedAct, type Command, systemActor } from "./command.ts";
import { decide } from "./decide.ts";
import type { CaseEvent } from "./event.ts";
import { evolve, replay } from "./evolve.ts";
import { openActs } from "./permission.ts";
import { isRejected } from "./rejection.ts";
import type { Situation } from "./situation.ts";
import { actsAt, openStep, standingOf } from "./standing.ts";
import { carriedActs } from "./step-acts.ts";
import { isStepEvent } from "./step-event.ts";
import { aFiler } from "./testing/an-official.ts";
import {
  aFilingUnder,
  aFittingCommand,
  anApplicant,
  anOfficial,
  aSubstitute,
  officeOf,
  situationAt,
  whoseTurn,
} from "./testing/index.ts";
import { officialAt } from "./turn.ts";

/**
 * What holds for any sequence of all acts, by anybody, under any edition and channel of the ten regulations.
 */

const ways = shippedEditions().flatMap((law) => law.channels.map(({ id }): readonly [Edition, ChannelId] => [law, id]));
const allActs: readonly (CarriedAct | BeyondAct)[] = [...carriedActs, ...beyondNames];

/** Everybody: each role twice, each in another office, substitutes, parents, and one who holds every role. */
const people: readonly Actor[] = [
  ...roleIds.flatMap((role) => [
    anOfficial({ role }),
    anOfficial({ role, person: `${role}-2` }),
    anOfficial({ role, office: `${officeOf(role).replace(/-\d$/, "")}-2` }),
    aSubstitute(role, `${role}-1`, `substitute-of-${role}`),
  ]),
  { person: "archivist-1", roles: roleIds.map((role) => ({ role, office: officeOf(role) })) },
  anApplicant(),
  anApplicant("parent-2"),
  systemActor,
];
const parties = ["parent-1", "head-2"];

/** Acts that lead away from the result. */
const aside: ReadonlySet<string> = new Set(["refuse-intake", "propose-refusal", "store", "return-to-provider"]);

/** An attempt: now what the case waits for, done by whose turn it is, now anything by anybody. */
interface Attempt {
  readonly minutes: number;
  readonly actor: Actor;
  /** Which of the acts, of those open or of all. */
  readonly choice: number;
  readonly kind: "onward" | "offered" | "any";
}
const attempt: fc.Arbitrary<Attempt> = fc.record({
  minutes: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 600 }) },
    fc.integer({ min: 40_000, max: 60_000 }),
  ),
  actor: fc.constantFrom(...people),
  choice: fc.nat({ max: 99 }),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant("onward" as const) },
    { weight: 2, arbitrary: fc.constant("offered" as const) },
    { weight: 2, arbitrary: fc.constant("any" as const) },
  ),
});
const story = fc.record({
  way: fc.constantFrom(...ways),
  bare: fc.boolean(),
  undetermined: fc.boolean(),
  attempts: fc.array(attempt, { minLength: 6, maxLength: 40, size: "max" }),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

interface Told {
  readonly law: Edition;
  readonly state: Case;
  readonly situation: Situation;
  readonly events: readonly CaseEvent[];
  /** Each event with the case before it and the actor whose command led to it. */
  readonly happened: readonly { readonly before: Case; readonly event: CaseEvent; readonly actor: Actor }[];
}

function tell({ way: [law, channel], bare, undetermined, attempts }: Story): Told {
  const start = begin(law);
  const at = (now: Situation["now"]): Situation => Object.assign(situationAt(law, now), { parties });
  let situation = at(start);
  const filing = aFilingUnder(law, channel, start, {
    bare,
    ...(undetermined && channel === "portal" ? { undetermined: true as const } : {}),
  });
  const filed = decide(situation, undefined, filing, aFiler(channel));
  if (isRejected(filed)) throw new Error(`${law.regulation}: filing was rejected: ${filed.rejected}`);
  let state = replay(law, filed);
  const events = [...filed];
  const happened: Told["happened"][number][] = [];
  for (const tried of attempts) {
    situation = at((situation.now + tried.minutes * 60_000) as Situation["now"]);
    const { command, actor } = spell(situation, state, law, tried);
    const outcome = decide(situation, state, command, actor);
    if (isRejected(outcome)) continue;
    for (const event of outcome) {
      happened.push({ before: state, event, actor });
      events.push(event);
      state = evolve(law, state, event);
    }
  }
  return { law, state, situation, events, happened };
}

function begin({ trainingDate }: Edition): Situation["now"] {
  return Date.parse(`${trainingDate}T05:00:00Z`) as Situation["now"];
}

function spell(
  situation: Situation,
  state: Case,
  law: Edition,
  { kind, actor, choice }: Attempt,
): { readonly command: Command; readonly actor: Actor } {
  if (state.waitingForSignature && kind === "onward") {
    const command: Command =
      choice % 3 === 0 ? { act: "disprove-signature", reason: "revoked" } : { act: "confirm-signature" };
    return { command, actor: systemActor };
  }
  const fitting = (act: CarriedAct | BeyondAct) => aFittingCommand(act, state, law, situation);
  if (kind === "any" || state.outcome !== undefined) {
    return { command: fitting(allActs[choice % allActs.length] ?? "register"), actor };
  }
  if (kind === "offered") {
    const somebody = choice % 2 === 0 ? actor : whoseTurnNow(law, state);
    const open = openActs(situation, state, somebody);
    return { command: fitting(open[choice % Math.max(open.length, 1)]?.act ?? "claim"), actor: somebody };
  }
  const acts = actsAt(openStep(law, state), state)
    .map(({ act }) => act)
    .filter(isCarried);
  const straight = acts.find((act) => !aside.has(act)) ?? "register";
  const act = choice < 20 ? (acts[choice % acts.length] ?? straight) : straight;
  return { command: fitting(act), actor: whoseTurnNow(law, state) };
}

/** The appointed executor in an executor's step, whoever else holds its role otherwise. */
function whoseTurnNow(law: Edition, state: Case): Actor {
  const { actor } = openStep(law, state);
  const person =
    state.claimedBy?.person ?? (actor === "executor" || actor === "archivist" ? state.executor : undefined);
  const known = people.find((one) => one.person === person && one.roles.some(({ role }) => role === actor));
  return known ?? whoseTurn(law, state);
}

function forAnyStory(holds: (told: Told) => void, numRuns = 150): void {
  fc.assert(
    fc.property(story, (one) => holds(tell(one))),
    { numRuns },
  );
}

describe("any sequence of all acts", () => {
  test("replays to the same case, whose version is the number of its events", () => {
    forAnyStory(({ law, state, events }) => {
      expect(replay(law, events)).toEqual(state);
      expect(state.version).toBe(events.length);
    });
  });

  test("changes nothing in a case that has ended: a mistake in it is noted at most", () => {
    forAnyStory(({ law, happened }) => {
      for (const { before, event } of happened.filter((one) => one.before.outcome !== undefined)) {
        expect(event.type).toBe("mistake-corrected");
        expect(evolve(law, before, event)).toEqual({ ...before, version: before.version + 1, changedAt: event.at });
      }
    });
  });

  test("lets nobody act in a role, office or case that isn't theirs", () => {
    forAnyStory(({ law, situation, happened }) => {
      for (const { before, event, actor } of happened) {
        if (!isStepEvent(event) || event.through !== undefined) continue;
        const official = officialAt(situation, standingOf(law, before), actor);
        expect(isRejected(official) ? official : official.held.length).toBeGreaterThan(0);
        expect(parties).not.toContain(event.by);
      }
    });
  });

  test("says by whom, and in whose stead only where the role was held so", () => {
    forAnyStory(({ happened }) => {
      for (const { event, actor } of happened) {
        expect(event.by).toBe(actor.person);
        const { insteadOf } = event;
        expect(insteadOf === undefined || actor.roles.some((held) => held.insteadOf === insteadOf)).toBe(true);
      }
    });
  });

  test("never has one person prepare and sign, or sign twice, where the text has steps for two", () => {
    forAnyStory(({ law, happened }) => {
      for (const { before, event } of happened) {
        if (event.type !== "signed" && event.type !== "countersigned") continue;
        const preparedIn = before.steps[before.draft?.preparedIn ?? -1]?.step;
        expect(preparedIn !== openStep(law, before).id && before.draft?.by === event.by).toBe(false);
        expect(before.countersigned?.by).not.toBe(event.by);
        expect(event.document).toEqual(before.draft?.document);
      }
    });
  });

  test("never refuses without a ground of the step and its clause", () => {
    forAnyStory(({ law, happened }) => {
      for (const { before, event } of happened) {
        if (!("ground" in event) || event.type === "paused") continue;
        const ground = law.refusals.find(({ id }) => id === event.ground);
        expect(ground).toMatchObject({ clause: event.clause, step: openStep(law, before).id });
      }
    });
  });

  test("goes from step to step without a gap, and moves no legal term by returning a paper", () => {
    forAnyStory(({ state: { steps } }) => {
      expect(steps.slice(1).map(({ startedAt }) => startedAt)).toEqual(steps.slice(0, -1).map(({ doneAt }) => doneAt));
      for (const { step, termFrom } of steps) {
        const first = steps.find((one) => one.step === step);
        expect(termFrom ?? first?.startedAt).toBe(first?.startedAt);
      }
    });
  });
});

describe("openActs", () => {
  test("offers only what is carried out, with a command that fits", () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...people), (one, actor) => {
        const { law, state, situation } = tell(one);
        for (const { act } of openActs(situation, state, actor)) {
          const outcome = decide(situation, state, aFittingCommand(act, state, law, situation), actor);
          const isDataAlone = isRejected(outcome) && dataAlone.has(outcome.rejected);
          expect(isRejected(outcome) && !isDataAlone ? { act, ...outcome } : undefined).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  test("leaves out only what is rejected", () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...people), (one, actor) => {
        const { law, state, situation } = tell(one);
        const offered = openActs(situation, state, actor).map(({ act }) => act);
        const carriedOut = allActs.filter(
          (act) => !isRejected(decide(situation, state, aFittingCommand(act, state, law, situation), actor)),
        );
        expect(offered).toEqual(expect.arrayContaining(carriedOut));
      }),
      { numRuns: 150 },
    );
  });
});

/** Rejections that depend on what the application brought: a complete one grounds no refusal. */
const dataAlone: ReadonlySet<string> = new Set(["GROUND_NOT_SHOWN", "GROUND_UNSOURCED", "UNKNOWN_GROUND"]);

describe("every case that can be reached", () => {
  test("can still be brought to an end by those whose turn it is", () => {
    fc.assert(
      fc.property(story, (one) => {
        const { law, state, situation } = tell(one);
        expect(endOf(law, situation, state)).not.toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test("comes to every outcome in these stories, and by every detour, so that what holds for them says something", () => {
    // when
    const told = fc.sample(story, { numRuns: 500, seed: 20190610 }).map(tell);
    const outcomes = new Set(told.map(({ state }) => state.outcome ?? "open"));
    const types = new Set(told.flatMap(({ events }) => events.map(({ type }) => type)));

    // then
    expect([...outcomes].toSorted()).toEqual(["intake-refused", "not-filed", "open", "refusal", "result", "withdrawn"]);
    expect([...types]).toEqual(
      expect.arrayContaining([
        "claimed",
        "released",
        "executor-replaced",
        "returned-to-executor",
        "correction-asked",
        "mistake-corrected",
        "countersigned",
        "queued",
      ]),
    );
  });
});

/** Goes on with what is open, by whoever is offered it, at most a step's length of acts for each step of the law. */
function endOf(law: Edition, situation: Situation, reached: Case): Case["outcome"] {
  let state = reached;
  let { now } = situation;
  for (let left = law.steps.length * 4; state.outcome === undefined && left > 0; left -= 1) {
    now = (now + 60_000) as Situation["now"];
    const next = { ...situation, now };
    const events = onward(law, next, state);
    if (events === undefined) return undefined;
    for (const event of events) state = evolve(law, state, event);
  }
  return state.outcome;
}

function onward(law: Edition, situation: Situation, state: Case): readonly CaseEvent[] | undefined {
  if (state.waitingForSignature) {
    const confirmed = decide(situation, state, { act: "confirm-signature" }, systemActor);
    return isRejected(confirmed) ? undefined : confirmed;
  }
  const { actor: role } = openStep(law, state);
  if (!isRole(role)) return undefined;
  const offers = people.flatMap((actor) =>
    openActs(situation, state, actor)
      .filter((open) => "stepAct" in open)
      .map(({ act }) => ({ act, actor })),
  );
  for (const { act, actor } of offers.toSorted(
    (one, other) => Number(aside.has(one.act)) - Number(aside.has(other.act)),
  )) {
    const events = decide(situation, state, aFittingCommand(act, state, law, situation), actor);
    if (!isRejected(events)) return events;
  }
  return undefined;
}
