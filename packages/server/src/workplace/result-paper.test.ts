/** The paper that is signed by hand, as the workplace shows and prints it. */
import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aCaseOf } from "./testing/a-case-of.ts";
import { clickThrough, stateOf, whoseTurn } from "./testing/click-through.ts";

const server = await aServer({ regions: ["zhambyl"] });

test("has lines to sign on until the head has signed, and then says on which sheet everybody did", async () => {
  // given
  const filed = await aCaseOf(server, { regulation: "zhambyl/certificate-duplicate", channel: "chancellery" });
  await clickThrough(server, filed, { before: "sign" });
  const head = await whoseTurn(server, filed);

  // when
  await clickThrough(server, filed, { before: "issue" });
  const chancellery = await whoseTurn(server, filed);
  const printed = await chancellery.browser.get(`${filed.address}/paper`);

  // then: the sheet is the blank
  const sheet = `№ ${(await stateOf(server, filed)).blank?.number} парақ`;
  expect(head.body).toContain("signature-lines");
  expect(head.body).toContain(sheet);
  expect(chancellery.body).not.toContain("signature-lines");
  expect(chancellery.body).toContain(sheet);
  expect(printed.body).not.toContain("signature-lines");
});
