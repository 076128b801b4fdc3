import { instant } from "@reglament/calendar";
import { eraseCase, setEraseAfter } from "@reglament/store";
import { expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { erasure } from "../texts/erasure.ts";
import { aFiledCase, type FiledCase } from "./testing/a-filed-case.ts";
import { actOnCase, actsOffered, anOrder, bringTo } from "./testing/act-on-case.ts";

const server = await aServer();
const { pool } = server.services;

async function erase({ caseId }: FiledCase): Promise<void> {
  const due = instant("2019-06-10T10:00+06:00");
  await setEraseAfter(pool, server.region, caseId, due);
  expect(await eraseCase(pool, server.region, caseId, due)).toBe(true);
}

/** Every page of a case, each for those who may read it. */
async function pagesOf(filed: FiledCase): Promise<readonly { readonly statusCode: number; readonly body: string }[]> {
  const [aidana, aigul] = [await server.as("aidana"), await server.as("aigul")];
  const own = filed.address.replace("/workplace/", "/cabinet/");
  return [
    await aidana.get(own),
    await aidana.get(`${own}/receipt`),
    await aigul.get(filed.address),
    await aigul.get(`${filed.address}/receipt`),
  ];
}

test("an erased case that was issued says on all its pages that the storage term has ended", async () => {
  // given
  const filed = await aFiledCase(server);
  await bringTo(server, filed, "issue");
  await actOnCase(await server.as("aigul"), filed, "issue", { "issue-form": "electronic" });

  // when
  await erase(filed);
  const pages = await pagesOf(filed);
  const aigul = await server.as("aigul");
  const worklist = await aigul.get("/workplace");
  const cabinet = await (await server.as("aidana")).get("/cabinet");

  // then
  expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  for (const { body } of pages) {
    expect(body).toContain(erasure.kk.text);
    expect(body).not.toContain("Әлихан");
    expect(body).not.toContain(`${filed.address}/paper`);
  }
  expect([worklist.statusCode, cabinet.statusCode]).toEqual([200, 200]);
  expect(worklist.body).toContain(filed.address);
  for (const page of ["paper", "draft"]) {
    expect((await aigul.get(`${filed.address}/${page}`)).statusCode).toBe(404);
  }
});

test("in an erased case that was never finished nothing can be done any more", async () => {
  // given
  const filed = await aFiledCase(server);
  await bringTo(server, filed, "signing");
  const head = await server.as("bolat");

  // when
  await erase(filed);
  const page = await head.get(filed.address);
  const act = await head.post(`${filed.address}/acts/sign`, { cms: "" });
  const late = await (await server.as("dina")).post(`${filed.address}/acts/draft`, { ...anOrder });

  // then
  expect(page.statusCode).toBe(200);
  expect(actsOffered(page.body)).toEqual([]);
  expect([act.statusCode, late.statusCode]).toEqual([409, 409]);
});
