import { instant } from "@reglament/calendar";
import { currentWorld, legalNow } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { findClockTargets } from "./clock-targets.ts";

const server = await aServer();
const { services, region } = server;

async function targets() {
  const world = await currentWorld(services.pool, "kostanay");
  if (world === undefined) throw new Error("there is no world");
  const { hours } = services.law.getEdition("kostanay/school-enrolment", "2019-01-01").provider;
  const now = legalNow(world, services.realNow());
  return findClockTargets(services, region, now, { calendar: services.law.calendar, hours });
}

describe("where a training clock may go", () => {
  test("is the next opening alone, as long as no case waits", async () => {
    expect(await targets()).toEqual({
      opening: instant("2019-06-11T09:00+06:00"),
      stepDeadline: undefined,
      totalTerm: undefined,
    });
  });

  test("is the end of intake and of the whole term, once an application has come", async () => {
    // given: intake takes 5 minutes (cl. 5(1)), the standard's total term 5 working days from the next
    await aFiledCase(server);

    // then
    expect(await targets()).toMatchObject({
      stepDeadline: instant("2019-06-10T09:05+06:00"),
      totalTerm: instant("2019-06-17T18:00+06:00"),
    });
  });

  test("is no deadline that has passed, and in the evening the next morning", async () => {
    // when
    await server.moveTo("2019-06-14T19:00+06:00");

    // then
    expect(await targets()).toEqual({
      opening: instant("2019-06-17T09:00+06:00"),
      stepDeadline: undefined,
      totalTerm: instant("2019-06-17T18:00+06:00"),
    });
  });

  test("is offered on the page", async () => {
    // given
    const administrator = await server.as("training");

    // when
    const { body } = await administrator.get("/training");

    // then
    expect(body).toContain(`/training/kostanay/clock?to=${instant("2019-06-17T18:00+06:00")}`);
  });
});
