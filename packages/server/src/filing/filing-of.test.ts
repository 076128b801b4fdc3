import { randomUUID } from "node:crypto";
import { listParties, listSignatures, loadCase } from "@reglament/store";
import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { fileOverPortal } from "../testing/file-over-portal.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { applicationRecord, recordBytes } from "./application-record.ts";
import { filingOf } from "./filing-of.ts";

const server = await aServer();
const { pool, law } = server.services;

/** Whom the case concerns, and who signed its application. */
async function peopleOf(caseId: string) {
  const loaded = await loadCase(pool, law.getEdition, server.region, caseId);
  const signatures = await listSignatures(pool, server.region, loaded?.case.application.personalId ?? "");
  return {
    parties: await listParties(pool, server.region, caseId),
    signers: signatures.map(({ personId }) => personId),
    filed: loaded?.events[0]?.event,
  };
}

/** The parties of an application for Alikhan, in the order of their names. */
async function partiesOf(parent: string) {
  const representative = { iin: server.iinOf(parent), personId: await server.idOf(parent) };
  return [
    { party: "applicant", ...representative },
    { party: "child", iin: server.iinOf("alikhan"), personId: await server.idOf("alikhan") },
    { party: "representative", ...representative },
  ];
}

test("an application over the portal concerns applicant, child and representative, and the representative signs", async () => {
  // when
  const { parties, signers } = await peopleOf(await fileOverPortal(server));

  // then
  expect(parties).toEqual(await partiesOf("aidana"));
  expect(signers).toEqual([await server.idOf("aidana")]);
});

test.each(["portal", "chancellery"] as const)(
  "an application filed by the command alone over %s concerns the same people",
  async (channel) => {
    // when
    const { caseId } = await aFiledCase(server, { channel });
    const { parties, signers, filed } = await peopleOf(caseId);

    // then: whoever enters a paper application is no party of it, and nobody signed it here
    expect(parties).toEqual(await partiesOf("aidana"));
    expect(signers).toEqual(channel === "portal" ? [await server.idOf("aidana")] : []);
    expect(filed?.by).toBe(await server.idOf(channel === "portal" ? "aidana" : "aigul"));
  },
);

test("the facts of a case hold what was worked out from its answers, not what somebody claimed", async () => {
  // given
  const edition = law.getEdition("zhambyl/external-study", "2016-05-08");
  const record = applicationRecord({
    region: "zhambyl-1",
    draftId: randomUUID(),
    edition,
    channel: "portal",
    office: "taraz",
    attachments: [],
    answers: { reason: "other", "applicant-birth-date": "2007-12-31", "born-before-2008": "no" },
    preparedAt: server.legalNow(),
  });

  // when
  const { command } = await filingOf(pool, edition, { record, bytes: recordBytes(record) });

  // then
  expect(command.facts).toMatchObject({ reason: "other", "born-before-2008": "yes" });
  expect(command.given).not.toContain("born-before-2008");
});
