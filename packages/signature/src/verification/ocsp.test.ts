import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { MalformedError } from "../der/malformed.ts";
import { oid, sequence } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { malformedOcspRequest } from "../ocsp/issue-ocsp-response.ts";
import { readOcspRequest, writeOcspRequest } from "../ocsp/ocsp-request.ts";
import { parseOcspResponse } from "../ocsp/ocsp-response.ts";
import { anOcspResponse, aService, type OcspChanges } from "../testing/services.ts";
import {
  aCertificateFor,
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  judge,
  minute,
  objections,
  signedAt,
  term,
} from "../testing/signatures.ts";
import { answerOcspRequest } from "../training/answer-requests.ts";
import { createAuthority } from "../training/authority.ts";

const signer = aSigner();
const cms = aSignature(signer);
const judgeBy = (changes: OcspChanges, more: Parameters<typeof judge>[0] = {}) =>
  judge({ cms, crls: [], ocspResponses: [anOcspResponse(signer.certificate, changes)], ...more });

describe("an OCSP answer", () => {
  test.each([
    ["the authority itself", {}],
    ["a responder that it delegated", { responder: aService("ocsp") }],
    ["one with an RSA key", { responder: aService("ocsp", { algorithm: "rsa" }) }],
  ])("by %s takes the place of a list", (_who, changes) => {
    // given
    const response = anOcspResponse(signer.certificate, changes);

    // when
    const verdict = judge({ cms, crls: [], ocspResponses: [response] });

    // then
    expect(objections(verdict)).toEqual([]);
    expect(verdict.evidence).toMatchObject({ crls: [], ocspResponses: [response] });
  });

  test.each([
    ["a second before the signing", signedAt - 1000, ["revocation: REVOKED"]],
    ["a second after the signing", signedAt + 1000, []],
  ])("tells of a revocation: %s", (_when, at, expected) => {
    expect(objections(judgeBy({ revoked: [{ serial: 7n, at }], at: signedAt + minute }))).toEqual(expected);
  });

  test.each([
    ["stale", { nextUpdate: signedAt }, "OCSP_RESPONSE_NOT_CURRENT"],
    [
      "without a term and two hours old",
      { at: signedAt - 120 * minute, nextUpdate: undefined },
      "OCSP_RESPONSE_NOT_CURRENT",
    ],
    ["that knows nothing of the certificate", { isIssued: () => false }, "OCSP_STATUS_UNKNOWN"],
    [
      "by a stranger",
      { responder: createAuthority({ name: "Бөтен орталық", ...term }) },
      "OCSP_RESPONDER_UNAUTHORISED",
    ],
    ["by a person with a certificate of the authority", { responder: aSigner() }, "OCSP_RESPONDER_UNAUTHORISED"],
    [
      "by another authority's responder",
      { responder: aService("ocsp", { authority: createAuthority({ name: "Тест орталығы", ...term }) }) },
      "OCSP_RESPONDER_UNAUTHORISED",
    ],
    [
      "by a responder whose term is over",
      { responder: aService("ocsp", { notAfter: signedAt - 60 * minute }) },
      "OCSP_RESPONDER_UNAUTHORISED",
    ],
    [
      "signed with another key",
      { responder: { ...aService("ocsp"), key: newKeyPair("ecdsa").key } },
      "OCSP_RESPONSE_UNUSABLE",
    ],
    [
      "signed by a namesake of the authority",
      { responder: { ...authority, key: newKeyPair("ecdsa").key } },
      "OCSP_RESPONSE_UNUSABLE",
    ],
  ] as const)("is not relied on when it is one %s", (_what, changes: OcspChanges, reason) => {
    // when
    const verdict = judgeBy(changes);

    // then
    expect(verdict.status).toBe("undetermined");
    expect(objections(verdict)).toEqual([`revocation: ${reason}`]);
  });

  test("about another certificate says nothing", () => {
    // given
    const other = anOcspResponse(aSigner({ serial: 8n }).certificate);

    // then
    expect(objections(judge({ cms, crls: [], ocspResponses: [other] }))).toEqual([
      "revocation: REVOCATION_LIST_MISSING",
    ]);
  });

  test("without a term counts for an hour", () => {
    const within = { at: signedAt - 59 * minute, nextUpdate: undefined };
    expect(judgeBy(within).status).toBe("valid");
  });

  test("by a responder whose own standing must be asked for needs a list", () => {
    // given
    const { key } = newKeyPair("ecdsa");
    const purpose = writeExtension(Oid.extendedKeyUsage, sequence(oid(Oid.ocspSigning)));
    const certificate = aCertificateFor(key, { serial: 60n, purposes: [purpose] });
    const responder = { key, certificate };

    // when
    const without = judgeBy({ responder });
    const others = anOcspResponse(signer.certificate, { responder });
    const listed = (revoked: { serial: bigint; at: number }[]) =>
      judge({ cms: aSignature(signer), crls: [aList({ revoked })], ocspResponses: [others] });

    // then
    expect(objections(without)).toEqual(["revocation: OCSP_RESPONDER_UNCHECKED"]);
    expect(listed([]).status).toBe("valid");
  });

  test("about an authority in the chain counts as one about a signer", () => {
    // given
    const middle = anIntermediate();
    const below = aSigner({ authority: middle });
    const chained = aSignature({ ...below, chain: [middle.certificate] });
    const own = anOcspResponse(below.certificate, { issuer: middle.certificate, responder: middle });
    const above = anOcspResponse(middle.certificate);

    // then
    expect(objections(judge({ cms: chained, crls: [], ocspResponses: [own, above] }))).toEqual([]);
    expect(objections(judge({ cms: chained, crls: [], ocspResponses: [own] }))).toEqual([
      "revocation: REVOCATION_LIST_MISSING",
    ]);
  });
});

describe("an OCSP request", () => {
  test("reads back as written", () => {
    // given
    const nonce = Uint8Array.of(1, 2, 3, 4);

    // when
    const request = readOcspRequest(
      writeOcspRequest({ certificate: signer.certificate, issuer: authority.certificate, nonce }),
    );

    // then
    expect(request.ids.map(({ serial }) => serial)).toEqual([7n]);
    expect(request.nonce).toEqual(nonce);
    expect(parseOcspResponse(anOcspResponse(signer.certificate, { nonce })).nonce).toEqual(nonce);
  });

  test.each([Oid.sha256, "1.2.398.3.10.1.3.3", "1.2.398.3.10.1.3.1"])(
    "may name the issuer by %s",
    (digestAlgorithm) => {
      // given
      const asked = writeOcspRequest({
        certificate: signer.certificate,
        issuer: authority.certificate,
        digestAlgorithm,
      });

      // when
      const response = answerOcspRequest(asked, {
        issuer: authority.certificate,
        responder: authority,
        revoked: [],
        isIssued: () => true,
        at: signedAt,
      });

      // then
      expect(judge({ cms, crls: [], ocspResponses: [response] }).status).toBe("valid");
    },
  );

  test("that can't be read is answered so", () => {
    expect(() => readOcspRequest(Uint8Array.of(0x30, 0))).toThrow(MalformedError);
    expect(() => parseOcspResponse(malformedOcspRequest())).toThrow("malformed request");
  });
});
