import { explain } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import type { Case } from "../case.ts";
import type { Actor, Command } from "../command.ts";
import { deadlineOf } from "../deadline.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import { nextMoment } from "../mark-due.ts";
import { openActs } from "../permission.ts";
import { isRejected } from "../rejection.ts";
import { aSituation } from "../testing/a-situation.ts";
import { aWay, clock, type StepOfWay } from "../testing/a-way.ts";
import { thePausableLaw } from "../testing/the-pausable-law.ts";
import { theShippedTimes } from "../testing/the-shipped-law.ts";

const law = thePausableLaw();
const times = theShippedTimes(law);
const examined: readonly StepOfWay[] = [
  ["intake", "2019-06-10T10:00"],
  ["examination", "2019-06-10T11:00"],
];
const executor: Actor = { person: "executor-1", roles: [{ role: "executor", office: "school-1" }] };
const colleague: Actor = { person: "executor-2", roles: [{ role: "executor", office: "school-1" }] };
const pause: Command = { act: "pause", ground: "further-check" };
const resume: Command = { act: "resume" };

const at = (now: string) => aSituation({ law, times, now: clock(now) });
const standing = aWay(law, "portal", examined, { executor: "executor-1" });

function after(state: Case, now: string, command: Command, actor = executor): Case {
  const events = decide(at(now), state, command, actor);
  if (isRejected(events)) throw new Error(`${command.act}: ${events.rejected}`);
  return events.reduce((before, event) => evolve(law, before, event), state);
}

describe("pause", () => {
  test("names the ground and the clause that grants it", () => {
    expect(decide(at("2019-06-11T10:00"), standing, pause, executor)).toEqual([
      { type: "paused", ground: "further-check", clause: "5(3)", at: clock("2019-06-11T10:00"), by: "executor-1" },
    ]);
  });

  test("stops the term, which then has no deadline and nothing to note", () => {
    // when
    const paused = after(standing, "2019-06-11T10:00", pause);

    // then
    expect(deadlineOf(law, times, paused, 1)).toBeUndefined();
    expect(nextMoment(law, times, paused)).toBeUndefined();
  });

  test("is offered with the grounds that the regulation has for this step", () => {
    // when
    const offered = openActs(at("2019-06-11T10:00"), standing, executor).find(({ act }) => act === "pause");

    // then
    expect(offered).toMatchObject({
      fields: [{ name: "ground", kind: "choice", needed: true, options: ["further-check"] }],
    });
  });

  test.each([
    [
      "on a ground that the regulation doesn't have",
      { act: "pause", ground: "bad-mood" } as const,
      standing,
      executor,
      "PAUSE_NOT_GRANTED",
    ],
    [
      "at a step for which it grants none",
      pause,
      aWay(law, "portal", examined.slice(0, 1)),
      { person: "chancellery-1", roles: [{ role: "chancellery", office: "school-1" }] } as const,
      "PAUSE_NOT_GRANTED",
    ],
    ["by an executor of another case", pause, standing, colleague, "STEP_NOT_OPEN"],
    [
      "by somebody of another office",
      pause,
      standing,
      { person: "executor-1", roles: [{ role: "executor", office: "school-2" }] } as const,
      "NOT_AUTHORISED",
    ],
    [
      "while the signature waits to be judged",
      pause,
      { ...standing, waitingForSignature: true } as const,
      executor,
      "SIGNATURE_UNCONFIRMED",
    ],
    ["twice", pause, after(standing, "2019-06-11T09:00", pause), executor, "CASE_PAUSED"],
    [
      "in a case that has ended",
      pause,
      aWay(law, "portal", examined, { endedAt: "2019-06-10T12:00" }),
      executor,
      "CASE_ENDED",
    ],
  ])("isn't made %s", (_what, command, state, actor: Actor, rejected) => {
    expect(decide(at("2019-06-11T10:00"), state, command, actor)).toMatchObject({ rejected });
  });

  test("isn't offered by any regulation at hand: none grants one", () => {
    const without = thePausableLaw({ pauses: [] });
    const situation = aSituation({ law: without, times, now: clock("2019-06-11T10:00") });
    expect(openActs(situation, standing, executor).map(({ act }) => act)).not.toContain("pause");
  });
});

describe("resume", () => {
  const paused = after(standing, "2019-06-11T10:00", pause);

  test("lets the term go on with the days that were left, and the explanation tells of the pause", () => {
    // when
    const resumed = after(paused, "2019-06-13T15:00", resume);

    // then: 4 working days from 10 June, two of which were lost
    const deadline = deadlineOf(law, times, resumed, 1);
    expect(deadline?.due).toBe(clock("2019-06-18T18:00"));
    expect(deadline && explain(deadline, { language: "kk" })).toContain(
      "Мерзім тоқтатыла тұрды: 2019 жылғы 11 маусым, сейсенбі, сағат 10:00 – 2019 жылғы 13 маусым, бейсенбі, сағат 15:00; негізі: Қосымша тексеру (тармақ: 5(3))",
    );
  });

  test("is anybody's who holds the role there, so that no absence leaves a case standing still", () => {
    expect(decide(at("2019-06-13T15:00"), paused, resume, colleague)).toMatchObject([
      { type: "resumed", by: "executor-2" },
    ]);
  });

  test("nothing else is done before it", () => {
    expect(openActs(at("2019-06-13T15:00"), paused, executor).map(({ act }) => act)).toEqual(["resume"]);
  });

  test.each([
    ["what doesn't stand still", standing, executor, "NOT_PAUSED"],
    [
      "somebody of another office",
      paused,
      { person: "executor-1", roles: [{ role: "executor", office: "school-2" }] } as const,
      "NOT_AUTHORISED",
    ],
  ])("isn't for %s", (_what, state, actor: Actor, rejected) => {
    expect(decide(at("2019-06-13T15:00"), state, resume, actor)).toMatchObject({ rejected });
  });
});
