import { afterEach, expect, test } from "vitest";
import { checkWaitingSignatures } from "../background/check-waiting-signatures.ts";
import { aDraftToSign, asField } from "../filing/testing/an-application.ts";
import { anAuthority } from "../filing/testing/an-authority.ts";
import { aServer } from "../testing/a-server.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";

const server = await aServer();
const { services } = server;
const t = cabinetStanding.kk;
const authority = anAuthority(services);
const withLists = services.trustAt;
const withoutLists: typeof withLists = async (...asked) => ({ ...(await withLists(...asked)), crls: [] });

afterEach(() => Object.assign(services, { trustAt: withLists }));

test("a signature that couldn't be judged on arrival is told with the time of receipt, in the list, too, until it is confirmed", async () => {
  // given
  Object.assign(services, { trustAt: withoutLists });
  const aidana = await server.as("aidana");
  const { draft, bytes } = await aDraftToSign(server, aidana);
  await aidana.post(`${draft}/file`, asField(authority.sign({ iin: server.iinOf("aidana") }, bytes)));
  const list = await aidana.get("/cabinet");
  const address = /href="(\/cabinet\/cases\/[^"]*)"/.exec(list.body)?.[1] ?? "";

  // when
  const waiting = await aidana.get(address);
  Object.assign(services, { trustAt: withLists });
  await checkWaitingSignatures(services, () => false);
  const confirmed = await aidana.get(address);

  // then
  expect(list.body).toContain(t.states.signature);
  expect(waiting.body).toContain(t.waitsForSignature("2019 жылғы 10 маусым, дүйсенбі, сағат 09:00"));
  expect(waiting.body).toContain(`href="${address}/withdraw"`);
  expect(confirmed.body).not.toContain(t.states.signature);
  expect(confirmed.body).toContain("Қолтаңбаңыз тексеріліп, расталды.");
});
