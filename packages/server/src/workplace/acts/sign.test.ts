import { loadCase } from "@reglament/store";
import { beforeAll, describe, expect, test } from "vitest";
import { aServer, type TestServer } from "../../testing/a-server.ts";
import { signMany } from "../../texts/sign-many.ts";
import { signing } from "../../texts/signing.ts";
import { fieldsOf, signManyAddress } from "../sign-many/chosen-cases.ts";
import { aFiledCase, type FiledCase } from "../testing/a-filed-case.ts";
import { actOnCase, bringTo } from "../testing/act-on-case.ts";

const server = await aServer();
const t = signing.kk;
type Post = Parameters<TestServer["signAs"]>[2];

async function officeBin(): Promise<string> {
  const { rows } = await server.owner.query<{ bin: string }>(
    "select bin from office where region = $1 and office_id = 'school-7'",
    [server.region],
  );
  return rows[0]?.bin ?? "";
}

async function aCaseToSign(channel: "portal" | "chancellery" = "portal"): Promise<FiledCase> {
  const filed = await aFiledCase(server, { channel });
  await bringTo(server, filed, "signing");
  return filed;
}

async function cmsBy(post: Post, { address }: FiledCase): Promise<string> {
  const { rawPayload } = await (await server.as("bolat")).get(`${address}/draft`);
  return Buffer.from(server.signAs("bolat", rawPayload, post)).toString("base64");
}

async function signBy(post: Post, filed: FiledCase) {
  return actOnCase(await server.as("bolat"), filed, "sign", { cms: await cmsBy(post, filed) });
}

async function isSigned({ caseId }: FiledCase): Promise<boolean> {
  const loaded = await loadCase(server.services.pool, server.services.law.getEdition, server.region, caseId);
  return loaded?.case.signed !== undefined;
}

describe("a notice that is signed for the school (cl. 3)", () => {
  const organisation = "№ 7 мектеп";
  let bin = "";
  beforeAll(async () => {
    bin = await officeBin();
  });

  test.each(["right-to-sign", "first-head"] as const)("is taken by the school's certificate with %s", async (role) => {
    // given
    const filed = await aCaseToSign();

    // when
    const answer = await signBy({ organisation, bin, roles: ["legal-entity", role] }, filed);

    // then
    expect(answer.statusCode).toBe(303);
    expect(await isSigned(filed)).toBe(true);
  });

  test("isn't taken by a person's own certificate, another school's, or an employee's without the right", async () => {
    // given
    const filed = await aCaseToSign();
    const wrong: readonly (readonly [Post, string])[] = [
      [undefined, t.personOnly],
      [{ organisation, bin: "150390000012", roles: ["legal-entity", "right-to-sign"] }, t.otherBin],
      [{ organisation, bin, roles: ["legal-entity", "employee"] }, t.noRightToSign],
    ];

    for (const [post, message] of wrong) {
      // when
      const { body } = await signBy(post, filed);

      // then
      expect(body).toContain(message);
      expect(await isSigned(filed)).toBe(false);
    }
  });

  test("isn't taken among many either", async () => {
    // given
    const filed = await aCaseToSign();
    const head = await server.as("bolat");
    const page = await head.get(signManyAddress([filed.caseId]));
    const hidden = [
      ...page.body.matchAll(/<input type="hidden" name="((?:case|command|document)-[^"]*)" value="([^"]*)"/g),
    ];
    const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));

    // when
    const { body } = await head.post("/workplace/sign", {
      ...fields,
      [fieldsOf(filed.caseId).cms]: await cmsBy(undefined, filed),
    });

    // then
    expect(body).toContain(signMany.kk.signedOf(0, 1));
    expect(body).toContain(t.personOnly);
    expect(await isSigned(filed)).toBe(false);
  });

  test("isn't taken as long as the school's BIN isn't recorded", async () => {
    // given
    const filed = await aCaseToSign();
    const post = { organisation, bin, roles: ["legal-entity", "right-to-sign"] } as const;
    await server.owner.query("update office set bin = null where region = $1", [server.region]);

    // when
    const { body } = await signBy(post, filed);
    await server.owner.query("update office set bin = $2 where region = $1 and office_id = 'school-7'", [
      server.region,
      bin,
    ]);

    // then
    expect(body).toContain(t.officeWithoutBin);
    expect(await isSigned(filed)).toBe(false);
    expect((await signBy(post, filed)).statusCode).toBe(303);
  });
});

test("an order on paper's way, of which the text says nothing, is signed by the head's own certificate too", async () => {
  // given
  const filed = await aCaseToSign("chancellery");

  // when
  const answer = await signBy(undefined, filed);

  // then
  expect(answer.statusCode).toBe(303);
  expect(await isSigned(filed)).toBe(true);
});
