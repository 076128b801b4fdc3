/** Every regulation in every channel, clicked through by the forms that the pages offer. */
import { instant } from "@reglament/calendar";
import { verifyChain } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aCaseOf } from "./testing/a-case-of.ts";
import { clickThrough, stateOf } from "./testing/click-through.ts";
import { registersThatKnow } from "./testing/registers-that-know.ts";

const server = await aServer({
  regions: ["east-kazakhstan", "kostanay", "zhambyl", "north-kazakhstan"],
  registers: registersThatKnow(),
});

const ways = server.services.law.listRegulations().flatMap(({ key, editions }) => {
  const first = editions.find((edition) => edition.onRecord);
  const channels = first?.onRecord === true ? first.channels.map(({ id }) => id) : [];
  return channels.map((channel) => ({ regulation: key, channel }));
});

test("there are ten regulations in nine files, in eighteen ways", () => {
  expect(ways).toHaveLength(18);
});

describe.each(ways)("$regulation, $channel", (way) => {
  test("leads from filing to the result, each act by a form of the page", async () => {
    // given
    const filed = await aCaseOf(server, way);

    // when
    const acts = await clickThrough(server, filed);

    // then
    const state = await stateOf(server, filed);
    expect(state.outcome).toBe("result");
    expect(acts.length).toBeGreaterThan(1);
    expect(await verifyChain(server.services.pool, filed.region, filed.caseId)).toBe(true);
  });
});

describe("the text of 2015 of East Kazakhstan's duplicate", () => {
  test.each(["chancellery", "centre"] as const)("leads from filing to the result: %s", async (channel) => {
    // given
    if (server.legalNow() < instant("2015-09-07T10:00+06:00")) await server.moveTo("2015-09-07T10:00+06:00");
    const filed = await aCaseOf(server, { regulation: "east-kazakhstan/certificate-duplicate", channel });

    // when
    await clickThrough(server, filed);

    // then
    expect(filed.law.id).toBe("2015-08-31");
    expect((await stateOf(server, filed)).outcome).toBe("result");
  });
});
