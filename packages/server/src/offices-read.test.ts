/** A region has thousands of offices: only a page on which one is chosen reads them all. */
import { expect, test } from "vitest";
import { aDraftToSign, service } from "./filing/testing/an-application.ts";
import { aServer } from "./testing/a-server.ts";
import { listenToQueries } from "./testing/listen-to-queries.ts";
import { aFiledCase } from "./workplace/testing/a-filed-case.ts";

const server = await aServer();
const { timesAsked } = listenToQueries(server);
const school = "№ 7 «Тобыл»";

test("the official's worklist names the official's own", async () => {
  // given
  const aigul = await server.as("aigul");

  // then
  expect(await timesAsked("list-offices", () => aigul.get("/workplace"))).toBe(0);
  expect((await aigul.get("/workplace")).body).toContain(school);
});

test("the cabinet names those of one's cases and drafts", async () => {
  // given
  await aFiledCase(server);
  const aidana = await server.as("aidana");

  // then
  expect(await timesAsked("list-offices", () => aidana.get("/cabinet"))).toBe(0);
  expect((await aidana.get("/cabinet")).body).toContain(school);
});

test.each([
  ["questions/child-name", 0],
  ["documents", 0],
  ["check", 0],
  ["sign", 0],
  ["questions/school", 1],
])("an application's page %s reads the list %i times", async (page, times) => {
  // given
  const aidana = await server.as("aidana");
  const { draft } = await aDraftToSign(server, aidana);

  // then
  expect(await timesAsked("list-offices", () => aidana.get(`${draft}/${page}`))).toBe(times);
});

test("an application's pages name the school that was chosen", async () => {
  // given
  const aidana = await server.as("aidana");
  const { draft } = await aDraftToSign(server, aidana);

  // then
  expect((await aidana.get(`${draft}/check`)).body).toContain(school);
  expect((await aidana.get(`${draft}/sign`)).body).toContain(school);
  expect((await aidana.get(`${draft}/questions/school`)).body).toContain("№ 34 «Самал»");
});

test("a service's page lists them, since people look for theirs there", async () => {
  expect(await timesAsked("list-offices", () => server.anonymous().get(service))).toBe(1);
});
