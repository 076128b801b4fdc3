import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  type Authority,
  addTimeStamp,
  answerOcspRequest,
  answerTimeStampRequest,
  createAuthority,
  evidenceOf,
  issueServiceCertificate,
  readTimeStampResponse,
  signCms,
  timeStampPolicies,
  timeStampRequestFor,
  verifyCms,
  writeEvidence,
  writeOcspRequest,
} from "@reglament/signature";
import { describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";
import { aFolder, aList, aSigner, at, authority, content, minute, moment, term } from "./testing/signed-files.ts";

const { folder, anchors, put } = await aFolder();
const application = await put("application.json", content);
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

  test("looks at the claimed time only where it judges for today", async () => {
    // given
    const tomorrow = Date.now() + 24 * 60 * minute;
    const lasting = { notBefore: term.notBefore, notAfter: tomorrow };
    const root = createAuthority({ name: "Lasting", ...lasting });
    const own = await put("anchors/lasting.cer", root.certificate);
    const list = await put("lasting.crl", aList({ authority: root, nextUpdate: tomorrow }));
    const early = signCms({ content, ...aSigner({ authority: root, ...lasting }), chain: [], at: tomorrow });
    const words = ["verify", "--cms", await put("early.cms", early), "--content", application, "--anchors", anchors];

    // when
    const [today, then] = [
      await runReglament(...words, "--crl", list),
      await runReglament(...words, "--crl", list, ...moment),
    ];
    await rm(own);

    // then
    expect([today.exitCode, then.exitCode]).toEqual([1, 0]);
    expect(today.lines.join("\n")).toContain("- signing-time");
  });

  test("says of an impossible IIN that it is one", async () => {
    // given
    const person = aSigner({ subject: { iin: "123456789011", commonName: "ТЕСТОВ ТЕСТ" } });
    const file = await put("impossible.cms", signCms({ content, ...person, chain: [], at }));

    // when
    const words = ["verify", "--cms", file, "--content", application, "--anchors", anchors, "--crl", crl];
    const { exitCode, lines } = await runReglament(...words, ...moment);

    // then
    expect(exitCode).toBe(0);
    expect(lines.at(-1)).toContain("number impossible");
  });

  test("takes OCSP answers instead of lists, and lists of the folder", async () => {
    // given
    const request = writeOcspRequest({ certificate: signer.certificate, issuer: authority.certificate });
    const answer = answerOcspRequest(request, {
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
      answerTimeStampRequest(asked, {
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
