import { describe, expect, test } from "vitest";
import type { Command } from "../command.ts";
import { decide } from "../decide.ts";
import { evolve } from "../evolve.ts";
import {
  aCase,
  aFiling,
  anIntakeRefusal,
  anOfficial,
  aSituation,
  confirming,
  minutesLater,
  theLaw,
} from "../testing/index.ts";

const withoutResidence = { given: aFiling().given.filter((item) => item !== "residence") };
const lackingResidence = anIntakeRefusal({ ground: "incomplete-package", deficiencies: [{ item: "residence" }] });

describe("refuse-intake", () => {
  test("turns away an application without the place of residence, with ground, clause and receipt (cl. 4, 5(1))", () => {
    // given
    const state = aCase({ filing: withoutResidence });

    // when
    const events = decide(aSituation(), state, lackingResidence, anOfficial());

    // then
    expect(events).toMatchObject([
      {
        type: "intake-refused",
        ground: "incomplete-package",
        clause: "5(1), 7(1)",
        deficiencies: [{ item: "residence" }],
        product: "intake-refusal-receipt",
      },
    ]);
  });

  test("ends the case", () => {
    // given
    const refused = {
      type: "intake-refused",
      at: minutesLater(2),
      by: "chancellery-1",
      ground: "incomplete-package",
      clause: "5(1), 7(1)",
      deficiencies: [{ item: "residence" }],
      product: "intake-refusal-receipt",
    } as const;

    // when
    const state = evolve(theLaw(), aCase({ filing: withoutResidence }), refused);

    // then
    expect(state.outcome).toBe("intake-refused");
    expect(state.intakeRefusal).toEqual({ ground: "incomplete-package", clause: "5(1), 7(1)" });
  });

  test("doesn't call missing what was given", () => {
    // when
    const outcome = decide(aSituation(), aCase(), lackingResidence, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_NOT_SHOWN", facts: { item: "residence" } });
  });

  test("doesn't rest on a document that no act on record demands", () => {
    // given
    const refusal = anIntakeRefusal({ ground: "incomplete-package", deficiencies: [{ item: "birth-certificate" }] });

    // when
    const outcome = decide(aSituation(), aCase(), refusal, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_UNSOURCED", facts: { item: "birth-certificate" } });
  });

  test("rests on that document once an administrator has recorded the act that demands it", () => {
    // given
    const refusal = anIntakeRefusal({ ground: "incomplete-package", deficiencies: [{ item: "birth-certificate" }] });
    const situation = aSituation({ confirmations: confirming(theLaw(), "birth-certificate") });

    // when
    const events = decide(situation, aCase(), refusal, anOfficial());

    // then
    expect(events).toMatchObject([{ type: "intake-refused" }]);
  });

  test("each thing named must hold, not just one", () => {
    // given
    const refusal = { ...lackingResidence, deficiencies: [{ item: "residence" }, { item: "child-name" }] };

    // when
    const outcome = decide(aSituation(), aCase({ filing: withoutResidence }), refusal, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_NOT_SHOWN", facts: { item: "child-name" } });
  });

  test.each([
    ["2019-06-09", true],
    ["2019-06-10", false],
    ["2020-06-09", false],
    ["2019-02-30", false],
    ["soon", false],
    [undefined, false],
  ])("a certificate valid until %s, filed on 10 June, has run out: %s (cl. 5(1))", (validUntil, ranOut) => {
    // given
    const named = { item: "medical-certificate", ...(validUntil === undefined ? {} : { validUntil }) };

    // when
    const outcome = decide(aSituation(), aCase(), anIntakeRefusal({ deficiencies: [named] }), anOfficial());

    // then
    expect(outcome).toMatchObject(ranOut ? [{ type: "intake-refused" }] : { rejected: "GROUND_NOT_SHOWN" });
  });

  test.each(["birth-certificate", "residence", "unheard-of"])("%s isn't a document that runs out", (item) => {
    // given
    const refusal = anIntakeRefusal({ deficiencies: [{ item, validUntil: "2019-06-09" }] });

    // when
    const outcome = decide(aSituation(), aCase(), refusal, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_NOT_SHOWN" });
  });

  test("over the portal only a document that was attached can have run out, on paper also one without a copy", () => {
    // given
    const filing = { attached: [] };

    // when
    const portal = decide(aSituation(), aCase({ filing }), anIntakeRefusal(), anOfficial());
    const paper = decide(aSituation(), aCase({ filing, channel: "chancellery" }), anIntakeRefusal(), anOfficial());

    // then
    expect(portal).toMatchObject({ rejected: "GROUND_NOT_SHOWN" });
    expect(paper).toMatchObject([{ type: "intake-refused" }]);
  });

  test("a document that runs out must be demanded by an act on record", () => {
    // given
    const documents = theLaw().documents.map((kind) =>
      Object.assign({}, kind, { origin: { secondary: "https://example.kz" } }),
    );

    // when
    const outcome = decide(aSituation({ law: theLaw({ documents }) }), aCase(), anIntakeRefusal(), anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_UNSOURCED" });
  });

  test("a ground without a source grounds nothing", () => {
    // given
    const refusals = theLaw().refusals.map((ground) =>
      Object.assign({}, ground, { origin: { secondary: "https://example.kz" } }),
    );

    // when
    const outcome = decide(aSituation({ law: theLaw({ refusals }) }), aCase(), anIntakeRefusal(), anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected: "GROUND_UNSOURCED", facts: { ground: "expired-document" } });
  });

  test.each([
    ["a ground that nobody knows", anIntakeRefusal({ ground: "bad-mood" }), "UNKNOWN_GROUND"],
    ["a ground of examination", anIntakeRefusal({ ground: "unreliable-documents" }), "UNKNOWN_GROUND"],
    ["nothing to rest on", anIntakeRefusal({ deficiencies: [] }), "GROUND_NOT_SHOWN"],
  ] as readonly [string, Command, string][])("isn't made on %s", (_what, refusal, rejected) => {
    // when
    const outcome = decide(aSituation(), aCase(), refusal, anOfficial());

    // then
    expect(outcome).toMatchObject({ rejected });
  });
});
