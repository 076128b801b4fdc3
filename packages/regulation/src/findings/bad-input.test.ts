/** Procedures that no text has, and that a slip of the hand can make. */
import { instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import type { ActName, Next, Step } from "../procedure/procedure.ts";
import { foundAfter, soundEdition } from "../testing/found-in.ts";
import { shippedCalendar } from "../testing/sound-regulation.ts";
import { proveTotal } from "./proof/prove-total.ts";
import { caseSpace, mostStates } from "./space/case-space.ts";
import { milestone } from "./space/milestones.ts";

const text = { kk: "рәсім", ru: "процедура", en: "step" };

function aStep(id: string, ways: readonly (readonly [ActName, Next])[], term: Step["term"] = { minutes: 1 }): Step {
  const acts = ways.map(([act, next]) => ({ act, title: text, clause: "5", produces: [], ["then" as const]: next }));
  return { id, clause: "5", actor: "chancellery", title: text, term, acts };
}

/** The sound edition with these steps in place of the provider's, and the chancellery as the only channel. */
function withSteps(steps: readonly Step[]): (edition: Edition) => Edition {
  return (edition) => {
    const [channel] = edition.channels;
    const procedure = edition.procedures.find(({ party }) => party === "provider");
    if (channel === undefined || procedure === undefined) throw new Error("The sound edition has both");
    const channels = [{ ...channel, startsAt: steps[0]?.id ?? "" }];
    return { ...edition, channels, procedures: [{ ...procedure, steps }], steps };
  };
}

/** So many steps, each leading to the next and to the one after it: as many ways as rabbits. */
function ladder(length: number): Step[] {
  return Array.from({ length }, (_, index) => {
    const to = (next: number): Next => (next < length ? { step: `s${next}` } : { outcome: "as-signed" });
    return aStep(`s${index}`, [
      ["sign", to(index + 1)],
      ["issue", to(index + 2)],
    ]);
  });
}

function codes(steps: readonly Step[]): string[] {
  return foundAfter(withSteps(steps)).map(({ code }) => code);
}

describe("procedures that go round", () => {
  test("two steps that lead only to each other can't finish, and the way there is told", () => {
    // given
    const steps = [
      aStep("first", [
        ["register", { step: "second" }],
        ["refuse-intake", { outcome: "intake-refused" }],
      ]),
      aStep("second", [["resolve", { step: "third" }]]),
      aStep("third", [["draft", { step: "second" }]]),
    ];

    // when
    const found = foundAfter(withSteps(steps));

    // then
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(["cannot-finish", "endless-path"]));
    const stuck = found.find(({ code }) => code === "cannot-finish");
    expect(stuck).toMatchObject({ about: "second", example: { acts: [{ step: "first", act: "register" }] } });
  });

  test("a round that waits for the applicant each time is none", () => {
    // given
    const waiting: Step = {
      ...aStep("waiting", [
        ["issue", { outcome: "as-signed" }],
        ["store", { step: "kept" }],
      ]),
      awaits: "applicant",
    };
    const steps = [
      aStep("first", [["sign", { step: "waiting" }]]),
      waiting,
      aStep("kept", [["send-again", { step: "waiting" }]]),
    ];

    // then
    expect(codes(steps)).not.toContain("endless-path");
  });

  test("a step that leads to itself is told, and no total is proven", () => {
    // given
    const steps = [
      aStep("first", [
        ["draft", { step: "first" }],
        ["sign", { outcome: "as-signed" }],
      ]),
    ];

    // when
    const found = codes(steps);

    // then
    expect(found).toContain("endless-path");
    expect(found).not.toContain("term-exceeded");
  });
});

describe("procedures that contradict themselves", () => {
  test("a step of another channel is a dead end", () => {
    const steps = [
      aStep("first", [["register", { step: "second" }]]),
      { ...aStep("second", [["sign", { outcome: "as-signed" }]]), channels: ["portal" as const] },
    ];

    expect(codes(steps)).toContain("cannot-finish");
  });

  test("a channel that begins nowhere has nothing proven and breaks nothing", () => {
    const found = foundAfter((edition) => ({
      ...edition,
      channels: edition.channels.map((channel) => ({ ...channel, startsAt: "nowhere" })),
    }));

    expect(found.map(({ code }) => code)).toContain("channel-without-procedure");
  });

  test("a decision to refuse without a condition is told", () => {
    const steps = [
      aStep("first", [
        ["draft", { step: "second" }],
        ["propose-refusal", { step: "second" }],
      ]),
      aStep("second", [["sign", { outcome: "as-signed" }]]),
    ];

    expect(codes(steps)).toEqual(expect.arrayContaining(["refusal-without-ground", "open-outcome"]));
  });
});

describe("too much to look at", () => {
  test("more states than the limit are told, and the search stops there", () => {
    // given
    const steps = ladder(mostStates);

    // when
    const found = foundAfter(withSteps(steps));

    // then
    const told = found.find(({ code }) => code === "state-space-too-large");
    expect(told?.message.en).toContain(String(mostStates));
    expect(found.filter(({ code }) => code === "term-exceeded")).toEqual([]);
  });

  test("more ways than anybody can count are judged together", () => {
    // given: 40 steps of a minute each, in some hundred million ways; the longest takes them all
    const sound = soundEdition();
    const edition = withSteps(ladder(40))({ ...sound, totalTerm: { ...theTotal(sound), term: { minutes: 39 } } });
    const within = { from: instant("2019-06-10T00:00+06:00"), upTo: instant("2019-06-15T00:00+06:00") };

    // when
    const proof = proveTotal(edition, "chancellery", caseSpace(edition, "chancellery"), shippedCalendar(), within);

    // then
    if (!proof.proven) throw new Error("The total isn't proven");
    expect(proof).toMatchObject({ starts: 5 * 480, exceeded: 5 * 480, isWhole: true });
    const trace = proof.traceAt(proof.worst?.start ?? within.from);
    expect(trace.kind === "start" && trace.terms.length).toBe(41);
  });

  test("more terms than can be tried in time are told, and what was tried holds", () => {
    // given
    const codes = foundAfter(withSteps(ladder(300))).map(({ code }) => code);

    // then
    expect(codes).toContain("state-space-too-large");
    expect(codes).not.toContain("term-slack");
  });

  test("what may have happened to a case multiplies its states by no more than its bits do", () => {
    expect(Math.log2(Math.max(...Object.values(milestone)))).toBeLessThan(6);
  });
});

function theTotal({ totalTerm }: Edition): NonNullable<Edition["totalTerm"]> {
  if (totalTerm === undefined) throw new Error("The sound edition has a total term");
  return totalTerm;
}

describe("a calendar that is too short", () => {
  test("holds a part of the starts, and those are judged", () => {
    // given
    const whole = shippedCalendar();
    const calendar = { ...whole, version: "one year", firstYear: 2019, lastYear: 2019 };
    const edition = soundEdition();

    // when
    const proof = proveTotal(edition, "chancellery", caseSpace(edition, "chancellery"), calendar);

    // then: the last nine working days of the year have no end in it
    expect(proof).toMatchObject({ proven: true, exceeded: 0 });
    if (!proof.proven) return;
    expect(proof.starts).toBeGreaterThan(230 * 480);
    expect(proof.starts).toBeLessThan(242 * 480);
  });
});
