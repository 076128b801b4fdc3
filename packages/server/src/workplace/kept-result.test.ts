/** A result that nobody fetches: Kostanay's duplicate is kept for a month, returned, and sent again when the applicant comes. */
import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import { aCaseOf } from "./testing/a-case-of.ts";
import { actsOffered } from "./testing/act-on-case.ts";
import { clickThrough, stateOf, whoseTurn } from "./testing/click-through.ts";

const server = await aServer();

test("is kept for a month, returned, asked for again and issued against the receipt (cl. 6, 8)", async () => {
  // given
  const filed = await aCaseOf(server, { regulation: "kostanay/certificate-duplicate", channel: "centre" });
  await clickThrough(server, filed, { before: "identify" });

  // when: nobody comes
  const stored = await clickThrough(server, filed, { choosing: ["store"], before: "identify" });
  const { browser, body } = await whoseTurn(server, filed);
  const tooEarly = await browser.post(`${filed.address}/acts/return-to-provider`, {
    command: filed.caseId,
    version: "1",
  });
  await server.moveTo("2019-08-01T10:00+06:00");
  const later = await whoseTurn(server, filed);
  const acts = await clickThrough(server, filed, { choosing: ["return-to-provider"] });

  // then
  const state = await stateOf(server, filed);
  expect(stored).toEqual(["store"]);
  expect(actsOffered(body)).not.toContain("return-to-provider");
  expect(tooEarly.statusCode).toBe(409);
  expect(tooEarly.body).toContain(rejectionTexts.kk.TOO_EARLY);
  expect(later.acts).toContain("return-to-provider");
  expect(acts).toEqual(["return-to-provider", "request-again", "send-again", "identify", "issue"]);
  expect(state.outcome).toBe("result");
});

test("is issued out of keeping to whoever comes within the month", async () => {
  // given
  const filed = await aCaseOf(server, { regulation: "kostanay/certificate-duplicate", channel: "centre" });
  await clickThrough(server, filed, { before: "identify" });
  await clickThrough(server, filed, { choosing: ["store"], before: "identify" });

  // when
  const acts = await clickThrough(server, filed);

  // then
  expect(acts).toEqual(["identify", "issue"]);
  expect((await stateOf(server, filed)).outcome).toBe("result");
});
