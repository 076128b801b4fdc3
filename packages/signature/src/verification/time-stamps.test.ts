import { createHash, createPrivateKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { parseCertificate } from "../certificate/certificate.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { keyIdentifier, writeCertificate } from "../certificate/write-certificate.ts";
import { octetString, oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { aService, aStampedSignature, aTimeStamp } from "../testing/services.ts";
import {
  aList,
  aSignature,
  aSigner,
  authority,
  judge,
  minute,
  objections,
  signedAt,
  term,
} from "../testing/signatures.ts";
import { issueTimeStampResponse, timeStampPolicies } from "../time-stamp/issue-time-stamp.ts";
import { readTimeStampRequest, writeTimeStampRequest } from "../time-stamp/time-stamp-request.ts";
import { addTimeStamp, parseTimeStamp, readTimeStampResponse } from "../time-stamp/time-stamp-response.ts";
import { createAuthority, trainingName } from "../training/authority.ts";
import { verifyTimeStamp } from "./verify-time-stamp.ts";

const stampedAt = signedAt + 5 * minute;
const year = 365 * 24 * 60 * minute;

/** A certificate for time stamps that differs from a proper one in its extended key usage. */
function aServiceWith(purposes: readonly string[], critical: boolean) {
  const { spki, key } = newKeyPair("ecdsa");
  const certificate = writeCertificate(
    {
      serial: 51n,
      issuer: parseCertificate(authority.certificate).subject,
      subject: trainingName("Қызмет"),
      ...term,
      spki,
      extensions: [
        writeExtension(Oid.extendedKeyUsage, sequence(...purposes.map(oid)), critical),
        writeExtension(Oid.subjectKeyIdentifier, octetString(keyIdentifier(spki))),
      ],
    },
    authority.key,
  );
  return { certificate, key };
}

describe("a time stamp", () => {
  test("shows when the signature existed, and the signature is judged at that moment", () => {
    // given
    const cms = aStampedSignature();

    // when
    const verdict = judge({ cms, at: stampedAt + minute });

    // then
    expect(objections(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ stampedAt, judgedAt: stampedAt });
    expect(verdict.evidence.timeStampChain).toHaveLength(2);
  });

  test("keeps a signature good after its certificate has expired or was revoked", () => {
    // given
    const cms = aStampedSignature();
    const later = aList({
      revoked: [{ serial: 7n, at: stampedAt + minute }],
      thisUpdate: stampedAt + 2 * minute,
      nextUpdate: stampedAt + 60 * minute,
      number: 2n,
    });
    const at = signedAt + 5 * year;

    // when
    const [stamped, plain] = [judge({ cms, crls: [later], at }), judge({ cms: aSignature(), crls: [later], at })];

    // then
    expect(objections(stamped)).toEqual([]);
    expect(objections(plain)).toContain("validity: EXPIRED");
  });

  test("may be kept beside the signature", () => {
    // given
    const cms = aSignature();

    // when
    const verdict = judge({ cms, timeStamps: [aTimeStamp(cms)], at: stampedAt });

    // then
    expect(verdict.stampedAt).toBe(stampedAt);
    expect(verdict.status).toBe("valid");
  });

  test("need not be there unless it is demanded", () => {
    expect(judge().status).toBe("valid");
    expect(objections(judge({ timeStampDemanded: true }))).toEqual(["time-stamp: TIME_STAMP_MISSING"]);
    expect(judge({ cms: aStampedSignature(), timeStampDemanded: true, at: stampedAt }).status).toBe("valid");
  });

  test("counts by the earliest that holds when there are several", () => {
    // given
    const cms = aSignature();
    const [early, late] = [aTimeStamp(cms), aTimeStamp(cms, { at: stampedAt + 3 * minute })];
    const stranger = aTimeStamp(cms, { service: { ...aService("time-stamp"), key: newKeyPair("ecdsa").key } });

    // when
    const verdict = judge({
      cms: addTimeStamp(addTimeStamp(cms, late), stranger),
      timeStamps: [early],
      at: stampedAt + 9 * minute,
    });

    // then
    expect(verdict.stampedAt).toBe(stampedAt);
    expect(verdict.status).toBe("valid");
  });

  const cms = aSignature();
  const stranger = createAuthority({ name: "Бөтен орталық", ...term });
  test.each([
    ["stands over another signature", aTimeStamp(aSignature()), "failed: TIME_STAMP_DIFFERS"],
    ["is no time stamp", cms, "failed: TIME_STAMP_UNREADABLE"],
    [
      "is signed with another key than its certificate's",
      aTimeStamp(cms, { service: { ...aService("time-stamp"), key: newKeyPair("ecdsa").key } }),
      "failed: TIME_STAMP_WRONG",
    ],
    ["comes from the future", aTimeStamp(cms, { at: signedAt + 60 * minute }), "failed: TIME_STAMP_IN_FUTURE"],
    ["is by a signer's key", aTimeStamp(cms, { service: aSigner() }), "failed: TIME_STAMP_KEY_USE"],
    [
      "is by a key whose purpose isn't critical",
      aTimeStamp(cms, { service: aServiceWith([Oid.timeStamping], false) }),
      "failed: TIME_STAMP_KEY_USE",
    ],
    [
      "is by a key that serves for something else, too",
      aTimeStamp(cms, { service: aServiceWith([Oid.timeStamping, Oid.emailProtection], true) }),
      "failed: TIME_STAMP_KEY_USE",
    ],
    [
      "is by a service of an authority nobody trusts",
      aTimeStamp(cms, { service: aService("time-stamp", { authority: stranger }) }),
      "failed: TIME_STAMP_AUTHORITY_UNTRUSTED",
    ],
    [
      "is by a service whose term was over",
      aTimeStamp(cms, { service: aService("time-stamp", { notAfter: signedAt }) }),
      "failed: TIME_STAMP_AUTHORITY_UNTRUSTED",
    ],
  ])("counts for nothing when it %s", (_fault, token, expected) => {
    // when
    const verdict = judge({ cms, timeStamps: [token], at: signedAt + 10 * minute });

    // then
    const check = verdict.checks.find(({ name }) => name === "time-stamp");
    expect(`${check?.result}: ${check?.reason}`).toBe(expected);
    expect(verdict.status).toBe("invalid");
    expect(verdict.judgedAt).toBe(signedAt + 10 * minute);
  });

  test("is undetermined without revocation data about its service", () => {
    // given
    const middle = createAuthority({ name: "Уақыт орталығы", ...term, issuer: authority });
    const token = aTimeStamp(cms, { service: aService("time-stamp", { authority: middle }) });

    // when
    const verdict = judge({ cms, timeStamps: [token], intermediates: [middle.certificate], at: stampedAt });

    // then
    expect(verdict.status).toBe("undetermined");
    expect(objections(verdict)).toEqual(["time-stamp: TIME_STAMP_REVOCATION_UNKNOWN"]);
  });

  test.each([
    ["no reason given, though later", undefined, stampedAt + minute, false],
    ["a key in wrong hands, though later", "key-compromise", stampedAt + minute, false],
    ["the service was closed later", "cessation-of-operation", stampedAt + minute, true],
    ["the service had been closed before", "cessation-of-operation", stampedAt - minute, false],
  ] as const)("falls with its service's certificate: %s", (_what, reason, at, holds) => {
    // given
    const crls = [aList({ revoked: [{ serial: 50n, at, ...(reason && { reason }) }] })];

    // when
    const verdict = judge({ cms, timeStamps: [aTimeStamp(cms)], crls, at: stampedAt + 2 * minute });

    // then
    expect(objections(verdict)).toEqual(holds ? [] : ["time-stamp: TIME_STAMP_AUTHORITY_REVOKED"]);
  });
});

describe("a claimed signing time", () => {
  test.each([
    ["in the future", { at: signedAt - 60 * minute }, "SIGNING_TIME_IN_FUTURE"],
    ["just ahead of our clock", { at: signedAt - minute }, undefined],
  ])("%s is compared when the caller wishes", (_when, judging, expected) => {
    // when
    const [strict, lenient] = [judge({ ...judging, signingTimeToleranceMs: 5 * minute }), judge(judging)];

    // then
    expect(objections(strict)).toEqual(expected === undefined ? [] : [`signing-time: ${expected}`]);
    expect(lenient.status).toBe("valid");
  });

  test("before the certificate's term contradicts it", () => {
    // given
    const cms = aSignature({ at: term.notBefore - 60 * minute });

    // then
    expect(objections(judge({ cms, signingTimeToleranceMs: 0 }))).toEqual([
      "signing-time: SIGNING_TIME_BEFORE_CERTIFICATE",
    ]);
  });

  test("after the time stamp contradicts it", () => {
    // given
    const cms = aStampedSignature(aSignature({ at: stampedAt + 20 * minute }));

    // then
    expect(objections(judge({ cms, at: stampedAt }))).toEqual(["signing-time: SIGNING_TIME_AFTER_STAMP"]);
  });
});

describe("a token", () => {
  test("says what it was asked", () => {
    // given
    const { info } = parseTimeStamp(aTimeStamp(aSignature()));

    // then
    expect(info).toMatchObject({ at: stampedAt, policy: "1.2.398.3.3.2.6.2", nonce: 42n, serial: 1n });
  });

  test("is made with any key", () => {
    for (const algorithm of ["rsa", "ecdsa"] as const) {
      const service = aService("time-stamp", { algorithm });
      expect(createPrivateKey(service.key)).toBeDefined();
      expect(judge({ cms: aStampedSignature(aSignature(), { service }), at: stampedAt }).status).toBe("valid");
    }
  });
});

describe("a time stamp over something else", () => {
  const sealed = Buffer.from("тізімнің түбірі");
  const asked = writeTimeStampRequest({
    imprint: { digestAlgorithm: Oid.sha512, digest: Uint8Array.from(createHash("sha512").update(sealed).digest()) },
    policy: undefined,
    nonce: undefined,
    certificateWanted: true,
  });
  const response = issueTimeStampResponse({
    request: readTimeStampRequest(asked),
    service: aService("time-stamp"),
    policy: timeStampPolicies.rsa,
    serial: 1n,
    at: stampedAt,
  });
  const answer = readTimeStampResponse(response, asked);
  const token = "token" in answer ? answer.token : new Uint8Array();
  const trust = { anchors: [authority.certificate], intermediates: [], crls: [aList()] };

  test("shows when that existed", () => {
    expect(verifyTimeStamp({ token, content: sealed, trust, at: stampedAt })).toMatchObject({
      at: stampedAt,
      check: { result: "passed", reason: "TIME_STAMP_TRUSTED" },
    });
  });

  test("shows nothing about other bytes", () => {
    expect(verifyTimeStamp({ token, content: Buffer.from("басқа"), trust, at: stampedAt })).toMatchObject({
      at: undefined,
      check: { result: "failed", reason: "TIME_STAMP_DIFFERS" },
    });
  });
});
