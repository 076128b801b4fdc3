import { instant, plainDate } from "@reglament/calendar";
import {
  blankInStock,
  currentWorld,
  findAccount,
  findPersonByIin,
  legalNow,
  listAdministratorRoles,
  listConfirmations,
  listCurrentWorlds,
  listOffices,
  listStaff,
  listStock,
  rolesOf,
} from "@reglament/store";
import { testDatabase } from "@reglament/store/testing";
import { describe, expect, test } from "vitest";
import { verifyPassword } from "../accounts/password.ts";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { loadTraining, startTrainingAnew } from "./load-training.ts";
import { readTrainingFile, readTrainingFiles } from "./training-file.ts";

const { pool } = await testDatabase();
const file = await readTrainingFile();
const realNow = Date.parse("2026-01-15T05:00:00Z");
const monday = plainDate("2019-06-10");

describe("loadTraining", () => {
  test("makes one world when two processes start at once, and the same people again at the next start", async () => {
    // when
    const [first, second] = await Promise.all([
      loadTraining(pool, file, realNow),
      loadTraining(pool, file, realNow + 5),
    ]);
    const account = await findAccount(pool, "880517800133");
    const later = await loadTraining(pool, file, realNow + 3_600_000);

    // then
    expect(second.region).toBe(first.region);
    expect(first.region).toBe("kostanay-1");
    expect(later).toEqual(await currentWorld(pool, "kostanay"));
    expect(later.realBase).toBe(first.realBase);
    expect(await findAccount(pool, "880517800133")).toEqual(account);
  });

  test("records BINs and services of offices that an earlier release made without", async () => {
    // given
    const world = await loadTraining(pool, file, realNow);
    await pool.query("update office set bin = null, delivers = null where region = $1", [world.region]);

    // when
    await loadTraining(pool, file, realNow);

    // then
    const offices = await listOffices(pool, world.region);
    const bins = new Map(offices.map(({ officeId, bin }) => [officeId, bin]));
    expect(bins).toEqual(new Map(file.offices.map(({ id, bin }) => [id, bin])));
    const services = new Map(offices.map(({ officeId, delivers }) => [officeId, delivers]));
    expect(services).toEqual(new Map(file.offices.map(({ id, delivers }) => [id, delivers])));
  });

  test("starts on Monday, 10 June 2019, 09:00, and goes on at real pace", async () => {
    // when
    const world = await loadTraining(pool, file, realNow);

    // then
    const start = instant("2019-06-10T09:00+06:00");
    expect(legalNow(world, world.realBase)).toBe(start);
    expect(legalNow(world, world.realBase + 60_000)).toBe(start + 60_000);
  });

  test("staffs schools, departments and the centre with the roles of their party", async () => {
    // given
    const { region } = await loadTraining(pool, file, realNow);

    // when
    const offices = await listOffices(pool, region);
    const roles = await Promise.all(
      offices.map(async ({ officeId }) => (await listStaff(pool, region, officeId, monday)).map(({ role }) => role)),
    );

    // then
    const school = ["chancellery", "executor", "executor", "head"];
    expect(offices.map(({ officeId, party, delivers }, index) => [officeId, party, delivers, roles[index]])).toEqual([
      ["gymnasium-21", "provider", ["school-enrolment", "certificate-duplicate"], school],
      ["kostanay-centre", "centre", undefined, ["operator", "operator"]],
      ["lyceum-34", "provider", ["school-enrolment", "certificate-duplicate"], school],
      ["qostanay-department", "provider", ["external-study"], ["head"]],
      ["school-7", "provider", ["school-enrolment", "certificate-duplicate"], school],
      ["tobylzhar-department", "provider", ["external-study"], ["head"]],
    ]);
  });

  test("confirms the standard's documents for this world, marked as training", async () => {
    // given
    const { region } = await loadTraining(pool, file, realNow);

    // when
    const confirmations = await listConfirmations(pool, region);

    // then
    const confirmed = confirmations.get("kostanay/school-enrolment/2019-01-01/health-certificate-063");
    expect(confirmed).toMatchObject({ act: "№ 179 (2015-04-08)", training: true });
    expect(confirmed?.clause).toContain("оқу-жаттығу жазбасы");
    expect([...(await listConfirmations(pool, "elsewhere")).keys()]).toEqual([]);
  });

  test("lets people in with their training passwords, stored as argon2id", async () => {
    // given
    await loadTraining(pool, file, realNow);

    // when
    const account = await findAccount(pool, "840312800012");

    // then
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword("training-aigul", account?.passwordHash)).toBe(true);
    expect(await verifyPassword("training-bolat", account?.passwordHash)).toBe(false);
  });

  test("leaves one parent without an account, to register", async () => {
    // given
    await loadTraining(pool, file, realNow);

    // when
    const asel = file.people.find(({ id }) => id === "asel");

    // then
    expect(await findPersonByIin(pool, asel?.iin ?? "")).toBeDefined();
    expect(await findAccount(pool, asel?.iin ?? "")).toBeUndefined();
  });

  test("has a training administrator", async () => {
    // given
    await loadTraining(pool, file, realNow);

    // when
    const person = await findPersonByIin(pool, "811128700291");

    // then
    expect(await listAdministratorRoles(pool, person?.personId ?? "")).toEqual(["training-administrator"]);
  });
});

describe("startTrainingAnew", () => {
  test("makes the next world from the start and leaves the one before as it was", async () => {
    // given
    const before = await loadTraining(pool, file, realNow);

    // when
    const [after, again] = await Promise.all([
      startTrainingAnew(pool, file, before, realNow + 7_200_000),
      startTrainingAnew(pool, file, before, realNow + 7_200_000),
    ]);

    // then
    expect(after.ordinal).toBe(before.ordinal + 1);
    expect(again.region).toBe(after.region);
    expect(legalNow(after, realNow + 7_200_000)).toBe(file.startsAt);
    const aigul = await findPersonByIin(pool, "840312800012");
    const held = [{ role: "chancellery", office: "school-7" }];
    expect(await rolesOf(pool, before.region, aigul?.personId ?? "", monday)).toEqual(held);
    expect(await rolesOf(pool, after.region, aigul?.personId ?? "", monday)).toEqual(held);
  });
});

describe("the worlds of all regions", () => {
  test("are loaded side by side, and a second time change nothing", async () => {
    // given
    const files = await readTrainingFiles(lawOfRepository());
    const load = async (now: number) => {
      const worlds = [];
      for (const each of files) worlds.push(await loadTraining(pool, each, now));
      return worlds;
    };
    const counted = async () => {
      const { rows } = await pool.query<Record<string, string>>(
        `select (select count(*) from person) as people, (select count(*) from account) as accounts,
                (select count(*) from office) as offices, (select count(*) from staff) as staff,
                (select count(*) from recorded_law_fact) as facts`,
      );
      return rows[0];
    };

    // when
    const first = await load(realNow);
    const before = await counted();
    const second = await load(realNow + 3_600_000);

    // then
    expect(second).toEqual(first);
    expect(await counted()).toEqual(before);
    expect((await listCurrentWorlds(pool)).map(({ baseRegion }) => baseRegion)).toEqual(
      files.map(({ region }) => region),
    );
  });

  test("have their own offices, clocks and officials", async () => {
    // given
    const east = await loadTraining(pool, await readTrainingFile("east-kazakhstan"), realNow);
    const north = await currentWorld(pool, "north-kazakhstan");
    const [, later] = (await readTrainingFile("east-kazakhstan")).starts;

    // when
    const again = await startTrainingAnew(pool, await readTrainingFile("east-kazakhstan"), east, realNow, later);

    // then
    expect(legalNow(east, east.realBase)).toBe(instant("2015-03-05T09:00+06:00"));
    expect(legalNow(again, realNow)).toBe(instant("2015-10-05T09:00+06:00"));
    const offices = await listOffices(pool, north?.region ?? "", "provider");
    expect(offices).toHaveLength(14);
    expect(offices.every(({ hours }) => hours?.zone === "Asia/Almaty")).toBe(true);
    const kulyash = await findPersonByIin(pool, (await readIin("north-kazakhstan", "kulyash")) ?? "");
    expect(await rolesOf(pool, "north-kazakhstan-1", kulyash?.personId ?? "", monday)).toEqual([
      { role: "chancellery", office: "petropavl" },
    ]);
    expect(await rolesOf(pool, "zhambyl-1", kulyash?.personId ?? "", monday)).toEqual([]);
  });

  test("North Kazakhstan's has an order by which an executor stands in for the head who is on leave", async () => {
    // given
    const serik = await findPersonByIin(pool, (await readIin("north-kazakhstan", "serik")) ?? "");
    const talgat = await findPersonByIin(pool, (await readIin("north-kazakhstan", "talgat")) ?? "");

    // then
    expect(await rolesOf(pool, "north-kazakhstan-1", talgat?.personId ?? "", monday)).toEqual([
      { role: "executor", office: "aiyrtau" },
      { role: "head", office: "aiyrtau", insteadOf: { person: serik?.personId, order: "27-ж" } },
    ]);
  });

  test("Zhambyl's has sixty blanks at its department", async () => {
    expect(await listStock(pool, "zhambyl-1", "taraz-blanks")).toMatchObject([
      { first: "ОЖ 0001201", last: "ОЖ 0001260", received: 60, left: 60, next: "ОЖ 0001201" },
    ]);
    expect(await blankInStock(pool, "zhambyl-1", "taraz-blanks", "ОЖ 0001260")).toBe(true);
    expect(await blankInStock(pool, "zhambyl-1", "taraz-blanks", "ОЖ 0001261")).toBe(false);
  });
});

async function readIin(region: string, id: string): Promise<string | undefined> {
  const { people } = await readTrainingFile(region, lawOfRepository());
  return people.find((person) => person.id === id)?.iin;
}
