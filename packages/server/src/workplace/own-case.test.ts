/** Officials are people, too: what they apply for themselves, others decide. */
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { fileOverPortal } from "../testing/file-over-portal.ts";
import { bringTo } from "./testing/act-on-case.ts";

const server = await aServer();

async function ownCaseOf(person: string) {
  const caseId = await fileOverPortal(server, { by: person });
  return { caseId, address: `/workplace/cases/${server.region}/${caseId}` };
}

describe("an official's own application", () => {
  test("is in the cabinet, and closed to them at the workplace", async () => {
    // given
    const own = await ownCaseOf("aigul");
    const aigul = await server.as("aigul");

    // when
    const registered = await aigul.post(`${own.address}/acts/register`);
    const page = await aigul.get(own.address);
    const cabinet = await aigul.get(`/cabinet/cases/${server.region}/${own.caseId}`);

    // then
    expect([registered.statusCode, page.statusCode, cabinet.statusCode]).toEqual([403, 403, 200]);
  });

  test("is given to another executor", async () => {
    // given
    const own = await ownCaseOf("aidana");
    await bringTo(server, own, "resolution");
    const [bolat, dina] = [await server.as("bolat"), await server.idOf("dina")];
    await server.owner.query("update applicant_case set person_id = $1 where case_id = $2", [dina, own.caseId]);

    // when
    const page = await bolat.get(own.address);
    const appointed = await bolat.post(`${own.address}/acts/resolve`, { "resolve-executor": dina });

    // then
    expect(page.body).not.toContain(`value="${dina}"`);
    expect(page.body).toContain(`value="${await server.idOf("erlan")}"`);
    expect(appointed.statusCode).toBe(422);
  });
});
