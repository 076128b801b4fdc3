import { listDrafts } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { filing } from "../texts/filing.ts";

const server = await aServer();
const { law, pool } = server.services;

/** Regulations of the region that name no portal. */
const notOverPortal = law
  .listRegulations()
  .filter(({ region }) => region === "kostanay")
  .filter(({ editions }) => {
    const edition = editions.at(-1);
    return edition?.onRecord === true && !edition.channels.some(({ id }) => id === "portal");
  })
  .map(({ key }) => key);

describe("a channel that the regulation doesn't name", () => {
  test.each(notOverPortal)("of %s is said to be so, and nothing is begun", async (key) => {
    // given
    const aidana = await server.as("aidana");

    // when
    const shown = await aidana.get(`/services/${key}/apply`);
    const begun = await aidana.post(`/services/${key}/apply`);

    // then
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain(filing.kk.notOffered);
    expect(shown.body).not.toContain(filing.kk.begin);
    expect(begun.statusCode).toBe(422);
    expect(await listDrafts(pool, server.region, await server.idOf("aidana"), "portal")).toEqual([]);
  });

  test("isn't offered at the counter: a school takes what it delivers and what its chancellery takes", async () => {
    // given
    const aigul = await server.as("aigul");

    // when
    const offered = await aigul.get("/workplace/applications/new");
    const begun = await aigul.post("/workplace/applications/new", { regulation: "kostanay/external-study" });

    // then
    expect([...offered.body.matchAll(/regulation=kostanay%2F([a-z-]+)/g)].map(([, service]) => service)).toEqual([
      "certificate-duplicate",
      "school-enrolment",
    ]);
    expect(begun.statusCode).toBe(404);
  });

  test("of another region's service isn't the chancellery's", async () => {
    const aigul = await server.as("aigul");
    const { statusCode } = await aigul.get("/workplace/applications/new?regulation=zhambyl/certificate-duplicate");

    expect(statusCode).toBe(404);
  });
});
