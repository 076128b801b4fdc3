import { type Instant, instant } from "@reglament/calendar";
import { createAuthority, issueCertificate, signCms } from "@reglament/signature";
import { testDatabase } from "@reglament/store/testing";
import { describe, expect, test } from "vitest";
import type { Services } from "../services.ts";
import { type Arrival, judgeArrival } from "../verification/judge-arrival.ts";
import { makeSignatureServices, trustAtFrom } from "../verification/signature-services.ts";
import { askNobody } from "../verification/trust-settings.ts";
import { aTrainingAuthority } from "./testing/a-training-authority.ts";
import { readTrainingFile } from "./training-file.ts";

const file = await readTrainingFile();
const authority = await aTrainingAuthority();
const { pool } = await testDatabase();
const logged: string[] = [];
const log: Services["log"] = {
  info: (event) => logged.push(event),
  error: (event, error) => logged.push(`${event}: ${String(error)}`),
};
let realNow = Date.parse("2026-01-15T05:00:00Z");

const content = Buffer.from("өтініш", "utf8");
const monday = instant("2019-06-10T09:00+06:00");

async function services(): Promise<Services> {
  const configuration = { mode: "training" };
  return {
    ...(await authority.servicesFor({ pool, log, realNow: () => realNow })),
    pool,
    log,
    configuration,
  } as unknown as Services;
}
const asking = await services();

async function judged(person: string, at: Instant, wishes: Partial<Arrival> = {}, by: Services = asking) {
  const cms = await authority.sign(person, content, at);
  return judgeArrival(by, { region: "kostanay-1", now: at, cms, content, use: "sign", timeStamp: "none", ...wishes });
}

function reasonsOf({ verdict: { checks } }: Awaited<ReturnType<typeof judged>>): readonly string[] {
  return checks.filter(({ result }) => result !== "passed").map(({ reason }) => reason);
}

describe("the training authority", () => {
  test.each(["aidana", "nadezhda", "bolat", "aigul", "asel"])("vouches for %s", async (person) => {
    const outcome = await judged(person, monday);
    expect(reasonsOf(outcome)).toEqual([]);
    expect(outcome.verdict.status).toBe("valid");
    expect(outcome.verdict.signer?.iin).toBe(file.people.find(({ id }) => id === person)?.iin);
  });

  test("says surname and first name as the common name, and the patronymic apart", async () => {
    const { verdict } = await judged("aidana", monday);
    expect(verdict.signer).toMatchObject({
      commonName: "Қасымова Айдана",
      surname: "Қасымова",
      patronymic: "Нұрланқызы",
    });
  });

  test("keeps signing in and signing apart", async () => {
    const cms = await authority.sign("aidana", content, monday, "authenticate");
    expect(reasonsOf(await judged("aidana", monday, { cms }))).toEqual(["KEY_NOT_FOR_SIGNING"]);
  });

  test("turns away who lost the certificate or let it run out", async () => {
    expect(reasonsOf(await judged("ruslan", monday))).toEqual(["REVOKED"]);
    expect(reasonsOf(await judged("tatyana", monday))).toEqual(["EXPIRED"]);
  });

  test("stood by them before the revocation and before the end", async () => {
    const may = instant("2019-05-20T09:00+06:00");
    expect(reasonsOf(await judged("ruslan", may))).toEqual([]);
    expect(reasonsOf(await judged("tatyana", may))).toEqual([]);
  });

  test("tells by OCSP of a revocation that no list knows yet", async () => {
    // given a revocation five minutes ago, with lists that come out by the hour
    const { revoked } = file.people.find(({ id }) => id === "ruslan")?.certificate ?? {};
    const soonAfter = ((revoked ?? 0) + 300_000) as Instant;

    // then
    expect(reasonsOf(await judged("ruslan", (soonAfter - 600_000) as Instant))).toEqual([]);
    expect(reasonsOf(await judged("ruslan", soonAfter))).toEqual(["REVOKED"]);
  });

  test.each(["2019-01-01T00:00+06:00", "2019-12-31T23:59+06:00", "2020-12-30T12:00+06:00"])(
    "answers for a world that stands at %s",
    async (moment) => {
      expect(reasonsOf(await judged("aidana", instant(moment)))).toEqual([]);
    },
  );

  test("doesn't vouch for strangers, and isn't asked about them", async () => {
    // given
    const term = { notBefore: Date.UTC(2019, 0), notAfter: Date.UTC(2020, 0) };
    const stranger = createAuthority({ name: "Stranger", ...term });
    const signer = issueCertificate({
      authority: stranger,
      subject: { iin: "150704700012", commonName: "ҮЛГІ" },
      use: "sign",
      roles: [],
      algorithm: "ecdsa",
      serial: 1n,
      ...term,
      addresses: { ocsp: "http://127.0.0.1:1/ocsp" },
    });
    const before = logged.length;

    // when
    const cms = signCms({ content, ...signer, chain: [stranger.certificate], at: monday });
    const outcome = await judged("aidana", monday, { cms });

    // then
    expect(reasonsOf(outcome)).toContain("ISSUER_UNKNOWN");
    expect(logged.slice(before)).toEqual([]);
  });
});

describe("evidence", () => {
  test("holds OCSP's answers instead of the people's list, and both stay small", async () => {
    const { verdict } = await judged("aidana", monday);
    expect(verdict.evidence.ocspResponses).toHaveLength(1);
    expect(verdict.evidence.crls).toHaveLength(1);
  });

  test.each(["beside", "inside"] as const)("holds a time stamp %s the signature", async (timeStamp) => {
    // when
    const outcome = await judged("aidana", monday, { timeStamp });

    // then
    expect(reasonsOf(outcome)).toEqual([]);
    expect(outcome.verdict.stampedAt).toBe(monday);
    expect(outcome.timeStamps).toHaveLength(timeStamp === "beside" ? 1 : 0);
    expect(outcome.verdict.evidence.timeStampChain).toHaveLength(3);
  });
});

describe("when the authority is away", () => {
  const friday = instant("2019-08-16T09:00+06:00");

  test("what was fetched before still holds, also after a restart; later on, verdicts are undetermined", async () => {
    // given the lists of Friday, and a service that was started anew
    expect(reasonsOf(await judged("aidana", friday))).toEqual([]);
    await authority.stop();
    const restarted = await services();

    // when
    const soon = await judged("aidana", (friday + 600_000) as Instant, {}, restarted);
    const stampless = await judged("aidana", (friday + 600_000) as Instant, { timeStamp: "inside" }, restarted);
    const later = await judged("aidana", instant("2019-08-19T09:00+06:00"), {}, restarted);
    const health = await restarted.signatures.revocation.health(instant("2019-08-19T09:00+06:00"));

    // then
    expect(reasonsOf(soon)).toEqual([]);
    expect(stampless).toMatchObject({ verdict: { status: "valid" }, lacksTimeStamp: true });
    expect(later.verdict.status).toBe("undetermined");
    expect(reasonsOf(later)).toEqual(["REVOCATION_LIST_NOT_CURRENT"]);
    expect(health.filter(({ state }) => state === "stale").length).toBeGreaterThan(0);

    // and when it is back
    await authority.start();
    realNow += 3_600_000 * 2;
    expect(reasonsOf(await judged("aidana", instant("2019-08-19T09:00+06:00"), {}, restarted))).toEqual([]);
  });

  test("with nothing at hand everything is undetermined, never valid", async () => {
    // given
    const believed = await asking.signatures.revocation.anchors();
    const alone = makeSignatureServices({
      pool,
      log,
      realNow: () => realNow,
      settings: askNobody,
      believed: () => Promise.resolve(believed),
    });

    // when
    const outcome = await judged("aidana", monday, {}, { ...asking, signatures: alone, trustAt: trustAtFrom(alone) });
    await alone.own.close();

    // then
    expect(outcome.verdict.status).toBe("undetermined");
    expect(reasonsOf(outcome)).toEqual(["REVOCATION_LIST_MISSING"]);
  });
});
