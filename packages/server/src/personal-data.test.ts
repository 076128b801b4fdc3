/** Who reads personal data leaves a trace; the log leaves none of the data. */
import { describe, expect, test } from "vitest";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import { aServer } from "./testing/a-server.ts";
import { aCompleteDraft, fileOverPortal } from "./testing/file-over-portal.ts";

const server = await aServer();
const params = {
  region: server.region,
  caseId: await fileOverPortal(server),
  draftId: await aCompleteDraft(server),
  attachmentId: "0b8f7a52-6c1d-4d5e-9f3a-1c2b3d4e5f60",
  act: "register",
  kind: "photographs",
  question: "class",
};

/** A paper application that the other operator has begun at the centre. */
const atCounter = await aDraftAtCentre();

/** The routes that name a draft or a case, with somebody who may come. */
const opening = routes
  .filter(({ path }) => /:(draftId|caseId)/.test(path))
  .map((route) => [`${route.method} ${route.path}`, route, visitorOf(route)] as const);

function visitorOf({ access, path }: Route): string {
  if (access.for === "draft-counter") return "aleksei";
  return path.startsWith("/workplace") ? "aigul" : "aidana";
}

async function aDraftAtCentre(): Promise<string> {
  const form = { regulation: "kostanay/certificate-duplicate" };
  const begun = await (await server.as("guldana")).post("/workplace/applications/new", form);
  return /^\/drafts\/[^/]+\/([^/]+)/.exec(String(begun.headers.location))?.[1] ?? "";
}

async function entries(): Promise<readonly { readonly purpose: string; readonly pattern: string }[]> {
  const { rows } = await server.owner.query<{ purpose: string; pattern: string }>(
    "select purpose, path_pattern as pattern from access_log order by entry_id",
  );
  return rows;
}

function addressOf({ access, path }: Route): string {
  const named = access.for === "draft-counter" ? { ...params, draftId: atCounter } : params;
  return path.replaceAll(/:(\w+)/g, (_whole, name: string) => named[name as keyof typeof params]);
}

describe("the access log", () => {
  test.each(opening)("has one entry for every visit to %s", async (_name, route, person) => {
    // given
    const browser = await server.as(person);
    const before = await entries();

    // when
    const { statusCode } = await (route.method === "GET"
      ? browser.get(addressOf(route))
      : browser.post(addressOf(route)));

    // then
    expect(statusCode).toBeLessThan(500);
    expect(statusCode).not.toBe(403);
    const purpose = "purpose" in route.access ? route.access.purpose : "none given";
    expect((await entries()).slice(before.length)).toEqual([{ purpose, pattern: route.path }]);
  });

  test("says whose draft and which case was opened", async () => {
    // when
    await (await server.as("aidana")).get(`/drafts/${params.region}/${params.draftId}/check`);
    await (await server.as("aigul")).get(`/workplace/cases/${params.region}/${params.caseId}`);

    // then
    const { rows } = await server.owner.query(
      "select person_id, subject_person, region, subject_case from access_log order by entry_id desc limit 2",
    );
    const [aidana, aigul] = [await server.idOf("aidana"), await server.idOf("aigul")];
    expect(rows).toEqual([
      { person_id: aigul, subject_person: null, region: params.region, subject_case: params.caseId },
      { person_id: aidana, subject_person: aidana, region: null, subject_case: null },
    ]);
  });

  test("has none for somebody who was turned away", async () => {
    const before = await entries();

    await (await server.as("sergei")).get(`/cabinet/cases/${params.region}/${params.caseId}`);

    expect(await entries()).toEqual(before);
  });
});

test("the server's log names nobody, whatever goes wrong", async () => {
  // given
  const [aidana, aigul] = [await server.as("aidana"), await server.as("aigul")];
  const address = `/workplace/cases/${params.region}/${params.caseId}`;
  const iin = server.iinOf("aidana");

  // when
  await server.anonymous().post("/sign-in", { iin, password: "wrong wrong" });
  await server.anonymous().get(`/services/${iin}/x?iin=${iin}`);
  await aidana.post(`/drafts/${params.region}/${params.draftId}/questions/child-iin`, { "child-iin": "1" });
  await aidana.post(`/drafts/${params.region}/${params.draftId}/file`, { cms: "rubbish" });
  await aigul.post(`${address}/acts/register`);
  await aigul.post(`${address}/acts/register`);
  await aigul.post(`${address}/acts/sign`);

  // then
  const logged = server.logged.join("\n");
  expect(server.logged.length).toBeGreaterThanOrEqual(2);
  for (const person of ["aidana", "alikhan", "aigul"]) {
    expect(logged).not.toContain(server.iinOf(person));
    expect(logged).not.toContain(server.nameOf(person).split(" ")[0]);
  }
});
