import { randomUUID } from "node:crypto";
import { type PlainDate, plainDate } from "@reglament/calendar";
import { expect, test } from "vitest";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { listRoleHolders } from "./role-holder.ts";
import { employ, endEmployment, listStaff } from "./staff.ts";
import { orderSubstitution } from "./substitution.ts";

const { pool } = await testDatabase();
const day = (number: number) => plainDate(`2019-06-${number}`);

/** A school whose deputy stands in for the head from the 12th to the 20th; the executor leaves on the 14th. */
async function aSchool() {
  const { region } = await aWorld(pool);
  const people = { head: await aPerson(pool), deputy: await aPerson(pool), executor: await aPerson(pool) };
  for (const role of ["head", "deputy", "executor"] as const) {
    await employ(pool, region, { officeId: "school-1", ...people[role], role, validFrom: day(10) });
  }
  const [head, deputy, executor] = [people.head.personId, people.deputy.personId, people.executor.personId];
  await orderSubstitution(
    pool,
    region,
    {
      substitutionId: randomUUID(),
      officeId: "school-1",
      orderNumber: "12-k",
      orderDate: day(10),
      role: "head",
      absent: head,
      substitute: deputy,
      validFrom: day(12),
      validUntil: day(20),
      madeBy: deputy,
    },
    day(10),
  );
  await endEmployment(pool, region, { officeId: "school-1", personId: executor, role: "executor", lastDay: day(14) });
  return { region, head, deputy, executor };
}

test("who holds a role is told by the day, whoever stands in for them too", async () => {
  // given
  const { region, head, deputy, executor } = await aSchool();
  const on = async (date: PlainDate) => new Set(await listRoleHolders(pool, region, "school-1", date));
  const own = [
    { personId: head, role: "head" },
    { personId: deputy, role: "deputy" },
  ];

  // then
  expect(await on(plainDate("2019-06-09"))).toEqual(new Set());
  expect(await on(day(11))).toEqual(new Set([...own, { personId: executor, role: "executor" }]));
  expect(await on(day(15))).toEqual(new Set([...own, { personId: deputy, role: "head", insteadOf: head }]));
  expect(await on(day(21))).toEqual(new Set(own));
  expect(await listRoleHolders(pool, region, "school-2", day(11))).toEqual([]);
});

test("they are those whom the list of the staff names", async () => {
  // given
  const { region } = await aSchool();

  // then
  for (let date = 10; date < 23; date += 1) {
    const staff = await listStaff(pool, region, "school-1", day(date));
    const holders = staff.map(({ personId, role, insteadOf }) => ({
      personId,
      role,
      ...(insteadOf && { insteadOf: insteadOf.person }),
    }));
    expect(new Set(await listRoleHolders(pool, region, "school-1", day(date)))).toEqual(new Set(holders));
  }
});

test("offices that are asked together get their own", async () => {
  // given
  const { region, head } = await aSchool();

  // when
  const [first, second] = await Promise.all(
    ["school-1", "school-2"].map((office) => listRoleHolders(pool, region, office, day(11))),
  );

  // then
  expect(first?.map(({ personId }) => personId)).toContain(head);
  expect(second).toEqual([]);
});
