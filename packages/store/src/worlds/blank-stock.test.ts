import { randomUUID } from "node:crypto";
import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { verifyChain } from "../cases/verify-chain.ts";
import { carryOut } from "../step/carry-out.ts";
import type { IssuedBlank } from "../step/step.ts";
import { aBlankStep, aFilingStep } from "../testing/a-step.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { blankInStock, type ReceivedBlanks, receiveStock, writeOffBlank } from "./blank-stock.ts";
import { listStock, listUsedBlanks } from "./listed-blanks.ts";
import { saveOffice } from "./office.ts";

const { pool, owner } = await testDatabase();
const { personId: keeper } = await aPerson(pool);
const receivedOn = plainDate("2019-06-03");

/** A world with two departments that keep blanks, `department-1` with ЖОБ 0001201 to 0001250. */
async function aStock(): Promise<string> {
  const { region } = await aWorld(pool);
  const names = { kk: "Білім бөлімі", ru: "Отдел образования", en: "Education department" };
  for (const officeId of ["department-1", "department-2"]) {
    await saveOffice(pool, region, { officeId, party: "department", names, address: names });
  }
  await receiveStock(pool, region, someBlanks());
  return region;
}

function someBlanks(changes: Partial<ReceivedBlanks> = {}): ReceivedBlanks {
  return {
    rangeId: randomUUID(),
    officeId: "department-1",
    first: "ЖОБ 0001201",
    last: "ЖОБ 0001250",
    receivedOn,
    document: "№ 12 (2019-06-03)",
    madeBy: keeper,
    ...changes,
  };
}

/** Issues a blank to a new case and returns what became of the step. */
async function issueTo(region: string, blank: IssuedBlank) {
  const filing = aFilingStep({ region });
  await carryOut(pool, filing);
  const answer = await carryOut(pool, aBlankStep({ region, caseId: filing.caseId, blank }));
  return { caseId: filing.caseId, answer: answer.answer };
}

function aBlank(number: number, changes: Partial<IssuedBlank> = {}): IssuedBlank {
  const text = `ЖОБ ${String(number).padStart(7, "0")}`;
  return { department: "department-1", series: "ЖОБ", number, digits: 7, text, ...changes };
}

describe("a department's stock", () => {
  test("tells what was received, issued, spoilt and is left", async () => {
    // given
    const region = await aStock();
    const spoilt = { officeId: "department-1", spoiltOn: receivedOn, reason: "№ 3 акт", madeBy: keeper };
    const { caseId } = await issueTo(region, aBlank(1201));
    await writeOffBlank(pool, region, { ...spoilt, number: "ЖОБ 0001201" });
    await writeOffBlank(pool, region, { ...spoilt, number: "ЖОБ 0001202" });

    // then
    expect(await listStock(pool, region, "department-1")).toMatchObject([
      { first: "ЖОБ 0001201", last: "ЖОБ 0001250", received: 50, issued: 1, spoilt: 2, left: 48, next: "ЖОБ 0001203" },
    ]);
    expect(await listUsedBlanks(pool, region, "department-1")).toEqual([
      { number: "ЖОБ 0001202", spoiltOn: "2019-06-03", reason: "№ 3 акт" },
      { number: "ЖОБ 0001201", caseId, spoiltOn: "2019-06-03", reason: "№ 3 акт" },
    ]);
    expect(await listStock(pool, region, "department-2")).toEqual([]);
  });

  test("has a blank until it is issued or spoilt, with all its digits, in its own department", async () => {
    // given
    const region = await aStock();
    const has = (number: string, department = "department-1") => blankInStock(pool, region, department, number);
    await issueTo(region, aBlank(1201));
    const writeOff = {
      officeId: "department-1",
      number: "ЖОБ 0001202",
      spoiltOn: receivedOn,
      reason: "–",
      madeBy: keeper,
    };
    await writeOffBlank(pool, region, writeOff);

    // then
    expect(await has("жоб № 0001203")).toBe(true);
    const numbers = ["ЖОБ 0001201", "ЖОБ 0001202", "ЖОБ 0001200", "ЖОБ 0001251", "ЖОБ 1203", "АБ 0001203", "?"];
    expect(await Promise.all(numbers.map((number) => has(number)))).toEqual(numbers.map(() => false));
    expect(await has("ЖОБ 0001203", "department-2")).toBe(false);
  });

  test("takes no blank in twice, also when two departments receive it at once", async () => {
    // given
    const region = await aStock();
    const ranges = Array.from({ length: 6 }, (_, index) =>
      someBlanks({
        officeId: index % 2 === 0 ? "department-1" : "department-2",
        first: `ЖОБ 000${2000 + index}`,
        last: `ЖОБ 000${2010 + index}`,
      }),
    );

    // when
    const answers = await Promise.all(ranges.map((range) => receiveStock(pool, region, range)));

    // then
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    const rejected = answers.filter((answer) => answer !== undefined);
    expect(new Set(rejected.map((answer) => answer.rejected))).toEqual(new Set(["BLANKS_RECEIVED_BEFORE"]));
  });

  test("takes a range sent twice once", async () => {
    const { region } = await aWorld(pool);
    const names = { kk: "", ru: "", en: "" };
    await saveOffice(pool, region, { officeId: "department-1", party: "department", names, address: names });
    const blanks = someBlanks();
    expect([await receiveStock(pool, region, blanks), await receiveStock(pool, region, blanks)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await listStock(pool, region, "department-1")).toHaveLength(1);
  });

  test.each<readonly [string, Partial<ReceivedBlanks>, string]>([
    ["another series at its end", { first: "А 01", last: "Б 02" }, "BLANK_NUMBERS_WRONG"],
    ["more digits at its end", { first: "А 01", last: "А 002" }, "BLANK_NUMBERS_WRONG"],
    ["a last number before the first", { first: "А 02", last: "А 01" }, "BLANK_NUMBERS_WRONG"],
    ["more than a hundred thousand numbers", { first: "А 000001", last: "А 100001" }, "BLANK_NUMBERS_WRONG"],
    ["no number", { first: "А", last: "А" }, "BLANK_NUMBERS_WRONG"],
    ["an office that keeps none", { officeId: "school-1", first: "А 01", last: "А 02" }, "KEEPS_NO_BLANKS"],
  ])("takes no blanks in with %s", async (_, changes, rejected) => {
    const region = await aStock();
    expect(await receiveStock(pool, region, someBlanks(changes))).toMatchObject({ rejected });
  });

  test("writes a blank off once, and none that never came", async () => {
    const region = await aStock();
    const spoilt = {
      officeId: "department-1",
      number: "ЖОБ 0001210",
      spoiltOn: receivedOn,
      reason: "–",
      madeBy: keeper,
    };
    const answers = await Promise.all([1, 2, 3].map(() => writeOffBlank(pool, region, spoilt)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(await writeOffBlank(pool, region, spoilt)).toMatchObject({ rejected: "BLANK_SPOILT_BEFORE" });
    for (const wrong of [{ number: "ЖОБ 0009999" }, { number: "?" }, { officeId: "department-2" }]) {
      expect(await writeOffBlank(pool, region, { ...spoilt, ...wrong })).toMatchObject({ rejected: "BLANK_UNKNOWN" });
    }
  });
});

describe("a blank issued by a step", () => {
  test("goes to one case, however many ask for it at once", async () => {
    // given
    const region = await aStock();

    // when
    const issued = await Promise.all(Array.from({ length: 8 }, () => issueTo(region, aBlank(1230))));

    // then
    const done = issued.filter(({ answer }) => answer === "done");
    expect(done).toHaveLength(1);
    expect(issued.filter(({ answer }) => answer === "stale")).toHaveLength(7);
    expect(await listUsedBlanks(pool, region, "department-1")).toMatchObject([{ caseId: done[0]?.caseId }]);
    const chains = issued.map(({ caseId }) => verifyChain(pool, region, caseId));
    expect(await Promise.all(chains)).toEqual(issued.map(() => true));
  });

  test.each([
    ["isn't in the stock", aBlank(9999)],
    ["lies in another department", aBlank(1230, { department: "department-2" })],
    ["is printed with other digits", aBlank(1230, { digits: 8 })],
  ])("isn't issued when it %s: the step leaves no trace", async (_, blank) => {
    const region = await aStock();
    const { caseId, answer } = await issueTo(region, blank);
    expect(answer).toBe("stale");
    const { rows } = await owner.query("select version from cases where case_id = $1", [caseId]);
    expect(rows).toEqual([{ version: 1 }]);
  });

  test("isn't issued once it is spoilt", async () => {
    const region = await aStock();
    const spoilt = {
      officeId: "department-1",
      number: "ЖОБ 0001231",
      spoiltOn: receivedOn,
      reason: "–",
      madeBy: keeper,
    };
    await writeOffBlank(pool, region, spoilt);
    expect(await issueTo(region, aBlank(1231))).toMatchObject({ answer: "stale" });
  });

  test("is issued when the command arrives again, and only once", async () => {
    // given
    const region = await aStock();
    const filing = aFilingStep({ region });
    await carryOut(pool, filing);
    const step = aBlankStep({ region, caseId: filing.caseId, blank: aBlank(1232) });

    // when
    const answers = await Promise.all([1, 2, 3, 4].map(() => carryOut(pool, step)));

    // then
    expect(answers.map(({ answer }) => answer).sort()).toEqual(["done", "repeated", "repeated", "repeated"]);
  });
});

test("stock is changed by nobody", async () => {
  for (const table of ["blank_range", "blank_issue", "blank_spoilt"]) {
    await expect(owner.query(`update ${table} set series = series`)).rejects.toMatchObject({ code: "23001" });
    await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: "23001" });
  }
  await expect(pool.query("insert into blank_range default values")).rejects.toMatchObject({ code: "42501" });
});
