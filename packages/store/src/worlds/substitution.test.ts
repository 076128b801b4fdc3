import { randomUUID } from "node:crypto";
import { type PlainDate, plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { employ, endEmployment, listStaff, rolesOf } from "./staff.ts";
import { cancelSubstitution, listSubstitutions, orderSubstitution, type Substitution } from "./substitution.ts";

const { pool, owner } = await testDatabase();
const today = plainDate("2019-06-10");
const day = (number: number): PlainDate => plainDate(`2019-06-${String(number).padStart(2, "0")}`);

/** A world whose school has a head, who is away, and two deputies. */
async function aSchool() {
  const { region } = await aWorld(pool);
  const [head, deputy, other] = [await aPerson(pool), await aPerson(pool), await aPerson(pool)];
  const validFrom = plainDate("2019-01-01");
  await employ(pool, region, { officeId: "school-1", personId: head.personId, role: "head", validFrom });
  for (const { personId } of [deputy, other]) {
    await employ(pool, region, { officeId: "school-1", personId, role: "deputy", validFrom });
  }
  return { region, head: head.personId, deputy: deputy.personId, other: other.personId };
}

let ordersMade = 0;

/** The deputy stands in for the head from the 12th to the 20th. */
function anOrder(school: Awaited<ReturnType<typeof aSchool>>, changes: Partial<Substitution> = {}): Substitution {
  ordersMade += 1;
  return {
    substitutionId: randomUUID(),
    officeId: "school-1",
    orderNumber: `${ordersMade}-к`,
    orderDate: today,
    absent: school.head,
    substitute: school.deputy,
    role: "head",
    validFrom: day(12),
    validUntil: day(20),
    madeBy: school.head,
    ...changes,
  };
}

describe("a substitution", () => {
  test("gives the role from the first to the last day, and says instead of whom by which order", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school);

    // when
    const answer = await orderSubstitution(pool, school.region, order, today);

    // then
    expect(answer).toBeUndefined();
    const on = (date: PlainDate) => rolesOf(pool, school.region, school.deputy, date);
    const own = { role: "deputy", office: "school-1" };
    const held = { role: "head", office: "school-1", insteadOf: { person: school.head, order: order.orderNumber } };
    expect(await on(day(11))).toEqual([own]);
    expect(await on(day(12))).toEqual([own, held]);
    expect(await on(day(20))).toEqual([own, held]);
    expect(await on(day(21))).toEqual([own]);
    expect(await rolesOf(pool, school.region, school.head, day(12))).toEqual([{ role: "head", office: "school-1" }]);
  });

  test("marks substitute and absent among the staff", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school);
    await orderSubstitution(pool, school.region, order, today);

    // when
    const heads = await listStaff(pool, school.region, "school-1", day(15), "head");

    // then
    expect(heads).toHaveLength(2);
    expect(heads).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId: school.head, absent: true }),
        expect.objectContaining({
          personId: school.deputy,
          insteadOf: { person: school.head, order: order.orderNumber },
        }),
      ]),
    );
    const before = await listStaff(pool, school.region, "school-1", day(11));
    expect(before.filter(({ absent, insteadOf }) => absent || insteadOf)).toEqual([]);
  });

  test("gives no role that the absent person has lost meanwhile", async () => {
    // given
    const school = await aSchool();
    await orderSubstitution(pool, school.region, anOrder(school), today);

    // when
    await endEmployment(pool, school.region, {
      officeId: "school-1",
      personId: school.head,
      role: "head",
      lastDay: day(14),
    });

    // then
    expect(await rolesOf(pool, school.region, school.deputy, day(14))).toHaveLength(2);
    expect(await rolesOf(pool, school.region, school.deputy, day(15))).toHaveLength(1);
    expect(await listStaff(pool, school.region, "school-1", day(15), "head")).toEqual([]);
  });

  test("gives no role to a substitute who has left the office meanwhile", async () => {
    // given
    const school = await aSchool();
    await orderSubstitution(pool, school.region, anOrder(school), today);

    // when
    await endEmployment(pool, school.region, {
      officeId: "school-1",
      personId: school.deputy,
      role: "deputy",
      lastDay: day(14),
    });

    // then
    expect(await rolesOf(pool, school.region, school.deputy, day(14))).toHaveLength(2);
    expect(await rolesOf(pool, school.region, school.deputy, day(15))).toEqual([]);
    const heads = await listStaff(pool, school.region, "school-1", day(15), "head");
    expect(heads.map(({ personId }) => personId)).toEqual([school.head]);
  });

  test("sent twice is written once", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school);

    // when
    const answers = await Promise.all([1, 2, 3].map(() => orderSubstitution(pool, school.region, order, today)));

    // then
    expect(answers).toEqual([undefined, undefined, undefined]);
    expect(await listSubstitutions(pool, school.region, "school-1")).toMatchObject([
      { ...order, absentName: "Әлия Сейітқызы", substituteName: "Әлия Сейітқызы" },
    ]);
  });

  test("of two that overlap, ordered at once, one is written", async () => {
    // given
    const school = await aSchool();
    const orders = Array.from({ length: 8 }, (_, index) =>
      anOrder(school, { substitute: index % 2 === 0 ? school.deputy : school.other, validFrom: day(12 + index) }),
    );

    // when
    const answers = await Promise.all(orders.map((order) => orderSubstitution(pool, school.region, order, today)));

    // then
    const rejected = answers.filter((answer) => answer !== undefined);
    expect(rejected.map((answer) => answer.rejected)).toEqual(Array.from({ length: 7 }, () => "SUBSTITUTION_OVERLAPS"));
    expect(await listSubstitutions(pool, school.region, "school-1")).toHaveLength(1);
  });

  test("of two people ordered at once to stand in for each other, one does", async () => {
    // given
    const school = await aSchool();
    const there = anOrder(school, { absent: school.deputy, substitute: school.other, role: "deputy" });
    const back = anOrder(school, { absent: school.other, substitute: school.deputy, role: "deputy" });

    // when
    const answers = await Promise.all(
      [there, back, there, back].map((order, index) =>
        orderSubstitution(
          pool,
          school.region,
          index < 2 ? order : { ...order, substitutionId: randomUUID(), orderNumber: `${index}-п` },
          today,
        ),
      ),
    );

    // then
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(await listSubstitutions(pool, school.region, "school-1")).toHaveLength(1);
  });

  test.each<readonly [string, Partial<Substitution>, string]>([
    ["ended before today", { validFrom: day(1), validUntil: day(9) }, "SUBSTITUTION_EXPIRED"],
    ["ends before it begins", { validFrom: day(20), validUntil: day(19) }, "SUBSTITUTION_DAYS_REVERSED"],
    ["is for a role that the absent person doesn't hold", { role: "executor" }, "ABSENT_NOT_OF_OFFICE"],
    ["is for another office", { officeId: "school-2" }, "ABSENT_NOT_OF_OFFICE"],
    ["begins before the absent person works there", { validFrom: plainDate("2018-12-31") }, "ABSENT_NOT_OF_OFFICE"],
  ])("isn't written when it %s", async (_, changes, rejected) => {
    // given
    const school = await aSchool();

    // when
    const answer = await orderSubstitution(pool, school.region, anOrder(school, changes), today);

    // then
    expect(answer).toMatchObject({ rejected });
    expect(await listSubstitutions(pool, school.region, "school-1")).toEqual([]);
  });

  test("isn't written for oneself", async () => {
    const school = await aSchool();
    const answer = await orderSubstitution(pool, school.region, anOrder(school, { substitute: school.head }), today);
    expect(answer).toMatchObject({ rejected: "SUBSTITUTION_OF_ONESELF" });
  });

  test("goes on where two employments of the absent person meet", async () => {
    // given: a head whose contract was prolonged on the 15th
    const school = await aSchool();
    const work = { officeId: "school-1", personId: school.other, role: "executor" } as const;
    await employ(pool, school.region, { ...work, validFrom: day(1), validUntil: day(14) });
    await employ(pool, school.region, { ...work, validFrom: day(15) });

    // then
    const order = anOrder(school, { absent: school.other, role: "executor" });
    expect(await orderSubstitution(pool, school.region, order, today)).toBeUndefined();
    expect(await rolesOf(pool, school.region, school.deputy, day(15))).toHaveLength(2);
  });

  test("takes a number once a year in an office", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school, { orderNumber: "7", orderDate: plainDate("2018-12-30") });
    await orderSubstitution(pool, school.region, order, today);
    const later = { validFrom: day(22), validUntil: day(23) };

    // then
    const next = anOrder(school, { ...later, orderNumber: "7", orderDate: plainDate("2018-12-31") });
    expect(await orderSubstitution(pool, school.region, next, today)).toMatchObject({ rejected: "ORDER_NUMBER_TAKEN" });
    const nextYear = { ...next, orderDate: plainDate("2019-01-08") };
    expect(await orderSubstitution(pool, school.region, nextYear, today)).toBeUndefined();
  });

  test("takes nobody who is absent in that time, nor sends away who stands in for somebody", async () => {
    // given: the deputy stands in for the head until the 20th
    const school = await aSchool();
    const known = anOrder(school);
    await orderSubstitution(pool, school.region, known, today);

    // when
    const ofDeputy = anOrder(school, {
      absent: school.deputy,
      substitute: school.other,
      role: "deputy",
      validFrom: day(20),
      validUntil: day(25),
    });
    const byHead = anOrder(school, { absent: school.other, substitute: school.head, role: "deputy" });

    // then
    const facts = { order: known.orderNumber, from: day(12), until: day(20) };
    for (const order of [ofDeputy, byHead]) {
      const answer = await orderSubstitution(pool, school.region, order, today);
      expect(answer).toEqual({ rejected: "SUBSTITUTE_SUBSTITUTED", facts });
    }
    const afterwards = { ...ofDeputy, validFrom: day(21) };
    expect(await orderSubstitution(pool, school.region, afterwards, today)).toBeUndefined();
  });
});

describe("a cancelled substitution", () => {
  test("holds no more from that day on, still held before, and leaves room for another", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school);
    await orderSubstitution(pool, school.region, order, today);

    // when
    const end = { substitutionId: order.substitutionId, officeId: "school-1", madeBy: school.head };
    const answer = await cancelSubstitution(pool, school.region, { ...end, today: day(15) });

    // then
    expect(answer).toBeUndefined();
    expect(await rolesOf(pool, school.region, school.deputy, day(14))).toHaveLength(2);
    expect(await rolesOf(pool, school.region, school.deputy, day(15))).toHaveLength(1);
    const next = anOrder(school, { substitute: school.other, validFrom: day(15) });
    expect(await orderSubstitution(pool, school.region, next, day(15))).toBeUndefined();
    expect(await listSubstitutions(pool, school.region, "school-1")).toMatchObject([
      { substitutionId: next.substitutionId },
      { substitutionId: order.substitutionId, endsOn: day(15), endedBy: school.head },
    ]);
  });

  test("before its first day holds on none", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school);
    await orderSubstitution(pool, school.region, order, today);

    // when
    const end = { substitutionId: order.substitutionId, officeId: "school-1", madeBy: school.head };
    await cancelSubstitution(pool, school.region, { ...end, today });

    // then
    expect(await rolesOf(pool, school.region, school.deputy, day(12))).toHaveLength(1);
    expect(await orderSubstitution(pool, school.region, anOrder(school), today)).toBeUndefined();
  });

  test("is cancelled once, in its own office, and not after its last day", async () => {
    // given
    const school = await aSchool();
    const order = anOrder(school);
    await orderSubstitution(pool, school.region, order, today);
    const end = { substitutionId: order.substitutionId, officeId: "school-1", madeBy: school.head, today };
    const cancel = (changes: Partial<typeof end>) => cancelSubstitution(pool, school.region, { ...end, ...changes });

    // then
    expect(await cancel({ officeId: "school-2" })).toMatchObject({ rejected: "SUBSTITUTION_UNKNOWN" });
    expect(await cancel({ today: day(21) })).toMatchObject({ rejected: "SUBSTITUTION_ENDED" });
    const answers = await Promise.all([1, 2, 3].map(() => cancel({})));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(await cancel({})).toMatchObject({ rejected: "SUBSTITUTION_ENDED" });
  });
});

test("orders and their ends are changed by nobody, and written by the application through its function alone", async () => {
  for (const table of ["substitution", "substitution_end"]) {
    await expect(owner.query(`update ${table} set made_at = made_at`)).rejects.toMatchObject({ code: "23001" });
    await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: "23001" });
  }
  await expect(pool.query("insert into substitution default values")).rejects.toMatchObject({ code: "42501" });
});
