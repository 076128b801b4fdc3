import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { listenToQueries } from "../testing/listen-to-queries.ts";
import { aFiledCase } from "./testing/a-filed-case.ts";
import { hiddenFields } from "./testing/act-on-case.ts";

const server = await aServer();
const { timesAsked } = listenToQueries(server);

test("a page of a case reads its events once, at the workplace and in the cabinet", async () => {
  // given
  const filed = await aFiledCase(server);
  const [aigul, aidana] = [await server.as("aigul"), await server.as("aidana")];

  // then
  expect(await timesAsked("find-logs", () => aigul.get(filed.address))).toBe(1);
  expect(await timesAsked("find-logs", () => aidana.get(filed.address.replace("/workplace/", "/cabinet/")))).toBe(1);
});

test("an act reads them twice: to see the case, and to decide on its newest state", async () => {
  // given
  const filed = await aFiledCase(server);
  const aigul = await server.as("aigul");
  const fields = hiddenFields((await aigul.get(filed.address)).body, "register");

  // then
  const register = () => aigul.post(`${filed.address}/acts/register`, fields);
  expect(await timesAsked("find-logs", register)).toBe(2);
});
