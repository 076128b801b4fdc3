/** The machine's clock is set back while people are signed in and messages are on their way. */
import { listNotices, loadCase } from "@reglament/store";
import { expect, test } from "vitest";
import { deliverMessages } from "./background/deliver-messages.ts";
import { aServer } from "./testing/a-server.ts";
import { aFiledCase } from "./workplace/testing/a-filed-case.ts";
import { actOnCase } from "./workplace/testing/act-on-case.ts";

const server = await aServer();
const { services } = server;
const HOUR_MS = 3_600_000;

test.each([
  ["an hour", HOUR_MS],
  ["a day", 24 * HOUR_MS],
])(
  "set back by %s, people stay signed in and go on; each notice comes once, and the case's times don't run back",
  async (_, byMs) => {
    // given
    const [aidana, aigul] = [await server.as("aidana"), await server.as("aigul")];
    const filed = await aFiledCase(server);
    const registered = async () => {
      while (await deliverMessages(services, () => false));
      const told = await listNotices(services.pool, await server.idOf("aidana"));
      return told.filter(({ kind, caseId }) => kind === "registered" && caseId === filed.caseId).length;
    };

    // when
    server.passMs(-byMs);
    const cabinet = await aidana.get("/cabinet");
    const act = await actOnCase(aigul, filed, "register");
    const whileBehind = await registered();
    server.passMs(byMs);

    // then
    expect([cabinet.statusCode, act.statusCode]).toEqual([200, 303]);
    expect([whileBehind, await registered()]).toEqual([1, 1]);
    expect((await aidana.get("/cabinet")).statusCode).toBe(200);
    const loaded = await loadCase(services.pool, services.law.getEdition, server.region, filed.caseId);
    const moments = loaded?.events.map(({ event }) => event.at) ?? [];
    expect(moments).toHaveLength(2);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  },
);
