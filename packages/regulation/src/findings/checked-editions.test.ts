import { describe, expect, test } from "vitest";
import { damagedText, foundIn } from "../testing/found-in.ts";
import { soundLaw } from "../testing/sound-regulation.ts";
import { aboutFindings } from "./about-finding.ts";
import type { AboutFinding, Damage } from "./check.ts";
import type { FindingCode } from "./finding-codes.ts";

const examples = (Object.entries(aboutFindings) as [FindingCode, AboutFinding][]).flatMap(([code, { damage }]) =>
  damage === undefined ? [] : [{ code, damage }],
);

describe("a sound regulation", () => {
  test("has no finding", () => {
    expect(foundIn()).toEqual([]);
  });
});

describe("the example of", () => {
  test.each(examples)("$code is found, with what else it brings about and nothing more", ({ code, damage }) => {
    // when
    const found = foundIn(damagedText(damage));

    // then
    expect(codesOf(found)).toEqual([code, ...(damage.also ?? [])].toSorted());
    for (const { clause, message } of found) {
      expect(clause).not.toBe("");
      expect(
        [message.kk, message.ru, message.en].filter((text) => /(?<!start-)undefined|NaN|«»|“”/.test(text)),
      ).toEqual([]);
    }
  });
});

/** Damages of other kinds than the examples, each one change to the text. */
const damages: readonly (Pick<Damage, "was" | "becomes"> & {
  readonly what: string;
  readonly codes: readonly string[];
})[] = [
  {
    what: "an intake that may only be refused",
    was: "              - act: register\n                clause: 5(1)\n                title: { kk: Тіркеу, ru: Зарегистрировать, en: Register }\n                produces: [acceptance-receipt]\n                then: { step: resolution }\n",
    becomes: "",
    codes: ["unreachable-step"],
  },
  {
    what: "the refusal dropped from the centre's check",
    was: "                then: { step: transfer }\n              - act: refuse-intake\n                clause: 6(2)\n                title: { kk: Қабылдамау, ru: Отказать в приёме, en: Refuse }\n                produces: [intake-refusal-receipt]\n                then: { outcome: intake-refused }\n",
    becomes: "                then: { step: transfer }\n",
    codes: ["open-outcome"],
  },
  {
    what: "a refusal whose paper is forgotten",
    was: "                produces: [certificate]\n                producesOnRefusal: [reasoned-refusal]\n                then: { step: issue }",
    becomes: "                produces: [certificate]\n                then: { step: issue }",
    codes: ["open-outcome"],
  },
  {
    what: "an actor swapped for one of another body",
    was: "            clause: 5(3)\n            actor: executor",
    becomes: "            clause: 5(3)\n            actor: courier",
    codes: ["unknown-role"],
  },
  {
    what: "an actor swapped for one of the same body",
    was: "            clause: 5(3)\n            actor: executor",
    becomes: "            clause: 5(3)\n            actor: head",
    codes: ["actor-idle"],
  },
  {
    what: "a step a day longer",
    was: "term: { workingDays: 7 }",
    becomes: "term: { workingDays: 8 }",
    codes: ["sum-exceeds-total", "term-exceeded"],
  },
  {
    what: "a step that takes as long as all together",
    was: "term: { workingDays: 7 }",
    becomes: "term: { workingDays: 9 }",
    codes: ["sum-exceeds-total", "term-exceeded"],
  },
  {
    what: "an hour more for the way to the school",
    was: "            term: { hours: 2 }\n            by: [courier]",
    becomes: "            term: { hours: 7 }\n            by: [courier]",
    codes: ["sum-exceeds-total", "term-exceeded"],
  },
  {
    what: "a working day that is a clock day",
    was: "term: { workingDays: 7 }",
    becomes: "term: { clockDays: 7 }",
    codes: ["term-slack", "unit-ambiguous", "units-mixed"],
  },
  {
    what: "a total in minutes",
    was: "term: { workingDays: 9 }\n      clause",
    becomes: "term: { minutes: 90 }\n      clause",
    codes: ["sum-exceeds-total", "term-exceeded"],
  },
  {
    what: "a signer who does nothing",
    was: "forms: [electronic, paper]\n        signedBy: head\n      - id: reasoned-refusal",
    becomes: "forms: [electronic, paper]\n        signedBy: courier\n      - id: reasoned-refusal",
    codes: [],
  },
  {
    what: "a result on paper for the portal",
    was: "forms: [electronic, paper]\n        signedBy: head\n      - id: reasoned-refusal",
    becomes: "forms: [paper]\n        signedBy: head\n      - id: reasoned-refusal",
    codes: ["result-form-mismatch"],
  },
  {
    what: "a step that leads nowhere",
    was: "                then: { step: transfer }",
    becomes: "                then: { step: nowhere }",
    codes: ["unknown-step", "unreachable-step"],
  },
  {
    what: "a check that leads back to itself for ever",
    was: "                produces: []\n                then: { step: request }",
    becomes: "                produces: []\n                then: { step: sign-in }",
    codes: ["unreachable-step"],
  },
  {
    what: "a step that returns the case to the one before it",
    was: "                title: { kk: Бас тартуды ұсыну, ru: Предложить отказ, en: Propose a refusal }\n                produces: [draft-result]\n                then: { step: signing }",
    becomes:
      "                title: { kk: Бас тартуды ұсыну, ru: Предложить отказ, en: Propose a refusal }\n                produces: [draft-result]\n                then: { step: resolution }",
    codes: ["endless-path"],
  },
  {
    what: "counters that close before the provider opens",
    was: "saturday: []\n          sunday: []\n      hoursOrigin:\n        source: { act: № 7 (2016-03-31), clause: 1(3) }",
    becomes:
      'saturday: []\n          sunday: [{ from: "10:00", to: "14:00" }]\n      hoursOrigin:\n        source: { act: № 7 (2016-03-31), clause: 1(3) }',
    codes: ["schedules-clash"],
  },
  {
    what: "a ground for a refusal that no act makes",
    was: "        refuses: intake\n        shows: missing-item\n        clause: 6(1)",
    becomes: "        refuses: request\n        shows: missing-item\n        clause: 6(1)",
    codes: ["refusal-without-ground"],
  },
  {
    what: "an annex of the standard without its number",
    was: "annex: annex 2",
    becomes: "annex: annex",
    codes: ["annex-missing"],
  },
  {
    what: "an act of the centre that the text gives to the provider",
    was: "              - act: check-completeness\n",
    becomes: "              - act: check-completeness\n                textNames: provider\n",
    codes: ["wrong-party"],
  },
  {
    what: "an after-hours rule that nobody wrote",
    was: 'afterHours: { is: next-working-day, origin: { source: { act: № 7 (2016-03-31), clause: "5" } } }',
    becomes: "afterHours: { is: next-working-day, origin: { assumed: { kk: Жоқ., ru: Нет., en: None. } } }",
    codes: ["start-undefined"],
  },
];

describe("found in a damaged regulation:", () => {
  test.each(damages)("$what", ({ codes, was, becomes }) => {
    // given
    const text = damagedText({ was, becomes });

    // when: what the reader refuses outright is found as well
    const law = soundLaw(text);
    const found =
      "regulations" in law ? codesOf(foundIn(text)) : [...new Set(law.map(({ reason }) => reason))].toSorted();

    // then
    expect(found).toEqual(codes);
  });
});

function codesOf(findings: readonly { readonly code: string }[]): string[] {
  return [...new Set(findings.map(({ code }) => code))].toSorted();
}
