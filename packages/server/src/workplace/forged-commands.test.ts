/** Commands that no page of ours has made: each gets its public answer, and nothing changes. */
import { randomUUID } from "node:crypto";
import { loadCase } from "@reglament/store";
import { beforeAll, describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import { aFiledCase, type FiledCase } from "./testing/a-filed-case.ts";
import { hiddenFields } from "./testing/act-on-case.ts";

const server = await aServer();
const { pool, law } = server.services;

let filed: FiledCase;
let registered: FiledCase;
/** Fields of the form that registered the other case. */
let used: Readonly<Record<string, string>>;

beforeAll(async () => {
  [filed, registered] = [await aFiledCase(server), await aFiledCase(server)];
  const aigul = await server.as("aigul");
  used = hiddenFields((await aigul.get(registered.address)).body, "register");
  await aigul.post(`${registered.address}/acts/register`, used);
});

async function versions(): Promise<readonly (number | undefined)[]> {
  const both = [filed, registered].map(({ caseId }) => loadCase(pool, law.getEdition, server.region, caseId));
  return (await Promise.all(both)).map((loaded) => loaded?.events.length);
}

/** The address of registering a case, in a region. */
function registering(caseId: string, region = server.region): string {
  return `/workplace/cases/${region}/${caseId}/acts/register`;
}

async function fresh(): Promise<Readonly<Record<string, string>>> {
  return hiddenFields((await (await server.as("aigul")).get(filed.address)).body, "register");
}

describe("a forged address", () => {
  test.each([
    ["of a case that there isn't", () => registering(randomUUID()), 403],
    ["of no case", () => registering("1 or 1=1"), 404],
    ["of the case in another world", () => registering(filed.caseId, "kostanay-2"), 403],
    ["of the case in another region", () => registering(filed.caseId, "zhambyl-1"), 403],
    ["of an act that nobody knows", () => registering(filed.caseId).replace("register", "approve"), 404],
    ["of the filing", () => registering(filed.caseId).replace("register", "file"), 404],
    ["of an act of a later step", () => registering(filed.caseId).replace("register", "issue"), 409],
  ])("%s changes nothing", async (_, address, status) => {
    // given
    const before = await versions();
    const aigul = await server.as("aigul");

    // when
    const { statusCode } = await aigul.post(address(), await fresh());

    // then
    expect(statusCode).toBe(status);
    expect(await versions()).toEqual(before);
  });
});

describe("a command of somebody else", () => {
  test.each(["aidana", "administrator"])("(%s) isn't theirs to give", async (person) => {
    const before = await versions();
    const { statusCode } = await (await server.as(person)).post(registering(filed.caseId), await fresh());
    expect(statusCode).toBe(403);
    expect(await versions()).toEqual(before);
  });

  test("in the own name by an id that another case's command has is told so", async () => {
    // given
    const before = await versions();

    // when
    const { statusCode, body } = await (await server.as("aigul")).post(registering(filed.caseId), used);

    // then
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain(rejectionTexts.kk.COMMAND_KNOWN);
    expect(await versions()).toEqual(before);
  });

  test("with the token of another session is given back to be sent by oneself", async () => {
    // given
    const before = await versions();
    const stranger = await server.as("bolat");

    // when
    const fields = { ...(await fresh()), csrf: stranger.formToken() };
    const { statusCode } = await (await server.as("aigul")).post(registering(filed.caseId), fields);

    // then
    expect(statusCode).toBe(303);
    expect(await versions()).toEqual(before);
  });
});

describe("a forged version of the case that was seen", () => {
  test.each(["-1", "0", "1.5", "two", "1e300", "99999999999999999999", "2"])(
    "(%s) makes the command stale",
    async (version) => {
      // given
      const before = await versions();

      // when
      const { statusCode, body } = await (await server.as("aigul")).post(registering(filed.caseId), {
        ...(await fresh()),
        version,
      });

      // then
      expect(statusCode).toBe(409);
      expect(body).toContain(rejectionTexts.kk.STALE);
      expect(await versions()).toEqual(before);
    },
  );
});

test("a command sent again after its case has gone on is answered as at first, and done once", async () => {
  const before = await versions();
  expect(before).toEqual([1, 2]);
  const { statusCode, headers } = await (await server.as("aigul")).post(registering(registered.caseId), used);
  expect([statusCode, headers.location]).toEqual([303, registered.address]);
  expect(await versions()).toEqual(before);
});
