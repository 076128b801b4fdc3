import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Authority,
  addTimeStamp,
  createAuthority,
  encodePem,
  evidenceOf,
  issueCertificate,
  issueCrl,
  issueOcspResponse,
  issueServiceCertificate,
  issueTimeStampResponse,
  type KeyAlgorithm,
  readOcspRequest,
  readTimeStampRequest,
  readTimeStampResponse,
  signCms,
  timeStampPolicies,
  timeStampRequestFor,
  verifyCms,
  writeEvidence,
  writeOcspRequest,
} from "@reglament/signature";
import { afterAll, describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

const minute = 60_000;
const at = Date.parse("2019-06-10T09:00:00+06:00");
const term = { notBefore: Date.parse("2019-01-01T00:00:00Z"), notAfter: Date.parse("2020-12-31T00:00:00Z") };
const moment = ["--at", "2019-06-10T09:00+06:00"];
const content = Buffer.from("Өтініш");

const folder = await mkdtemp(join(tmpdir(), "reglament-verify-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const anchors = join(folder, "anchors");
await mkdir(anchors);
const authority = createAuthority({ name: "Tests", ...term });
await put("anchors/root.pem", encodePem("CERTIFICATE", authority.certificate));
await put("anchors/README", "a word about the folder");
const application = await put("application.json", content);

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

function aSigner(changes: { iin?: string; algorithm?: KeyAlgorithm; serial?: bigint } = {}) {
  return issueCertificate({
    authority,
    subject: { iin: changes.iin ?? "150704700012", commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ" },
    use: "sign",
    roles: ["individual"],
    algorithm: changes.algorithm ?? "ecdsa",
    serial: changes.serial ?? 7n,
    ...term,
  });
}

function aList(changes: Partial<Parameters<typeof issueCrl>[0]> = {}) {
  return issueCrl({
    authority,
    revoked: [],
    thisUpdate: at - minute,
    nextUpdate: at + 60 * minute,
    number: 1n,
    ...changes,
  });
}

const signer = aSigner();
const cms = await put("application.cms", signCms({ content, ...signer, chain: [], at }));
const crl = await put("good.crl", aList());

describe("reglament verify", () => {
  const judge = (...words: string[]) =>
    runReglament("verify", "--cms", cms, "--content", application, "--anchors", anchors, ...moment, ...words);

  test("ends with 0 for a valid signature", async () => {
    // when
    const { exitCode, lines } = await judge("--crl", crl);

    // then
    expect(exitCode).toBe(0);
    expect(lines[0]).toBe("VALID");
    expect(lines).toContain("Signed by: ҮЛГІ АЙЖАН; IIN 150704700012; individual");
  });

  test.each(["gost2015-512", "gost2015-256", "gost2004", "rsa"] as const)("knows %s", async (algorithm) => {
    // given
    const signed = signCms({ content, ...aSigner({ algorithm }), chain: [], at });

    // then
    const words = ["verify", "--cms", await put("other.cms", signed), "--content", application, "--anchors", anchors];
    const { exitCode } = await runReglament(...words, "--crl", crl, ...moment);
    expect(exitCode).toBe(0);
  });

  test("ends with 2 without revocation data, never with 0", async () => {
    // when
    const { exitCode, lines } = await judge();

    // then
    expect(exitCode).toBe(2);
    expect(lines[0]).toBe("UNDETERMINED");
    expect(lines.join("\n")).toContain("  ? revocation: There is no revocation list");
  });

  test("ends with 1 for an invalid signature", async () => {
    // given
    const revoked = await put("revoked.crl", aList({ revoked: [{ serial: 7n, at: at - 1000 }] }));
    const other = await put("other.json", "басқа");

    // then
    expect((await judge("--crl", revoked)).exitCode).toBe(1);
    const words = ["verify", "--cms", cms, "--content", other, "--anchors", anchors, "--crl", crl];
    const { exitCode, lines } = await runReglament(...words, ...moment);
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe("INVALID");
  });

  test.each([
    ["text", Buffer.from("бұл қолтаңба емес")],
    ["nothing", new Uint8Array()],
    ["a certificate", authority.certificate],
    ["half a signature", signCms({ content, ...signer, chain: [], at }).subarray(0, 200)],
  ])("ends with 1 for a file that holds %s", async (_what, bytes) => {
    const file = await put("strange.cms", bytes);
    const { exitCode } = await runReglament("verify", "--cms", file, "--anchors", anchors, "--crl", crl);
    expect(exitCode).toBe(1);
  });

  test("says everything as JSON, in three languages", async () => {
    // when
    const { exitCode, lines } = await judge("--crl", crl, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(1);
    const told = JSON.parse(lines[0] ?? "");
    expect(told).toMatchObject({
      status: "valid",
      unreadable: [],
      signatures: [
        {
          status: "valid",
          signer: { iin: "150704700012", commonName: "ҮЛГІ АЙЖАН" },
          signedAt: "2019-06-10T03:00:00.000Z",
          stampedAt: null,
          judgedAt: "2019-06-10T03:00:00.000Z",
        },
      ],
    });
    expect(told.signatures[0].checks).toHaveLength(11);
    expect(told.signatures[0].checks[1]).toMatchObject({
      name: "digest",
      result: "passed",
      reason: "CONTENT_MATCHES",
      text: { kk: expect.stringContaining("Құжат"), ru: expect.stringContaining("Документ") },
    });
  });

  test("speaks Kazakh and Russian", async () => {
    expect((await judge("--crl", crl, "--lang", "kk")).lines[0]).toBe("ЖАРАМДЫ");
    expect((await judge("--lang", "ru")).lines[0]).toBe("НЕ УСТАНОВЛЕНО");
  });

  test("judges the content enclosed when none is named", async () => {
    // given
    const enclosing = await put("enclosing.cms", signCms({ content, ...signer, chain: [], at, attached: true }));
    const judgeIt = (file: string) =>
      runReglament("verify", "--cms", file, "--anchors", anchors, "--crl", crl, ...moment);

    // then
    expect((await judgeIt(enclosing)).exitCode).toBe(0);
    expect((await judgeIt(cms)).exitCode).toBe(2);
  });

  test("takes OCSP answers instead of lists, and lists of the folder", async () => {
    // given
    const request = readOcspRequest(
      writeOcspRequest({ certificate: signer.certificate, issuer: authority.certificate }),
    );
    const answer = issueOcspResponse({
      request,
      issuer: authority.certificate,
      responder: authority,
      revoked: [],
      isIssued: () => true,
      at,
    });
    const ocsp = await put("answer.ocsp", answer);

    // when
    const byOcsp = await judge("--ocsp", ocsp);
    const list = await put("anchors/list.crl", aList());
    const byFolder = await judge();
    await rm(list);

    // then
    expect([byOcsp.exitCode, byFolder.exitCode]).toEqual([0, 0]);
  });

  test("names files that can't be read, and counts them for nothing", async () => {
    // given
    const broken = await put("broken.crl", "тізім");

    // when
    const { exitCode, lines } = await judge("--crl", broken, "--json");

    // then
    expect(exitCode).toBe(2);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ status: "undetermined", unreadable: [broken] });
  });

  test("needs nothing but the anchor ten years later, given the evidence", async () => {
    // given
    const service: Authority = issueServiceCertificate({
      authority,
      service: "time-stamp",
      name: "TSA",
      serial: 9n,
      ...term,
    });
    const plain = signCms({ content, ...signer, chain: [], at });
    const asked = timeStampRequestFor(plain);
    const answered = readTimeStampResponse(
      issueTimeStampResponse({
        request: readTimeStampRequest(asked),
        service,
        policy: timeStampPolicies.rsa,
        serial: 1n,
        at: at + minute,
      }),
      asked,
    );
    const stamped = "token" in answered ? addTimeStamp(plain, answered.token) : plain;
    const trust = { anchors: [authority.certificate], intermediates: [], crls: [aList()] };
    const verdict = verifyCms({ cms: stamped, content, trust, at: at + 2 * minute, use: "sign" });
    const evidence = await put("evidence", writeEvidence(evidenceOf(verdict)));

    // when
    const words = [
      "verify",
      "--cms",
      await put("stamped.cms", stamped),
      "--content",
      application,
      "--anchors",
      anchors,
    ];
    const [kept, lost] = [
      await runReglament(...words, "--evidence", evidence, "--at", "2029-06-10T09:00+06:00"),
      await runReglament(...words, "--at", "2029-06-10T09:00+06:00"),
    ];

    // then
    expect([kept.exitCode, lost.exitCode]).toEqual([0, 2]);
  });

  test.each([
    [[], "verify takes a signature and a folder"],
    [["--cms", cms], "verify takes a signature and a folder"],
    [["--cms", join(folder, "missing"), "--anchors", anchors], "missing can't be read"],
    [["--cms", cms, "--anchors", join(folder, "nowhere")], "nowhere can't be read"],
    [["--cms", cms, "--anchors", anchors, "--at", "yesterday"], "--at is a moment"],
    [["--cms", cms, "--anchors", anchors, "--lang", "de"], "--lang is kk, ru or en"],
  ])("says what it lacks with %j", async (words, message) => {
    const { exitCode, said } = await runReglament("verify", ...words);
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});

describe("reglament certificate", () => {
  test("shows the fields, and that the issuer signed it", async () => {
    // given
    const [file, issuer] = [
      await put("signer.cer", signer.certificate),
      await put("root.pem", encodePem("CERTIFICATE", authority.certificate)),
    ];

    // when
    const { exitCode, lines } = await runReglament("certificate", file, "--issuer", issuer, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      serial: "7",
      notBefore: "2019-01-01T00:00:00.000Z",
      isExpired: true,
      isNotYetValid: false,
      keyUsages: ["digitalSignature", "nonRepudiation"],
      signatureAlgorithm: { oid: "1.2.840.10045.4.3.2", name: "ECDSA with SHA-256" },
      signer: { iin: "150704700012", keyUse: "sign" },
      issuerSignature: "verified",
    });
  });

  test("ends with 1 when the issuer's signature isn't shown to hold", async () => {
    // given
    const stranger = createAuthority({ name: "Tests", ...term });
    const file = await put("signer.cer", signer.certificate);
    const other = await put("stranger.cer", stranger.certificate);

    // when
    const [without, namesake] = [
      await runReglament("certificate", file),
      await runReglament("certificate", file, "--issuer", other),
    ];

    // then
    expect([without.exitCode, namesake.exitCode]).toEqual([1, 1]);
    expect(without.lines.at(-1)).toContain("not checked");
    expect(namesake.lines.at(-1)).toBe("Issuer's signature: is wrong");
  });

  test("takes a root for its own issuer", async () => {
    expect((await runReglament("certificate", await put("root.cer", authority.certificate))).exitCode).toBe(0);
  });

  test("says what it can't read", async () => {
    // given
    const file = await put("strange.cer", "куәлік");

    // then
    expect(await runReglament("certificate", file)).toMatchObject({ exitCode: 1, lines: [] });
    expect((await runReglament("certificate", file, "--json")).lines[0]).toContain("unreadable");
    expect((await runReglament("certificate", join(folder, "missing"))).exitCode).toBe(2);
    expect((await runReglament("certificate")).exitCode).toBe(2);
  });
});

describe("reglament crl", () => {
  test("shows the fields, and that the issuer signed it", async () => {
    // given
    const issuer = await put("root.cer", authority.certificate);
    const delta = await put(
      "delta.crl",
      aList({
        revoked: [
          { serial: 1n, at },
          { serial: 2n, at },
        ],
        number: 5n,
        deltaBase: 4n,
      }),
    );

    // when
    const { exitCode, lines } = await runReglament("crl", delta, "--issuer", issuer, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      isStale: true,
      number: "5",
      deltaBase: "4",
      entries: 2,
      issuerSignature: "verified",
    });
  });

  test("ends with 1 when it is another's or damaged, with 2 without an issuer", async () => {
    // given
    const stranger = await put("stranger.cer", createAuthority({ name: "Other", ...term }).certificate);
    const namesake = await put("namesake.cer", createAuthority({ name: "Tests", ...term }).certificate);
    const damaged = await put("damaged.crl", aList().subarray(1));

    // then
    expect((await runReglament("crl", crl, "--issuer", stranger)).lines.at(-1)).toContain("another issuer");
    expect((await runReglament("crl", crl, "--issuer", namesake)).exitCode).toBe(1);
    expect((await runReglament("crl", damaged, "--issuer", stranger)).exitCode).toBe(1);
    expect((await runReglament("crl", crl)).exitCode).toBe(2);
  });
});
