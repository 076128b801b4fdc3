import { describe, expect, test } from "vitest";
import { readCertificate } from "../certificate/read-certificate.ts";
import { signCms } from "../cms/sign-cms.ts";
import { anOcspResponse, aService, aStampedSignature } from "../testing/services.ts";
import {
  aList,
  aSigner,
  content,
  judge,
  minute,
  objections,
  signedAt,
  term,
  withBytes,
} from "../testing/signatures.ts";
import { judgeCertificate, judgeCrl } from "../verification/judge-issuer.ts";
import { createAuthority } from "./authority.ts";

const cases = ["gost2015-512", "gost2015-256", "gost2004", "rsa", "ecdsa"] as const;

describe.each(cases)("an authority, its people and services with keys of the kind %s", (algorithm) => {
  const root = createAuthority({ name: "Түбір", ...term, algorithm });
  const authority = createAuthority({ name: "Беруші", ...term, algorithm, issuer: root });
  const signer = aSigner({ authority, algorithm });
  const trust = { anchors: [root.certificate], intermediates: [authority.certificate] };
  const lists = [aList({ authority: root }), aList({ authority })];
  const cms = signCms({ content, ...signer, chain: [], at: signedAt });

  test("make a signature that holds", () => {
    expect(objections(judge({ cms, crls: lists, ...trust }))).toEqual([]);
    expect(readCertificate(authority.certificate).isAuthority).toBe(true);
    expect(judgeCertificate(authority.certificate, root.certificate)).toBe("verified");
    expect(judgeCertificate(authority.certificate, authority.certificate)).toBe("other-issuer");
  });

  test("revoke", () => {
    // given
    const revoked = [{ serial: 7n, at: signedAt - minute, reason: "key-compromise" as const }];
    const [before, after] = [
      aList({ authority, number: 1n }),
      aList({ authority, number: 2n, deltaBase: 1n, revoked }),
    ];

    // then
    expect(judgeCrl(after, authority.certificate)).toBe("verified");
    expect(judgeCrl(after, root.certificate)).toBe("other-issuer");
    expect(objections(judge({ cms, crls: [aList({ authority: root }), before, after], ...trust }))).toEqual([
      "revocation: REVOKED",
    ]);
  });

  test("answer by OCSP and stamp times", () => {
    // given
    const ofSigner = anOcspResponse(signer.certificate, {
      issuer: authority.certificate,
      responder: aService("ocsp", { authority, algorithm }),
    });
    const ofAuthority = anOcspResponse(authority.certificate, { issuer: root.certificate, responder: root });
    const stamped = aStampedSignature(cms, { service: aService("time-stamp", { authority, algorithm }) });

    // when
    const answered = judge({ cms, crls: [], ocspResponses: [ofSigner, ofAuthority], ...trust });
    const verdict = judge({ cms: stamped, crls: lists, ...trust, at: signedAt + 10 * minute });

    // then
    expect(objections(answered)).toEqual([]);
    expect(objections(verdict)).toEqual([]);
    expect(verdict.stampedAt).toBe(signedAt + 5 * minute);
  });

  test("make a signature that one bit breaks", () => {
    // given
    const other = Buffer.from(content);
    other[0] = (other[0] ?? 0) ^ 1;
    const moved = withBytes(cms, Buffer.from("190610030000Z"), Buffer.from("190610030001Z"));

    // then
    expect(objections(judge({ cms, content: other, crls: lists, ...trust }))).toEqual(["digest: CONTENT_DIFFERS"]);
    expect(objections(judge({ cms: moved, crls: lists, ...trust }))).toEqual(["signature: SIGNATURE_WRONG"]);
  });
});
