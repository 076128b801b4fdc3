import { isOpenForFiling } from "@reglament/engine";
import { listDrafts } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { filing } from "../texts/filing.ts";

const server = await aServer();
const { law, pool } = server.services;

/** Regulations in force on the world's day whose portal isn't open, or that have none. */
const notOverPortal = law
  .listRegulations()
  .filter(({ region }) => region === "kostanay")
  .filter(({ editions }) => {
    const edition = editions.at(-1);
    return edition?.onRecord === true && !isOpenForFiling(edition, "portal");
  })
  .map(({ key }) => key);

describe("a channel that isn't open yet", () => {
  test.each(notOverPortal)("of %s is said to be so, and nothing is begun", async (key) => {
    // given
    const aidana = await server.as("aidana");

    // when
    const shown = await aidana.get(`/services/${key}/apply`);
    const begun = await aidana.post(`/services/${key}/apply`);

    // then
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain(filing.kk.notYetOpen);
    expect(shown.body).not.toContain(filing.kk.begin);
    expect([409, 422]).toContain(begun.statusCode);
    expect(await listDrafts(pool, server.region, await server.idOf("aidana"), "portal")).toEqual([]);
  });

  test("isn't offered to the chancellery, nor taken when it is asked for by name", async () => {
    // given
    const aigul = await server.as("aigul");

    // when
    const offered = await aigul.get("/workplace/applications/new");
    const begun = await aigul.post("/workplace/applications/new", { regulation: "kostanay/certificate-duplicate" });

    // then: of Kostanay's services enrolment alone is open at a school's chancellery
    expect(offered.body).toContain('value="kostanay/school-enrolment"');
    expect(begun.statusCode).toBe(409);
    expect(begun.body).toContain(filing.kk.notYetOpen);
  });

  test("of another region's service isn't the chancellery's", async () => {
    const aigul = await server.as("aigul");
    const { statusCode } = await aigul.get("/workplace/applications/new?regulation=zhambyl/certificate-duplicate");

    expect(statusCode).toBe(404);
  });
});
