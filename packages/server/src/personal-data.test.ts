/** Who reads personal data leaves a trace; the log leaves none of the data. */
import { describe, expect, test } from "vitest";
import { routes } from "./routes.ts";
import { aCompleteDraft, aFiledCase } from "./testing/a-filed-case.ts";
import { aServer } from "./testing/a-server.ts";

const server = await aServer();
const params = {
  region: server.region,
  caseId: await aFiledCase(server),
  draftId: await aCompleteDraft(server),
  attachmentId: "0b8f7a52-6c1d-4d5e-9f3a-1c2b3d4e5f60",
  act: "register",
  kind: "photographs",
  question: "class",
};

/** The pages that are about a draft or a case, with somebody who may open them. */
const pages = routes
  .filter(({ method, path }) => method === "GET" && /:(draftId|caseId)/.test(path))
  // These only lead to another page.
  .filter(({ path }) => !/\/(file|file-on-paper|documents\/:kind)$/.test(path))
  .map(({ path }) => [path, path.startsWith("/workplace") ? "aigul" : "aidana"] as const);

async function entries(): Promise<number> {
  const { rows } = await server.owner.query<{ count: string }>("select count(*) from access_log");
  return Number(rows[0]?.count);
}

describe("the access log", () => {
  test.each(pages)("has an entry for every reading of %s", async (path, person) => {
    // given
    const browser = await server.as(person);
    const address = path.replaceAll(/:(\w+)/g, (_whole, name: string) => params[name as keyof typeof params]);
    const before = await entries();

    // when
    const { statusCode } = await browser.get(address);

    // then
    expect(statusCode).toBeLessThan(500);
    expect(await entries()).toBeGreaterThan(before);
  });

  test("has none for somebody who was turned away", async () => {
    const before = await entries();

    await (await server.as("sergei")).get(`/cabinet/cases/${params.region}/${params.caseId}`);

    expect(await entries()).toBe(before);
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
  for (const person of ["aidana", "alikhan", "aigul"]) {
    expect(logged).not.toContain(server.iinOf(person));
    expect(logged).not.toContain(server.nameOf(person).split(" ")[0]);
  }
});
