import { plainDate } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { findOffice, listOffices, saveOffice } from "./office.ts";
import { employ, endEmployment, listEmployments, listStaff, rolesOf } from "./staff.ts";

const { pool } = await testDatabase();
const { region } = await aWorld(pool);
const day = plainDate("2019-06-10");

describe("staff", () => {
  test("holds a role from the first to the last day, both included", async () => {
    // given
    const { personId } = await aPerson(pool);
    const work = { officeId: "school-1", personId, role: "head", validFrom: day } as const;
    await employ(pool, region, work);
    await employ(pool, region, { ...work, validUntil: plainDate("2019-06-12") });

    // then
    const on = (date: string) => rolesOf(pool, region, personId, plainDate(date));
    expect(await on("2019-06-09")).toEqual([]);
    expect(await on("2019-06-10")).toEqual([{ role: "head", office: "school-1" }]);
    expect(await on("2019-06-12")).toEqual([{ role: "head", office: "school-1" }]);
    expect(await on("2019-06-13")).toEqual([]);
    expect(await rolesOf(pool, "elsewhere", personId, day)).toEqual([]);
  });

  test("is listed by office, and by role when asked", async () => {
    // given
    const fresh = await aWorld(pool);
    const [head, executor] = [await aPerson(pool), await aPerson(pool)];
    await employ(pool, fresh.region, { officeId: "school-1", ...head, role: "head", validFrom: day });
    await employ(pool, fresh.region, { officeId: "school-1", ...executor, role: "executor", validFrom: day });

    // then
    const { personId, name } = executor;
    expect(await listStaff(pool, fresh.region, "school-1", day)).toHaveLength(2);
    expect(await listStaff(pool, fresh.region, "school-1", day, "executor")).toEqual([
      { personId, name, role: "executor" },
    ]);
    expect(await listStaff(pool, fresh.region, "school-2", day)).toEqual([]);
  });
});

describe("the end of an employment", () => {
  test("takes the role away after the last day, and what was before stays on record", async () => {
    // given
    const { personId } = await aPerson(pool);
    const fresh = await aWorld(pool);
    const work = { officeId: "school-1", personId, role: "executor" } as const;
    await employ(pool, fresh.region, { ...work, validFrom: day });

    // when
    const lastDay = plainDate("2019-06-14");
    const answers = [
      await endEmployment(pool, fresh.region, { ...work, lastDay: plainDate("2019-06-09") }),
      await endEmployment(pool, fresh.region, { ...work, role: "head", lastDay }),
      await endEmployment(pool, fresh.region, { ...work, lastDay }),
    ];

    // then
    expect(answers).toMatchObject([{ rejected: "NOT_EMPLOYED" }, { rejected: "NOT_EMPLOYED" }, undefined]);
    expect(await rolesOf(pool, fresh.region, personId, lastDay)).toHaveLength(1);
    expect(await rolesOf(pool, fresh.region, personId, plainDate("2019-06-15"))).toEqual([]);
    expect(await listEmployments(pool, fresh.region, "school-1")).toMatchObject([
      { ...work, validFrom: day, validUntil: lastDay },
    ]);
  });
});

describe("offices", () => {
  test("keep their party and the services that they deliver, and are listed by party", async () => {
    // given
    const office = { officeId: "centre-1", names: { kk: "а", ru: "б", en: "c" }, address: { kk: "", ru: "", en: "" } };
    const fresh = await aWorld(pool);
    await saveOffice(pool, fresh.region, { ...office, party: "centre", delivers: ["school-enrolment"] });

    // when
    await saveOffice(pool, fresh.region, office);

    // then
    const saved = { ...office, party: "centre", delivers: ["school-enrolment"] };
    expect(await findOffice(pool, fresh.region, "centre-1")).toEqual(saved);
    expect(await listOffices(pool, fresh.region, "centre")).toEqual([saved]);
    expect(await listOffices(pool, fresh.region, "provider")).toHaveLength(2);
  });

  test("keep the BIN that is recorded; it has twelve digits", async () => {
    // given
    const office = { officeId: "school-8", names: { kk: "а", ru: "б", en: "c" }, address: { kk: "", ru: "", en: "" } };
    const fresh = await aWorld(pool);
    await saveOffice(pool, fresh.region, { ...office, bin: "150390000012" });

    // when
    await saveOffice(pool, fresh.region, office);

    // then
    expect(await findOffice(pool, fresh.region, "school-8")).toMatchObject({ ...office, bin: "150390000012" });
    await expect(saveOffice(pool, fresh.region, { ...office, bin: "15039000001" })).rejects.toThrow("office_bin");
  });

  test("are brought up to date in place", async () => {
    // given
    const office = { officeId: "school-9", names: { kk: "а", ru: "б", en: "c" }, address: { kk: "", ru: "", en: "" } };
    await saveOffice(pool, region, office);

    // when
    await saveOffice(pool, region, { ...office, names: { kk: "ә", ru: "б", en: "c" } });

    // then
    const renamed = { ...office, party: "provider", names: { kk: "ә", ru: "б", en: "c" } };
    expect(await findOffice(pool, region, "school-9")).toEqual(renamed);
    expect((await listOffices(pool, region)).map(({ officeId }) => officeId)).toEqual([
      "school-1",
      "school-2",
      "school-9",
    ]);
    expect(await findOffice(pool, region, "school-10")).toBeUndefined();
  });
});
