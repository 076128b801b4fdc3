import { isRole } from "@reglament/regulation";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCarried } from "./carried-acts.ts";
import type { Case } from "./case.ts";
import type { Actor, CarriedAct, Command } from "./command.ts";
import { decide } from "./decide.ts";
import type { CaseEvent } from "./event.ts";
import { evolve, replay } from "./evolve.ts";
import { openActs } from "./permission.ts";
import { isRejected, type RejectionCode } from "./rejection.ts";
import { aFiling, aFittingCommand, anOfficial, aSituation, confirming, minutesLater, theLaw } from "./testing/index.ts";

/**
 * What holds for any sequence of commands whatever, sensible or not.
 *
 * Several officials hold several roles in two schools, so that each rule about
 * persons meets somebody who breaks it.
 */

const law = theLaw();
const acts: readonly CarriedAct[] = [
  "register",
  "refuse-intake",
  "resolve",
  "draft",
  "propose-refusal",
  "sign",
  "issue",
];
const allRoles: Actor = {
  person: "executor-9",
  roles: (["executor", "head", "chancellery"] as const).map((role) => ({ role, office: "school-1" })),
};
const people: readonly Actor[] = [
  { person: "parent-1", roles: [] },
  { person: "chancellery-1", roles: [{ role: "chancellery", office: "school-1" }] },
  { person: "chancellery-2", roles: [{ role: "chancellery", office: "school-2" }] },
  { person: "head-1", roles: [{ role: "head", office: "school-1" }] },
  { person: "executor-1", roles: [{ role: "executor", office: "school-1" }] },
  { person: "executor-2", roles: [{ role: "executor", office: "school-1" }] },
  allRoles,
];
const items = [...law.questions, ...law.documents].map(({ id }) => id);

const anyone = fc.constantFrom(...people);
const anyDeficiency = fc.record(
  {
    item: fc.oneof(fc.constantFrom(...items), fc.string()),
    validUntil: fc.constantFrom("2019-06-09", "2019-06-10", "2019-02-30", ""),
  },
  { requiredKeys: ["item"] },
);
const anyDocument = fc.record({
  documentId: fc.constantFrom("paper-1", "paper-2"),
  product: fc.oneof(fc.constantFrom(...law.products.map(({ id }) => id)), fc.string()),
  sha256: fc.constant("00"),
});
const anyGround = fc.oneof(fc.constantFrom(...law.refusals.map(({ id }) => id)), fc.string());
const anyRefusal = fc.record({ ground: anyGround, deficiencies: fc.array(anyDeficiency, { maxLength: 3 }) });
const digest = { personalId: "personal-1", sha256: "00" };

/** Any command, about half of them with data that fits. */
type Wish = (state: Case | undefined) => Command;
const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...acts).map(
      (act): Wish =>
        (state) =>
          aFittingCommand(act, state),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("portal" as const, "chancellery" as const).map(
      (channel): Wish =>
        () =>
          aFiling({ channel }),
    ),
  },
  {
    weight: 1,
    arbitrary: anyRefusal.map(
      (refusal): Wish =>
        () => ({ act: "refuse-intake", ...refusal }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(anyRefusal, anyDocument).map(
      ([refusal, document]): Wish =>
        () => ({ act: "propose-refusal", ...refusal, reasons: digest, document }),
    ),
  },
  {
    weight: 1,
    arbitrary: anyDocument.map(
      (document): Wish =>
        () => ({ act: "draft", document }),
    ),
  },
  {
    weight: 1,
    arbitrary: anyDocument.map(
      ({ documentId }): Wish =>
        () => ({ act: "sign", signature: { documentId, sha256: "00" } }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.dictionary(fc.constantFrom("class", "kind-of-study", "__proto__", "toString"), fc.string()),
        fc.subarray(items),
      )
      .map(
        ([facts, given]): Wish =>
          () =>
            aFiling({ facts, given }),
      ),
  },
);

interface Attempt {
  readonly wish: Wish;
  readonly actor: Actor;
  /** Minutes since Monday 10:00; may run back. */
  readonly minute: number;
  /** When given, the attempt is what the open step waits for, done by whose turn it is: this way of its ways to finish. */
  readonly fitting: number | undefined;
}
const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    wish: anyWish,
    actor: anyone,
    minute: fc.integer({ min: 0, max: 5000 }),
    fitting: fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 2 }),
  }),
  { minLength: 1, maxLength: 40, size: "max" },
);
/** The same in the order of time, so that most of them are judged by the rules of the law. */
const orderlyAttempts = attempts.map((tried) => tried.toSorted((one, other) => one.minute - other.minute));
const anySequence = fc.oneof({ weight: 4, arbitrary: orderlyAttempts }, { weight: 1, arbitrary: attempts });

const situation = aSituation({ law, confirmations: confirming(law, "birth-certificate") });

/** What came of the attempts: the case, its events, and what was answered in a case that had ended. */
interface Story {
  readonly state: Case | undefined;
  readonly events: readonly CaseEvent[];
  readonly answersAfterEnd: readonly unknown[];
}

/** Carries out what is allowed of the attempts. */
function attemptAll(tried: readonly Attempt[]): Story {
  let state: Case | undefined;
  const events: CaseEvent[] = [];
  const answersAfterEnd: unknown[] = [];
  for (const attempt of tried) {
    const now = { ...situation, now: minutesLater(attempt.minute) };
    const { command, actor } = spell(attempt, state);
    const outcome = decide(now, state, command, actor);
    if (state?.outcome !== undefined) answersAfterEnd.push(isRejected(outcome) ? outcome.rejected : outcome);
    if (isRejected(outcome)) continue;
    for (const event of outcome) {
      state = evolve(law, state, event);
      events.push(event);
    }
  }
  return { state, events, answersAfterEnd };
}

/** A fitting attempt falls now to the person of that role, now to the one who holds every role of the school. */
function spell({ wish, actor, fitting }: Attempt, state: Case | undefined): { command: Command; actor: Actor } {
  const step = law.steps.find(({ id }) => id === state?.steps.at(-1)?.step);
  if (step === undefined || fitting === undefined) return { command: wish(state), actor };
  const executor = fitting % 3 === 0 ? allRoles.person : "executor-1";
  const acts = step.acts.map((offered) => offered.act).filter(isCarried);
  const act = acts[fitting % acts.length] ?? "register";
  const command: Command = act === "resolve" ? { act, executor } : aFittingCommand(act, state);
  return { command, actor: fitting % 3 === 0 ? allRoles : anOfficial(isRole(step.actor) ? { role: step.actor } : {}) };
}

/** Checks the property for any sequence of attempts. */
function forAnyStory(holds: (story: Story) => void): void {
  fc.assert(fc.property(anySequence, (tried) => holds(attemptAll(tried))));
}

describe("any sequence of commands", () => {
  test("makes a case whose version is the number of its events and that replays to itself", () => {
    forAnyStory(({ state, events }) => {
      expect(state?.version ?? 0).toBe(events.length);
      expect(events.length === 0 ? undefined : replay(law, events)).toEqual(state);
    });
  });

  test("never changes a case that has ended", () => {
    forAnyStory(({ answersAfterEnd }) => {
      expect(answersAfterEnd.filter((answer) => answer !== "CASE_ENDED")).toEqual([]);
    });
  });

  test("never lets time run back, and steps follow each other without a gap", () => {
    forAnyStory(({ state, events }) => {
      const times = events.map(({ at }) => at);
      const steps = state?.steps ?? [];
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(steps.slice(1).map(({ startedAt }) => startedAt)).toEqual(steps.slice(0, -1).map(({ doneAt }) => doneAt));
    });
  });

  test("never refuses without a sourced ground, its clause and something it rests on", () => {
    forAnyStory(({ events }) => {
      const groundless = events.filter((event) => {
        if (event.type !== "intake-refused" && event.type !== "refusal-proposed") return false;
        const ground = law.refusals.find(({ id }) => id === event.ground);
        const sourced = ground !== undefined && "source" in ground.origin && ground.clause === event.clause;
        return !sourced || event.deficiencies.length === 0;
      });
      expect(groundless).toEqual([]);
    });
  });

  test("never signs what the signer prepared, nor anything but what the appointed executor prepared", () => {
    forAnyStory(({ state }) => {
      const { draft, signed, executor } = state ?? {};
      expect(draft?.by).toBe(draft && executor);
      expect(signed?.document).toEqual(signed && draft?.document);
      expect(signed !== undefined && signed.by === draft?.by).toBe(false);
    });
  });

  test("registers or refuses intake before anything else, and once", () => {
    forAnyStory(({ events }) => {
      const intake = events.flatMap(({ type }, index) =>
        type === "registered" || type === "intake-refused" ? [index] : [],
      );
      expect(intake).toEqual(events.length > 1 ? [1] : []);
    });
  });

  test("is offered an act exactly when its command isn't rejected for the person, the step or the time", () => {
    // given
    const deniesPermission: ReadonlySet<RejectionCode> = new Set([
      "CASE_ENDED",
      "STEP_NOT_OPEN",
      "NOT_AUTHORISED",
      "OWN_CASE",
      "NOT_THE_EXECUTOR",
      "SAME_PERSON",
      "TIME_RUNS_BACK",
    ]);

    // then
    fc.assert(
      fc.property(anySequence, anyone, fc.integer({ min: 0, max: 6000 }), (tried, actor, minute) => {
        const { state } = attemptAll(tried);
        const now = { ...situation, now: minutesLater(minute) };
        const open = state === undefined ? [] : openActs(now, state, actor);
        const offered = open.flatMap((one) => ("stepAct" in one ? [one.act] : []));
        const permitted = acts.filter((act) => {
          const outcome = decide(now, state, aFittingCommand(act, state, law, now), actor);
          return !isRejected(outcome) || !deniesPermission.has(outcome.rejected);
        });
        expect(offered).toEqual(permitted);
      }),
      { numRuns: 500 },
    );
  });

  test("reaches every outcome, so that the properties above say something", () => {
    // given
    const sequences = fc.sample(anySequence, { numRuns: 300, seed: 20190610 });

    // when
    const reached = new Set(sequences.map((tried) => attemptAll(tried).state?.outcome ?? "open"));

    // then
    expect([...reached].toSorted()).toEqual(["intake-refused", "open", "refusal", "result"]);
  });
});
