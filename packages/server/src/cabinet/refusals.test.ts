/** What applicants are told when a case ends with a refusal that no signed paper carries. */
import { listParties } from "@reglament/store";
import { afterEach, describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { cabinet } from "../texts/cabinet.ts";
import { textOf } from "../texts/dictionary.ts";
import { aCaseOf, type CaseOf } from "../workplace/testing/a-case-of.ts";
import { clickThrough, stateOf } from "../workplace/testing/click-through.ts";
import { registersThatKnow } from "../workplace/testing/registers-that-know.ts";

const unknown: string[] = [];
const server = await aServer({
  regions: ["kostanay", "east-kazakhstan"],
  registers: registersThatKnow({ without: unknown }),
});
const { services } = server;

async function ownPage(filed: CaseOf, page = "") {
  const parties = await listParties(services.pool, filed.region, filed.caseId);
  const ids = new Set(parties.map(({ personId }) => personId));
  for (const { id, signs } of server.people) {
    if (!signs || !ids.has(await server.idOf(id))) continue;
    return (await server.as(id)).get(`${filed.address.replace("/workplace/", "/cabinet/")}${page}`);
  }
  throw new Error("nobody whom the case concerns can sign in");
}

/** The ground's words as the page shows them. */
function groundOf({ law }: CaseOf, id: string | undefined): string {
  const ground = law.refusals.find((refusal) => refusal.id === id);
  if (ground === undefined) throw new Error(`the edition has no ground ${id}`);
  return textOf(ground.text, "kk");
}

describe("the cabinet tells ground, clause and message of", () => {
  afterEach(() => unknown.splice(0));

  test("a request that was turned away, since the registers have no data (East Kazakhstan's queue, cl. 9(5))", async () => {
    // given
    unknown.push(...server.people.map(({ iin }) => iin));
    const filed = await aCaseOf(server, { regulation: "east-kazakhstan/kindergarten-queue", channel: "centre" });

    // when
    await clickThrough(server, filed);
    const { body } = await ownPage(filed);
    const message = await ownPage(filed, "/receipt");

    // then
    const { outcome, turnedAway } = await stateOf(server, filed);
    expect(outcome).toBe("not-filed");
    expect(body).toContain(cabinet.kk.outcomes["not-filed"]);
    expect(body).toContain(groundOf(filed, turnedAway?.ground));
    expect(body).toContain(cabinet.kk.applyAgain);
    expect(message.statusCode).toBe(200);
  });

  test("a service that is refused by a message which nobody signs (East Kazakhstan's queue)", async () => {
    // given
    const filed = await aCaseOf(server, { regulation: "east-kazakhstan/kindergarten-queue", channel: "centre" });

    // when
    await clickThrough(server, filed, { choosing: ["propose-refusal"] });
    const { body } = await ownPage(filed);
    const message = await ownPage(filed, "/receipt");

    // then
    const { outcome, serviceRefusal } = await stateOf(server, filed);
    expect(outcome).toBe("refusal");
    expect(body).toContain(cabinet.kk.outcomes.refusal);
    expect(body).toContain(groundOf(filed, serviceRefusal?.ground));
    expect(message.statusCode).toBe(200);
  });
});
