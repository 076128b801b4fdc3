import { listCasesOfPerson } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { answerProblemTexts } from "../texts/answer-problems.ts";
import { aDraftToSign, asField } from "./testing/an-application.ts";
import { anAuthority } from "./testing/an-authority.ts";

const server = await aServer();
const authority = anAuthority(server.services);
const { pool } = server.services;

describe("a signature that isn't accepted says why, and nothing is filed", () => {
  test.each([
    ["somebody else's certificate", "sergei", {}, "басқа адам"],
    ["an expired certificate", "aidana", { notAfter: Date.parse("2019-05-31T00:00:00Z") }, "мерзімі"],
    ["a revoked certificate", "aidana", { revokedAt: Date.parse("2019-05-20T00:00:00Z") }, "қайтарып алын"],
    ["an authentication key", "aidana", { use: "authenticate" as const }, "қол қоюға арналмаған"],
    ["a signature with the application inside", "aidana", { attached: true }, "файл салынбаған"],
    ["an authority that nobody trusts", "aidana", { authority: "stranger" as const }, "сенімді"],
  ])("%s", async (_what, person, wishes, reason) => {
    // given
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);

    // when
    const cms = authority.sign({ iin: server.iinOf(person) }, bytes, wishes);
    const refused = await aidana.post(`${draft}/file`, asField(cms));

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body.toLowerCase()).toContain(reason);
    expect(refused.body).toContain('href="#cmsFile"');
    expect(await listCasesOfPerson(pool, await server.idOf("aidana"))).toEqual([]);
  });

  test("a certificate with a number that may be a living person's, which has no place in training", async () => {
    // given
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);

    // when
    const refused = await aidana.post(`${draft}/file`, asField(authority.sign({ iin: "120517500018" }, bytes)));

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(answerProblemTexts.kk.IIN_REAL_IN_TRAINING);
  });

  test("rubbish, or none at all", async () => {
    // given
    const aidana = await server.as("aidana");
    const { draft } = await aDraftToSign(server, aidana);

    // when
    const rubbish = await aidana.post(`${draft}/file`, { cms: "no signature" });
    const none = await aidana.post(`${draft}/file`);

    // then
    expect([rubbish.statusCode, none.statusCode]).toEqual([422, 422]);
  });

  test("a signature over what the application said before an answer changed", async () => {
    // given
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);
    const form = asField(authority.sign({ iin: server.iinOf("aidana") }, bytes));
    await aidana.post(`${draft}/questions/class`, { class: "2" });

    // when
    const told = await aidana.post(`${draft}/file`, form);
    const again = await aidana.post(`${draft}/file`, form);

    // then: first the change is named; the page now shows new bytes, to which the old signature doesn't belong
    expect(told.statusCode).toBe(422);
    expect(told.body).toContain("өтініш өзгерген");
    expect(again.statusCode).toBe(422);
    expect((await aidana.get(`${draft}/bytes`)).rawPayload.equals(bytes)).toBe(false);
  });

  test("a signature of another draft", async () => {
    // given
    const aidana = await server.as("aidana");
    const one = await aDraftToSign(server, aidana);
    const other = await aDraftToSign(server, aidana);

    // when
    const cms = authority.sign({ iin: server.iinOf("aidana") }, one.bytes);
    const refused = await aidana.post(`${other.draft}/file`, asField(cms));

    // then
    expect(refused.statusCode).toBe(422);
  });
});

describe("the bytes to sign", () => {
  test("stay the same when the page is opened again", async () => {
    // given
    const aidana = await server.as("aidana");
    const { draft, bytes } = await aDraftToSign(server, aidana);

    // when
    server.passMs(60_000);
    await aidana.get(`${draft}/sign`);

    // then
    expect((await aidana.get(`${draft}/bytes`)).rawPayload.equals(bytes)).toBe(true);
  });
});
