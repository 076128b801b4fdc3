import type { Instant } from "@reglament/calendar";
import { beforeAll, describe, expect, test } from "vitest";
import { carryOut } from "../step/carry-out.ts";
import type { Step } from "../step/step.ts";
import { aFilingStep, anIncomingNumber, aRegisteringStep, aRow } from "../testing/a-step.ts";
import { aWorld, monday } from "../testing/a-world.ts";
import { fillWithCases } from "../testing/many-cases.ts";
import { planOf } from "../testing/plan-of.ts";
import { testDatabase } from "../testing/test-database.ts";
import { type CaseSearch, searchCases } from "./search-cases.ts";

const { pool, owner } = await testDatabase();
const later = (minutes: number) => (monday + minutes * 60_000) as Instant;

/** A world with two cases: of Әлия at school-1, through the centre school-2, and of Семён, later, at school-2 alone. */
async function aSearchedWorld() {
  const { region } = await aWorld(pool);
  const throughCentre = aFilingStep({
    region,
    row: aRow({ centre: "school-2", heldAt: "school-2" }),
    parties: [
      { party: "applicant", iin: "900101700001", name: "Ахметова  Әлия СЕЙТҚЫЗЫ" },
      { party: "child", iin: "150101800001" },
    ],
  });
  const atSchool = aFilingStep({
    region,
    row: aRow({ office: "school-2", regulation: "kostanay/external-study", filedAt: later(60) }),
    parties: [{ party: "applicant", iin: "900101700002", name: "Алёхин Семён" }],
  });
  for (const step of [throughCentre, atSchool]) await carryOut(pool, step);
  await carryOut(
    pool,
    aRegisteringStep({
      region,
      caseId: throughCentre.caseId,
      row: { ...throughCentre.row, step: "resolution" },
      events: registeredTwiceAndQueued,
      numbers: [
        anIncomingNumber({ event: 0, office: "school-2", year: 2017 }),
        anIncomingNumber({ event: 1 }),
        anIncomingNumber({ event: 2, kind: "queue", year: 2018 }),
      ],
    }),
  );
  return { region, throughCentre: throughCentre.caseId, atSchool: atSchool.caseId };
}

const happening = { at: monday, by: "00000000-0000-4000-8000-000000000001" };
const registeredTwiceAndQueued: Step["events"] = [
  { type: "registered", ...happening, place: "centre" },
  { type: "registered", ...happening },
  { type: "queued", ...happening },
];

describe("a search", () => {
  let world: Awaited<ReturnType<typeof aSearchedWorld>>;
  beforeAll(async () => {
    world = await aSearchedWorld();
  });
  const both = ["school-1", "school-2"];
  const find = async (search: Omit<CaseSearch, "region" | "offices"> & Partial<CaseSearch>) =>
    (await searchCases(pool, { region: world.region, offices: both, ...search })).map(({ caseId }) => caseId);

  test.each([
    ["the provider's number", { number: " 2019-000001 " }],
    ["the centre's number", { number: "2017-000001" }],
    ["the number in the queue", { number: "2018-000001" }],
    ["the applicant's IIN", { iin: "900101700001" }],
    ["the child's IIN", { iin: "150101800001" }],
    ["the name, however it is written", { name: "ахметова әлия" }],
    ["the beginning of a name", { name: "АХМ" }],
    ["days", { filedFrom: monday, filedBefore: later(60) }],
    ["service", { regulation: "kostanay/school-enrolment" }],
    ["several of these", { name: "Ахметова", iin: "150101800001", number: "2019-000001", state: "open" as const }],
  ])("finds a case by %s", async (_, search) => {
    expect(await find(search)).toEqual([world.throughCentre]);
  });

  test("takes ё for е", async () => {
    expect(await find({ name: "алехин сем" })).toEqual([world.atSchool]);
  });

  test("finds all cases of the offices, the last filed first, page by page", async () => {
    expect(await find({})).toEqual([world.atSchool, world.throughCentre]);
    expect(await find({ limit: 1 })).toEqual([world.atSchool]);
    expect(await find({ limit: 1, after: { filedAt: later(60), caseId: world.atSchool } })).toEqual([
      world.throughCentre,
    ]);
  });

  test.each([
    ["whose number only begins so", { number: "2019-00000" }],
    ["in whose name it stands later", { name: "әлия" }],
    ["with signs that match anything elsewhere", { name: "%" }],
    ["that don't fit all that is asked", { name: "Ахметова", iin: "900101700002" }],
    ["filed at the very end of the days", { filedBefore: monday }],
    ["of another state", { state: "refusal" as const, iin: "900101700001" }],
  ])("finds no cases %s", async (_, search) => {
    expect(await find(search)).toEqual([]);
  });

  test("finds only what the offices of the searcher take part in, as a provider, centre or department", async () => {
    // given
    const iin = "900101700001";
    const other = await aWorld(pool);

    // then
    expect(await find({ iin, offices: ["school-1"] })).toEqual([world.throughCentre]);
    expect(await find({ iin, offices: ["school-2"] })).toEqual([world.throughCentre]);
    expect(await find({ offices: ["school-1"], name: "Алёхин" })).toEqual([]);
    expect(await find({ iin, offices: [] })).toEqual([]);
    expect(await find({ iin, region: other.region })).toEqual([]);
  });
});

describe("among twenty thousand cases", () => {
  let region = "";
  beforeAll(async () => {
    region = (await aWorld(pool)).region;
    await fillWithCases(owner, region, 20_000);
  });

  test.each<readonly [string, Partial<CaseSearch>, readonly string[]]>([
    ["number", { number: "2019-000001" }, ["cases_incoming_number", "cases_centre_number", "cases_queue_number"]],
    ["IIN", { iin: "900101700001" }, ["applicant_case_of_iin", "cases_pkey"]],
    ["name", { name: "ахметов 2019-0000" }, ["applicant_case_of_name", "cases_pkey", "cases_filed"]],
    ["days", {}, ["cases_filed", "cases_filed_of_centre", "cases_filed_of_department"]],
  ])("a search by %s reads indexes and no table from end to end", async (_, search, indexes) => {
    const plan = await planOf(owner, (db) =>
      searchCases(db, { region, offices: ["office-1", "office-46"], ...search }),
    );
    for (const index of indexes) expect(plan).toMatch(new RegExp(`using ${index}\\b|on ${index}\\b`));
    expect(plan).not.toContain("Seq Scan");
  });

  test("finds the ten whose names begin so", async () => {
    const found = await searchCases(pool, {
      region,
      offices: Array.from({ length: 50 }, (_, index) => `office-${index + 1}`),
      name: "Ахметов 2019-00123",
    });
    expect(found).toHaveLength(10);
  });

  test("finds cases of a name that the whole region bears, the last filed first, page by page, by all that is asked", async () => {
    // given: all of the world are called so
    const list = { region, offices: ["office-1", "office-46"], limit: 30 };
    const [all, open] = [await searchCases(pool, list), await searchCases(pool, { ...list, state: "open" })];

    // when
    const first = await searchCases(pool, { ...list, name: "Ахметов", limit: 20 });
    const after = first.at(-1);
    const second = await searchCases(pool, { ...list, name: "Ахметов", limit: 10, ...(after && { after }) });

    // then
    expect([...first, ...second]).toEqual(all);
    expect(await searchCases(pool, { ...list, name: "Ахметов", state: "open" })).toEqual(open);
    expect(await searchCases(pool, { ...list, name: "Ахметов", offices: ["office-99"] })).toEqual([]);
  });
});
