import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { shippedEdition, shippedEditions } from "../testing/shipped-regulations.ts";
import { type ComparedPair, compareEditions, type EditionComparison } from "./compare-editions.ts";
import type { Aspect, Trait } from "./item.ts";

const duplicates2014 = shippedEdition("east-kazakhstan/certificate-duplicate", "2014-09-08");
const duplicates2015 = shippedEdition("east-kazakhstan/certificate-duplicate", "2015-08-31");
const kostanay = shippedEdition("kostanay/external-study", "2019-01-01");
const zhambyl = shippedEdition("zhambyl/external-study", "2016-05-08");

/** Of one aspect, what isn't the same. */
function changes({ things }: EditionComparison, aspect: Aspect): readonly ComparedPair[] {
  return things.filter((thing) => thing.aspect === aspect && thing.verdict !== "same");
}

/** The pair in which one of the two has a thing of this id. */
function pairOf({ things }: EditionComparison, aspect: Aspect, id: string): ComparedPair {
  const found = things.find(
    ({ aspect: of, a, b }) => of === aspect && ((a.has && a.id === id) || (b.has && b.id === id)),
  );
  if (found === undefined) throw new Error(`Nothing of the aspect ${aspect} is called ${id}`);
  return found;
}

function told({ a, b }: ComparedPair, trait: Trait): readonly [string | undefined, string | undefined] {
  const of = (side: ComparedPair["a"]) =>
    side.has ? side.facts.find((fact) => fact.trait === trait)?.told.ru : undefined;
  return [of(a), of(b)];
}

function clauses({ a, b }: ComparedPair): readonly [string | undefined, string | undefined] {
  return [a.has ? a.clause : undefined, b.has ? b.clause : undefined];
}

describe("East Kazakhstan's duplicates, No. 198 of 2014 against the text of 2015", () => {
  const comparison = compareEditions(duplicates2014, duplicates2015);

  test("the total term: no more than 30 calendar days became 15 working days (cl. 5, 10(2))", () => {
    const total = pairOf(comparison, "totals", "total-term");

    expect(total).toMatchObject({ verdict: "differs", differs: ["term"] });
    expect(told(total, "term")).toEqual(["не более 30 календарных дней", "15 рабочих дней"]);
    expect(clauses(total)).toEqual(["5, 10(2)", "5, 10(2)"]);
  });

  test("of the steps, the examination went from 25 calendar to 12 working days, and the centre lost its “no more than”", () => {
    const differing = changes(comparison, "steps");

    expect(differing.map((step) => [clauses(step)[0], step.differs, told(step, "term")])).toEqual([
      ["9, 9(1)", ["term"], ["не более 15 минут", "15 минут"]],
      ["5(3), 8(3)", ["term"], ["25 календарных дней", "12 рабочих дней"]],
    ]);
  });

  test("the receipt of a refused acceptance got the number of its annex (cl. 9(1))", () => {
    expect(changes(comparison, "receipts").map((paper) => [paper.differs, told(paper, "form-of-paper")])).toEqual([
      [["form-of-paper"], ["приложение", "приложение 2"]],
    ]);
  });

  test("the centre belongs to another ministry, and sends to the education departments (cl. 1(2))", () => {
    expect(changes(comparison, "rules").map(({ verdict, b }) => [verdict, b.has && b.id])).toEqual([
      ["differs", "centre-belongs-to"],
      ["only-b", "centre-sends-to-departments"],
    ]);
  });

  test("the standard is No. 179 instead of No. 538", () => {
    const [standard] = changes(comparison, "standard");

    expect(standard && told(standard, "says")).toEqual([
      expect.stringContaining("№ 538"),
      expect.stringContaining("№ 179"),
    ]);
  });

  test("the flow charts of annexes 1 and 2 went, the handbook became an annex (cl. 11)", () => {
    expect(changes(comparison, "annexes").map(({ verdict, a, b }) => [verdict, a.has && a.id, b.has && b.id])).toEqual([
      ["only-b", false, "annex"],
      ["only-a", "annex 1", false],
      ["only-a", "annex 2", false],
    ]);
  });

  test.each<Aspect>([
    "channels",
    "parties",
    "actors",
    "documents",
    "signers",
    "results",
    "papers",
    "refusals",
    "counting",
  ])("of the %s nothing changed", (aspect) => {
    expect(changes(comparison, aspect)).toEqual([]);
  });
});

describe("external study in Kostanay against Zhambyl", () => {
  const comparison = compareEditions(kostanay, zhambyl);

  test("Kostanay's one step of 13 working days is Zhambyl's examination of 12", () => {
    const examination = pairOf(comparison, "steps", "preparation");

    expect(examination.b).toMatchObject({ has: true, id: "examination" });
    expect(told(examination, "term")).toEqual(["13 рабочих дней", "12 рабочих дней"]);
    expect(told(examination, "actor")).toEqual([
      "Руководитель отдела образования",
      expect.stringContaining("тветственный"),
    ]);
    expect(clauses(examination)).toEqual(["6(5), 7(4), 7(6)", "5(3), 8(3)"]);
  });

  test("what Zhambyl's intake, signing and sending do is part of that step; a resolution Kostanay has none", () => {
    const only = ["intake", "resolution", "signing", "sending"].map((id) => pairOf(comparison, "steps", id));

    expect(only.map(({ verdict }) => verdict)).toEqual(["only-b", "only-b", "only-b", "only-b"]);
    expect(only.map(({ a }) => !a.has && a.within?.id)).toEqual([
      "preparation",
      undefined,
      "preparation",
      "preparation",
    ]);
  });

  test("only Kostanay asks for written consent (cl. 6(3)), and sends with a bare “day” (cl. 6(4))", () => {
    expect(pairOf(comparison, "steps", "consent")).toMatchObject({ verdict: "only-a", a: { clause: "6(3)" } });
    const sending = pairOf(comparison, "steps", "sending-to-department");
    expect(told(sending, "unit")).toEqual(["единица – допущение", undefined]);
    expect(told(sending, "term")).toEqual(["1 рабочий день", "срока нет"]);
  });

  test("the centre's check takes 5 minutes (cl. 6(2)) against 15 (cl. 9)", () => {
    const check = pairOf(comparison, "steps", "completeness-check");

    expect(told(check, "term")).toEqual(["5 минут", "15 минут"]);
  });

  test("through the centre the steps add up to 14 working days 20 minutes against 15 and 45", () => {
    expect(told(pairOf(comparison, "totals", "sum centre"), "term")).toEqual([
      "14 рабочих дней 20 минут",
      "15 рабочих дней 45 минут",
    ]);
  });

  test("Zhambyl's portal asks for a password, too (cl. 11(2))", () => {
    expect(told(pairOf(comparison, "channels", "portal"), "sign-in")).toEqual(["ИИН", "ИИН, пароль"]);
  });

  test("only Zhambyl refuses the service (cl. 11(11)); both refuse an incomplete package", () => {
    expect(pairOf(comparison, "refusals", "document-violations").verdict).toBe("only-b");
    expect(pairOf(comparison, "refusals", "incomplete-package").verdict).toBe("same");
  });
});

describe("of any two editions", () => {
  const some = fc.constantFrom(...shippedEditions()).chain(damaged);

  test("one against itself shows nothing", () => {
    fc.assert(
      fc.property(some, (edition) => {
        const { things } = compareEditions(edition, edition);

        expect(things.filter(({ verdict }) => verdict !== "same")).toEqual([]);
        for (const { a, b } of things) expect(a).toEqual(b);
      }),
      { numRuns: 60 },
    );
  });

  test("each thing that either states is there once", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const { things } = compareEditions(one, other);

        const steps = things.filter(({ aspect }) => aspect === "steps");
        expect(idsOf(steps, "a")).toEqual(one.steps.map(({ id }) => id).toSorted());
        expect(idsOf(steps, "b")).toEqual(other.steps.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test("the other way round is the mirror image", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const there = compareEditions(one, other).things.map(inWords);
        const back = compareEditions(other, one).things.map(mirrored).map(inWords);

        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

function idsOf(things: readonly ComparedPair[], side: "a" | "b"): string[] {
  return things.flatMap((thing) => (thing[side].has ? [thing[side].id] : [])).toSorted();
}

const mirror = { same: "same", differs: "differs", "only-a": "only-b", "only-b": "only-a" } as const;

function mirrored({ aspect, verdict, differs, a, b }: ComparedPair): ComparedPair {
  return { aspect, verdict: mirror[verdict], differs: differs.toSorted(), a: b, b: a };
}

function inWords({ aspect, verdict, differs, a, b }: ComparedPair): string {
  return JSON.stringify([aspect, verdict, differs.toSorted(), a, b]);
}

/** The edition with its steps, papers and grounds in another order, some of them missing, some renamed. */
function damaged(edition: Edition): fc.Arbitrary<Edition> {
  const starts = new Set(edition.channels.map(({ startsAt }) => startsAt));
  const renamed = (id: string, names: readonly string[]) =>
    names.includes(id) && !starts.has(id) ? `other-${id}` : id;
  const ids = edition.steps.map(({ id }) => id);
  return fc
    .record({
      order: fc.shuffledSubarray(ids, { minLength: 1 }),
      names: fc.subarray(ids),
      products: fc.shuffledSubarray([...edition.products]),
      refusals: fc.shuffledSubarray([...edition.refusals]),
      rules: fc.shuffledSubarray([...edition.rules]),
    })
    .map(({ order, names, products, refusals, rules }) => {
      const kept = new Set([...order, ...starts]);
      const procedures = edition.procedures.map((procedure) => {
        const steps = procedure.steps
          .filter(({ id }) => kept.has(id))
          .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
          .map((step) => Object.assign({}, step, { id: renamed(step.id, names) }));
        return Object.assign({}, procedure, { steps });
      });
      const steps = procedures.flatMap((procedure) => procedure.steps);
      return Object.assign({}, edition, { products, refusals, rules, procedures, steps });
    });
}
