import { describe, expect, test } from "vitest";
import { writeOcspRequest } from "../ocsp/ocsp-request.ts";
import { readOcspResponse } from "../ocsp/read-ocsp-response.ts";
import { aService } from "../testing/services.ts";
import { aList, aSignature, aSigner, authority, judge, minute, objections, signedAt } from "../testing/signatures.ts";
import { timeStampPolicies } from "../time-stamp/issue-time-stamp.ts";
import { timeStampRequestFor } from "../time-stamp/time-stamp-request.ts";
import { addTimeStamp, readTimeStampResponse } from "../time-stamp/time-stamp-response.ts";
import { answerOcspRequest, answerTimeStampRequest } from "./answer-requests.ts";

const signer = aSigner();
const ocspService = {
  issuer: authority.certificate,
  responder: aService("ocsp"),
  revoked: [{ serial: 8n, at: signedAt - minute, reason: "key-compromise" as const }],
  isIssued: (serial: bigint) => serial === 7n || serial === 8n,
  at: signedAt,
};
const stampService = { service: aService("time-stamp"), policy: timeStampPolicies.rsa, serial: 1n, at: signedAt };
const rubbish = [new Uint8Array(), Buffer.from("сұрау"), signer.certificate];

describe("the OCSP service", () => {
  test.each([
    ["good", 7n, "good"],
    ["revoked", 8n, "revoked"],
    ["not issued", 9n, "unknown"],
  ])("knows a certificate that is %s", (_what, serial, status) => {
    // given
    const nonce = Uint8Array.of(9, 9, 9);
    const { certificate } = aSigner({ serial });

    // when
    const answer = answerOcspRequest(
      writeOcspRequest({ certificate, issuer: authority.certificate, nonce }),
      ocspService,
    );

    // then
    expect(readOcspResponse(answer)).toMatchObject({ nonce, answers: [{ serial, status, thisUpdate: signedAt }] });
  });

  test("gives answers that a signature can be judged by", () => {
    const request = writeOcspRequest({ certificate: signer.certificate, issuer: authority.certificate });
    const ocspResponses = [answerOcspRequest(request, ocspService)];
    expect(objections(judge({ cms: aSignature(signer), crls: [], ocspResponses }))).toEqual([]);
  });

  test("answers whatever it is sent", () => {
    for (const bytes of rubbish) {
      expect(() => readOcspResponse(answerOcspRequest(bytes, ocspService))).toThrow("malformed request");
    }
  });
});

describe("the time-stamp service", () => {
  test("stamps", () => {
    // given
    const cms = aSignature(signer);
    const request = timeStampRequestFor(cms, { nonce: 77n });

    // when
    const answer = readTimeStampResponse(answerTimeStampRequest(request, stampService), request);

    // then
    const stamped = "token" in answer ? addTimeStamp(cms, answer.token) : cms;
    expect(judge({ cms: stamped, crls: [aList()] }).stampedAt).toBe(signedAt);
  });

  test("answers whatever it is sent", () => {
    const request = timeStampRequestFor(aSignature());
    for (const bytes of rubbish) {
      expect(readTimeStampResponse(answerTimeStampRequest(bytes, stampService), request)).toEqual({ refused: 2 });
    }
  });
});
