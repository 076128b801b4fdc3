import type { Instant } from "@reglament/calendar";
import {
  answerOcspRequest,
  type CrlInput,
  createAuthority,
  issueCertificate,
  issueCrl,
  type OcspInput,
  type ServiceAddresses,
  signCms,
  type Trust,
  writeOcspRequest,
} from "@reglament/signature";
import { testDatabase } from "@reglament/store/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Services } from "../services.ts";
import { type JudgedArrival, judgeArrival } from "./judge-arrival.ts";
import type { RevocationOptions } from "./revocation-service.ts";
import { makeSignatureServices, type SignatureServices, trustAtFrom } from "./signature-services.ts";
import { type Answering, aNeighbour, type Neighbour } from "./testing/a-neighbour.ts";
import { askNobody, type TrustSettings } from "./trust-settings.ts";

const { pool, owner } = await testDatabase();
const hour = 3_600_000;
const now = Date.parse("2026-06-10T03:00:00Z") as Instant;
const term = { notBefore: Date.UTC(2026, 0), notAfter: Date.UTC(2027, 0) };
const authority = createAuthority({ name: "Lists", ...term });
const stranger = createAuthority({ name: "Stranger", ...term });
const content = Buffer.from("өтініш");
const subject = {
  authority,
  subject: { iin: "150704700012", commonName: "ҮЛГІ АЙЖАН" },
  use: "sign",
  roles: [],
  algorithm: "ecdsa",
  serial: 7n,
  ...term,
} as const;
const responding = {
  issuer: authority.certificate,
  responder: authority,
  revoked: [],
  at: now,
  nextUpdate: now + hour,
};
const believed: Trust = { anchors: [authority.certificate], intermediates: [], crls: [] };

let logged: string[] = [];
let realNow = now as number;
let opened: SignatureServices | undefined;
beforeEach(async () => {
  logged = [];
  realNow = now;
  await owner.query("delete from revocation_list");
});
afterEach(() => opened?.own.close());

const log: Services["log"] = {
  info: () => undefined,
  error: (event, error) => logged.push(`${event}: ${String(error)}`),
};

/** A production installation that asks whom the settings name. */
function anInstallation(settings: Partial<TrustSettings>, more: Partial<RevocationOptions> = {}) {
  const options = { pool, log, realNow: () => realNow, believed: () => Promise.resolve(believed) };
  const signatures = makeSignatureServices({ ...options, settings: { ...askNobody, ...settings }, ...more });
  opened = signatures;
  const services = { pool, log, configuration: { mode: "training" }, signatures, trustAt: trustAtFrom(signatures) };
  return services as unknown as Services;
}

/** A signature by a certificate of the authority, which may name addresses. */
function aSignature(addresses: ServiceAddresses = {}): Uint8Array {
  const signer = issueCertificate({ ...subject, addresses });
  return signCms({ content, ...signer, chain: [], at: now });
}

function judge(services: Services, cms = aSignature(), at = now): Promise<JudgedArrival> {
  return judgeArrival(services, { region: "kostanay", now: at, cms, content, use: "sign", timeStamp: "none" });
}

const statusOf = async (services: Services, cms?: Uint8Array, at?: Instant) =>
  (await judge(services, cms, at)).verdict.status;

function aList(changes: Partial<CrlInput> = {}): Uint8Array {
  return issueCrl({ authority, revoked: [], thisUpdate: now - hour, nextUpdate: now + hour, number: 1n, ...changes });
}

const sends =
  (bytes: Uint8Array | string): Answering =>
  (_request, response) =>
    response.end(bytes);

function ocsp(changes: Partial<OcspInput> = {}): Answering {
  return (_request, response, body) =>
    response.end(answerOcspRequest(body, { ...responding, isIssued: () => true, ...changes }));
}

const listAddress = ({ url }: Neighbour) => `${url}/authority.crl`;

describe("a list", () => {
  test("is fetched once for many signatures, and kept for the next start", async () => {
    // given
    const neighbour = await aNeighbour(sends(aList()));
    const services = anInstallation({ crls: [listAddress(neighbour)] });

    // when
    const statuses = await Promise.all([1, 2, 3].map(() => statusOf(services)));
    await services.signatures.own.close();
    const restarted = anInstallation({ crls: [listAddress(neighbour)] });

    // then
    expect(statuses).toEqual(["valid", "valid", "valid"]);
    expect(await statusOf(restarted)).toBe("valid");
    expect(neighbour.asked).toEqual(["GET /authority.crl"]);
  });

  test.each<readonly [string, () => Answering]>([
    ["of another authority", () => sends(aList({ authority: stranger }))],
    [
      "with its authority's name and another's signature",
      () => sends(aList({ authority: { ...authority, key: stranger.key } })),
    ],
    ["of a moment to come", () => sends(aList({ thisUpdate: now + hour, nextUpdate: now + 2 * hour }))],
    ["that is a page of HTML", () => sends("<html>Кіріңіз</html>")],
    ["that is nothing", () => sends("")],
    [
      "behind a redirect",
      () => (_request, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    ],
    ["that isn't there", () => (_request, response) => void response.writeHead(404).end()],
    [
      "that breaks off",
      () => (_request, response) =>
        void response.writeHead(200, { "content-length": "9999" }).write("x", () => response.destroy()),
    ],
  ])("%s is never used", async (_what, answering) => {
    // given
    const neighbour = await aNeighbour(answering());
    const services = anInstallation({ crls: [listAddress(neighbour)] });

    // when
    const { verdict } = await judge(services);

    // then
    expect(verdict.status).toBe("undetermined");
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("revocation-list-not-fetched");
    expect((await owner.query("select from revocation_list")).rowCount).toBe(0);
  });

  test("that can't be had is asked for again only after a while", async () => {
    // given
    const neighbour = await aNeighbour((_request, response) => void response.writeHead(500).end());
    const services = anInstallation({ crls: [listAddress(neighbour)] });

    // when
    for (let time = 0; time < 3; time += 1) await statusOf(services);
    const before = neighbour.asked.length;
    neighbour.answering = sends(aList());
    realNow += 60_000;

    // then
    expect(before).toBe(1);
    expect(await statusOf(services)).toBe("valid");
  });

  test("that is older than the one at hand doesn't take its place", async () => {
    // given a list that revokes
    const revoking = aList({ revoked: [{ serial: 7n, at: now - hour }], thisUpdate: now - 600_000, number: 2n });
    const neighbour = await aNeighbour(sends(revoking));
    const services = anInstallation({ crls: [listAddress(neighbour)] });
    expect(await statusOf(services)).toBe("invalid");

    // when it has run out, and somebody hands out the one before
    neighbour.answering = sends(aList());
    const later = (now + hour + 1) as Instant;

    // then
    expect(await statusOf(services, undefined, later)).toBe("invalid");
    expect(neighbour.asked).toHaveLength(2);
  });

  test("is looked for before it runs out, and then left alone for a while", async () => {
    // given
    const neighbour = await aNeighbour(sends(aList()));
    const { signatures } = anInstallation({ crls: [listAddress(neighbour)] });
    const { revocation } = signatures;
    await revocation.trustAt(now);

    // when: shortly after, and when nine tenths of its term are over
    await revocation.refresh((now - 30 * 60_000) as Instant);
    const early = neighbour.asked.length;
    const late = (now + 0.9 * hour) as Instant;
    for (let time = 0; time < 3; time += 1) await revocation.refresh(late);

    // then
    expect(early).toBe(1);
    expect(neighbour.asked).toHaveLength(2);
    expect(await revocation.health(late)).toMatchObject([{ state: "current", nextUpdate: now + hour }]);
    expect(await revocation.health((now + 2 * hour) as Instant)).toMatchObject([{ state: "stale" }]);
  });

  test("named by a certificate is found, with the delta upon it", async () => {
    // given
    const delta = aList({
      revoked: [{ serial: 7n, at: now - 60_000 }],
      thisUpdate: now - 30_000,
      number: 2n,
      deltaBase: 1n,
    });
    const neighbour = await aNeighbour((request, response) =>
      response.end(request.url === "/delta.crl" ? delta : aList()),
    );
    const cms = aSignature({ crl: listAddress(neighbour), deltaCrl: `${neighbour.url}/delta.crl` });

    // then: only a host that the installation named is asked
    expect(await statusOf(anInstallation({ hosts: ["crl.pki.gov.kz"] }), cms)).toBe("undetermined");
    expect(neighbour.asked).toEqual([]);
    await opened?.own.close();
    expect(await statusOf(anInstallation({ hosts: ["127.0.0.1"] }), cms)).toBe("invalid");
    expect(neighbour.asked.toSorted()).toEqual(["GET /authority.crl", "GET /delta.crl"]);
  });
});

describe("an OCSP answer", () => {
  test("is enough without any list, and is what is kept", async () => {
    const neighbour = await aNeighbour(ocsp());
    const { verdict } = await judge(anInstallation({ ocsp: neighbour.url }));
    expect(verdict.status).toBe("valid");
    expect(verdict.evidence.ocspResponses).toHaveLength(1);
    expect(verdict.evidence.crls).toEqual([]);
  });

  test("is fresher than a list, and a list that revokes isn't talked away", async () => {
    // given
    const list = await aNeighbour(sends(aList()));
    const revoked = [{ serial: 7n, at: now - 60_000 }];
    const responder = await aNeighbour(ocsp({ revoked }));
    const settings = { crls: [listAddress(list)], ocsp: responder.url };

    // then
    expect(await statusOf(anInstallation(settings))).toBe("invalid");
    await opened?.own.close();
    await owner.query("delete from revocation_list");
    responder.answering = ocsp();
    list.answering = sends(aList({ revoked }));
    expect(await statusOf(anInstallation(settings))).toBe("invalid");
  });

  test.each<readonly [string, () => Answering]>([
    ["by who has no right to it", () => ocsp({ responder: stranger })],
    ["that is stale", () => ocsp({ at: now - 2 * hour, nextUpdate: now - hour })],
    ["that knows nothing", () => ocsp({ isIssued: () => false })],
    ["to another question", () => sends(answeredBefore())],
    ["that is too large", () => sends(Buffer.alloc(100_000))],
    ["that is an error", () => sends(Buffer.from([0x30, 0x03, 0x0a, 0x01, 0x02]))],
  ])("%s decides nothing: the list has the word", async (_what, answering) => {
    // given
    const list = await aNeighbour(sends(aList()));
    const responder = await aNeighbour(answering());

    // then
    expect(await statusOf(anInstallation({ ocsp: responder.url }))).toBe("undetermined");
    await opened?.own.close();
    const both = anInstallation({ ocsp: responder.url, crls: [listAddress(list)] });
    expect(await statusOf(both)).toBe("valid");
  });
});

/** An answer to somebody's earlier question about the same certificate, with that one's nonce. */
function answeredBefore(): Uint8Array {
  const { certificate } = issueCertificate({ ...subject, addresses: {} });
  const question = writeOcspRequest({ certificate, issuer: authority.certificate, nonce: Buffer.alloc(16, 7) });
  return answerOcspRequest(question, { ...responding, isIssued: () => true });
}
