/** What the key of a responder may still say after its term is over, or after it was revoked. */
import { expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { writeExtension } from "../certificate/extensions.ts";
import { Tag } from "../der/read-der.ts";
import {
  bitString,
  encode,
  explicit,
  generalizedTime,
  nullValue,
  octetString,
  oid,
  sequence,
} from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { parseOcspResponse } from "../ocsp/ocsp-response.ts";
import { signingWith } from "../signing-with.ts";
import { anOcspResponse, aService } from "../testing/services.ts";
import {
  aCertificateFor,
  aList,
  aSignature,
  aSigner,
  judge,
  minute,
  objections,
  signedAt,
  withBytes,
} from "../testing/signatures.ts";
import type { Authority } from "../training/authority.ts";

const signer = aSigner();
const cms = aSignature(signer);
const hour = 60 * minute;

/** A responder with another number than the signer's, whose own revocation may be asked for or not. */
function aDelegate(options: { readonly noCheck: boolean }): Authority {
  const { key } = newKeyPair("ecdsa");
  const purpose = writeExtension(Oid.extendedKeyUsage, sequence(oid(Oid.ocspSigning)));
  const extra = options.noCheck ? [writeExtension(Oid.ocspNoCheck, nullValue())] : [];
  return { key, certificate: aCertificateFor(key, { serial: 60n, purposes: [purpose], extra }) };
}

/** An answer that states another moment of its making than that of its news. */
function backdated(responder: Authority, at: number, producedAt: number): Uint8Array {
  const honest = parseOcspResponse(anOcspResponse(signer.certificate, { responder, at, nextUpdate: signedAt + hour }));
  // the moment of the making comes first
  const data = withBytes(honest.toBeSigned, generalizedTime(at), generalizedTime(producedAt));
  const signing = signingWith(responder.key);
  const basic = sequence(
    data,
    signing.signatureAlgorithm,
    bitString(signing.sign(data)),
    explicit(0, sequence(responder.certificate)),
  );
  const bytes = explicit(0, sequence(oid(Oid.basicOcspResponse), octetString(basic)));
  return sequence(encode(Tag.enumerated, Uint8Array.of(0)), bytes);
}

test("an answer counts no longer than its responder's certificate", () => {
  // given
  const former = aService("ocsp", { notAfter: signedAt - hour });
  const response = anOcspResponse(signer.certificate, {
    responder: former,
    at: signedAt - 2 * hour,
    nextUpdate: signedAt + hour,
  });

  // then
  expect(objections(judge({ cms, crls: [], ocspResponses: [response] }))).toEqual([
    "revocation: OCSP_RESPONSE_NOT_CURRENT",
  ]);
});

test("news can't be newer than the answer that brings them", () => {
  // given
  const former = aService("ocsp", { notAfter: signedAt - hour });
  const response = backdated(former, signedAt + minute, signedAt - 2 * hour);

  // then
  expect(objections(judge({ cms, crls: [], ocspResponses: [response] }))).toEqual([
    "revocation: OCSP_RESPONSE_NOT_CURRENT",
  ]);
});

test.each([
  ["that needn't be asked about", true],
  ["that must be asked about", false],
])("a revoked responder %s says nothing, not even for the time before", (_which, noCheck) => {
  // given
  const response = anOcspResponse(signer.certificate, { responder: aDelegate({ noCheck }) });
  const before = aList({ thisUpdate: signedAt - 2 * hour, nextUpdate: signedAt - 10 * minute });
  const since = aList({
    revoked: [{ serial: 60n, at: signedAt - minute }],
    thisUpdate: signedAt - minute,
    nextUpdate: signedAt,
    number: 2n,
  });

  // then
  expect(objections(judge({ cms, crls: [before, since], ocspResponses: [response] }))).toEqual([
    "revocation: REVOCATION_LIST_NOT_CURRENT",
  ]);
});
