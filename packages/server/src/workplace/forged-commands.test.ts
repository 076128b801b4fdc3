/** Commands that no page of ours has made: each gets its public answer, and nothing changes. */
import { randomUUID } from "node:crypto";
import { contentsOf } from "@reglament/store/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { aCompleteDraft } from "../testing/file-over-portal.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import { aFiledCase, type FiledCase } from "./testing/a-filed-case.ts";
import { hiddenFields } from "./testing/act-on-case.ts";

const server = await aServer();

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

/** What all tables hold but those of visits: who looked at what, who has signed in, forms that were out of date. */
async function content(): Promise<Readonly<Record<string, string>>> {
  const { access_log, session, pending_form, ...others } = await contentsOf(server.ownerUrl);
  expect([access_log, session, pending_form]).not.toContain(undefined);
  return others;
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
    const before = await content();
    const aigul = await server.as("aigul");

    // when
    const { statusCode } = await aigul.post(address(), await fresh());

    // then
    expect(statusCode).toBe(status);
    expect(await content()).toEqual(before);
  });
});

describe("a command of somebody else", () => {
  test.each(["aidana", "administrator"])("(%s) isn't theirs to give", async (person) => {
    const before = await content();
    const { statusCode } = await (await server.as(person)).post(registering(filed.caseId), await fresh());
    expect(statusCode).toBe(403);
    expect(await content()).toEqual(before);
  });

  test("in the own name by an id that another case's command has is told so", async () => {
    // given
    const before = await content();

    // when
    const { statusCode, body } = await (await server.as("aigul")).post(registering(filed.caseId), used);

    // then
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain(rejectionTexts.kk.COMMAND_KNOWN);
    expect(await content()).toEqual(before);
  });

  test("with the token of another session is given back to be sent by oneself", async () => {
    // given
    const before = await content();
    const stranger = await server.as("bolat");

    // when
    const fields = { ...(await fresh()), csrf: stranger.formToken() };
    const { statusCode } = await (await server.as("aigul")).post(registering(filed.caseId), fields);

    // then
    expect(statusCode).toBe(303);
    expect(await content()).toEqual(before);
  });
});

describe("a forged filing", () => {
  /** Two applications of one person, ready to be signed. */
  async function twoDrafts() {
    const aidana = await server.as("aidana");
    const drafts = [];
    for (const office of ["school-7", "gymnasium-21"]) {
      const address = `/drafts/${server.region}/${await aCompleteDraft(server, { office })}`;
      await aidana.get(`${address}/sign`);
      drafts.push({ address, bytes: (await aidana.get(`${address}/bytes`)).rawPayload });
    }
    return drafts as [(typeof drafts)[number], (typeof drafts)[number]];
  }

  test.each([
    ["the same person's signature over another application", "aidana", "other", "aidana", 422],
    ["somebody else's signature", "aidana", "own", "sergei", 422],
    ["the applicant's signature, sent by somebody else", "sergei", "own", "aidana", 403],
    ["no signature", "aidana", "own", undefined, 422],
  ] as const)("with %s makes no case", async (_, sender, signed, signer, status) => {
    // given
    const [own, other] = await twoDrafts();
    const { bytes } = signed === "own" ? own : other;
    const cms = signer === undefined ? "AAAA" : Buffer.from(server.sign(signer, bytes)).toString("base64");
    const browser = await server.as(sender);
    const before = await content();

    // when
    const { statusCode } = await browser.post(`${own.address}/file`, { cms });

    // then
    expect(statusCode).toBe(status);
    expect(await content()).toEqual(before);
  });
});

describe("a forged version of the case that was seen", () => {
  test.each(["-1", "0", "1.5", "two", "1e300", "99999999999999999999", "2"])(
    "(%s) makes the command stale",
    async (version) => {
      // given
      const before = await content();

      // when
      const { statusCode, body } = await (await server.as("aigul")).post(registering(filed.caseId), {
        ...(await fresh()),
        version,
      });

      // then
      expect(statusCode).toBe(409);
      expect(body).toContain(rejectionTexts.kk.STALE);
      expect(await content()).toEqual(before);
    },
  );
});

test("a command sent again after its case has gone on is answered as at first, and done once", async () => {
  const before = await content();
  const { statusCode, headers } = await (await server.as("aigul")).post(registering(registered.caseId), used);
  expect([statusCode, headers.location]).toEqual([303, registered.address]);
  expect(await content()).toEqual(before);
});
