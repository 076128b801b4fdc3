import { randomUUID } from "node:crypto";
import { type Instant, instant, plainDate } from "@reglament/calendar";
import { isRejected } from "@reglament/engine";
import type { Regulation } from "@reglament/regulation";
import { recordEnd } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { makeLaw } from "./load-law.ts";
import { actorOf, loadOfficeDay } from "./situation.ts";
import { aServer } from "./testing/a-server.ts";

const server = await aServer();
const key = { regulation: "kostanay/school-enrolment", office: "school-7" } as const;

function worldAt(now: Instant) {
  return { region: server.region, now };
}

describe("a day in an office", () => {
  test("knows its people, its hours and the edition in force", async () => {
    // given
    const now = instant("2019-06-10T09:00+06:00");

    // when
    const day = await loadOfficeDay(server.services, worldAt(now), key);

    // then
    const situation = day?.situationOf(undefined);
    expect(day?.today).toBe("2019-06-10");
    expect(situation?.law?.id).toBe("2019-01-01");
    expect(situation?.times.provider.hours.zone).toBe("Asia/Qostanay");
    expect(situation?.worksAs(await server.idOf("dina"), "executor", "school-7")).toBe(true);
    expect(situation?.worksAs(await server.idOf("marat"), "executor", "school-7")).toBe(false);
    expect(situation?.worksAs(await server.idOf("dina"), "executor", "gymnasium-21")).toBe(false);
  });

  test("knows the centre that takes part with its people, and no other office's", async () => {
    // given
    const now = instant("2019-06-10T09:00+06:00");
    const duplicate = { regulation: "kostanay/certificate-duplicate", office: "school-7", centre: "kostanay-centre" };

    // when
    const day = await loadOfficeDay(server.services, worldAt(now), duplicate);

    // then: the centre works on Saturdays, a school doesn't
    const situation = day?.situationOf(undefined);
    expect(situation?.times.centre.hours.week.saturday).not.toEqual([]);
    expect(situation?.times.provider.hours.week.saturday).toEqual([]);
    expect(situation?.isOfficeOf("kostanay-centre", "centre")).toBe(true);
    expect(situation?.isOfficeOf("school-7", "centre")).toBe(false);
    expect(day?.staffOf("kostanay-centre").map(({ role }) => role)).toContain("operator");
    expect(day?.staffOf("lyceum-34")).toEqual([]);
  });

  test("isn't there for an office or a regulation that nobody has", async () => {
    const now = instant("2019-06-10T09:00+06:00");

    expect(await loadOfficeDay(server.services, worldAt(now), { ...key, office: "nowhere" })).toBeUndefined();
    expect(await loadOfficeDay(server.services, worldAt(now), { ...key, regulation: "nothing" })).toBeUndefined();
  });

  test("takes no filing under a regulation whose end nobody knows, until an administrator has recorded it", async () => {
    // given
    const known = server.services.law.findRegulation(key.regulation);
    const last = known?.editions.at(-1);
    if (known === undefined || last?.until === undefined) throw new Error("the regulation is repealed");
    const unknown = { kk: "белгісіз", ru: "неизвестен", en: "unknown" };
    const until = { ...last.until, effect: { unknown } };
    const regulation: Regulation = { ...known, editions: [...known.editions.slice(0, -1), { ...last, until }] };
    const services = {
      ...server.services,
      law: makeLaw(server.services.law, {
        regulations: [regulation],
        excluded: [],
        regions: new Map(),
        standards: new Map(),
      }),
    };
    const world = worldAt(instant("2019-06-10T09:00+06:00"));

    // when
    const before = (await loadOfficeDay(services, world, key))?.situationOf(undefined).inForce;
    await recordEnd(
      services.pool,
      { regulation: key.regulation, endsOn: plainDate("2020-02-15") },
      { factId: randomUUID(), act: "№ 36", clause: "2", recorded: { by: await server.idOf("administrator") } },
    );
    const after = (await loadOfficeDay(services, world, key))?.situationOf(undefined).inForce;

    // then
    expect(before).toMatchObject({ closed: "END_UNKNOWN" });
    expect(isRejected(after)).toBe(false);
    expect(after).toHaveProperty("edition");
  });
});

test("an actor holds the roles of this world only, and says for whom", () => {
  // given
  const insteadOf = { person: "somebody-else", order: "17-к" };
  const held = { role: "head", office: "school-7", insteadOf } as const;
  const visitor = {
    person: "somebody",
    roles: [
      { ...held, region: "kostanay-1" },
      { ...held, region: "kostanay-2" },
    ],
    administrator: false,
    trainingAdministrator: false,
  };

  // then
  expect(actorOf(visitor, "kostanay-2")).toEqual({ person: "somebody", roles: [held] });
});
