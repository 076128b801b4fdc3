import { describe, expect, test } from "vitest";
import { MalformedError } from "../der/malformed.ts";
import { certificatePem, hasOpenssl, openssl } from "../testing/openssl.ts";
import { aService } from "../testing/services.ts";
import { aList, aSignature, aSigner, authority, judge, objections, signedAt } from "../testing/signatures.ts";
import { createAuthority } from "../training/authority.ts";
import { issueTimeStampResponse, refuseTimeStamp, timeStampPolicies } from "./issue-time-stamp.ts";
import { readTimeStampRequest, timeStampRequestFor } from "./time-stamp-request.ts";
import { addTimeStamp, readTimeStampResponse } from "./time-stamp-response.ts";

const cms = aSignature();
const request = timeStampRequestFor(cms, { nonce: 2n ** 63n, policy: "1.2.398.3.3.2.6.2" });
const stamping = { policy: timeStampPolicies.rsa, serial: 77n, at: signedAt };

describe("a response", () => {
  const answer = (asked: Uint8Array) =>
    issueTimeStampResponse({ ...stamping, request: readTimeStampRequest(asked), service: aService("time-stamp") });

  test("to another request is malformed", () => {
    // given
    const others = [timeStampRequestFor(aSignature()), timeStampRequestFor(cms, { nonce: 1n })];

    // then
    for (const other of others) expect(() => readTimeStampResponse(answer(other), request)).toThrow(MalformedError);
  });

  test("may refuse", () => {
    expect(readTimeStampResponse(refuseTimeStamp(), request)).toEqual({ refused: 2 });
  });

  test("that is something else is malformed", () => {
    for (const bytes of [cms, request, new Uint8Array(), answer(request).subarray(0, 90)]) {
      expect(() => readTimeStampResponse(bytes, request)).toThrow(MalformedError);
    }
  });
});

describe.skipIf(!hasOpenssl)("OpenSSL", () => {
  const configuration = `[ tsa ]
default_tsa = c
[ c ]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.398.3.3.2.6.2
other_policies = 1.2.398.3.3.2.6.1
digests = sha256, sha512
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

  test.each(["rsa", "ecdsa"] as const)("accepts our request and our token (%s)", (algorithm) => {
    // given
    const service = aService("time-stamp", { algorithm });
    const response = issueTimeStampResponse({ ...stamping, request: readTimeStampRequest(request), service });
    const files = { request, response, "ca.pem": certificatePem(authority.certificate) };

    // when
    const verify = `ts -verify -queryfile request -in response -CAfile ca.pem -attime ${signedAt / 1000}`;

    // then
    expect(() => openssl(verify.split(" "), files)).not.toThrow();
  });

  test.each([
    ["version 1 of the signing certificate", "ess_cert_id_alg = sha1"],
    ["version 2", "ess_cert_id_alg = sha256"],
  ])("makes tokens that hold, naming their certificate by %s", (_what, line) => {
    // given: OpenSSL stamps by its own clock
    const now = Date.now();
    const dates = { notBefore: signedAt, notAfter: now + 1_000_000 };
    const lasting = createAuthority({ name: "Ұзақ мерзімді орталық", ...dates });
    const signature = aSignature(aSigner({ authority: lasting, ...dates }));
    const service = aService("time-stamp", { authority: lasting, algorithm: "rsa", ...dates });
    const asked = timeStampRequestFor(signature, { nonce: 5n });
    const files = {
      asked,
      "tsa.cnf": configuration.replace(/ess_cert_id_alg.*/, line),
      serial: "01\n",
      "tsa.pem": certificatePem(service.certificate),
      "tsa-key.pem": service.key,
    };
    const reply = "ts -reply -config tsa.cnf -section c -queryfile asked -signer tsa.pem -inkey tsa-key.pem -out out";

    // when
    const answer = readTimeStampResponse(openssl(reply.split(" "), files), asked);
    const verdict = judge({
      cms: "token" in answer ? addTimeStamp(signature, answer.token) : signature,
      at: now + 10_000,
      anchors: [lasting.certificate],
      crls: [aList({ authority: lasting, thisUpdate: signedAt, nextUpdate: now + 1_000_000 })],
    });

    // then
    expect(objections(verdict)).toEqual([]);
    expect(verdict.stampedAt).toBeGreaterThan(now - 2000);
  });

  test("verifies a signature with our time stamp in it", () => {
    // given
    const response = issueTimeStampResponse({
      ...stamping,
      request: readTimeStampRequest(request),
      service: aService("time-stamp"),
    });
    const answer = readTimeStampResponse(response, request);
    const stamped = "token" in answer ? addTimeStamp(aSignature({ attached: true }), answer.token) : cms;

    // then
    const verify = `cms -verify -inform DER -in cms -CAfile ca.pem -cades -binary -out out -attime ${signedAt / 1000}`;
    expect(
      openssl(verify.split(" "), { cms: stamped, "ca.pem": certificatePem(authority.certificate) }).length,
    ).toBeGreaterThan(0);
  });
});
