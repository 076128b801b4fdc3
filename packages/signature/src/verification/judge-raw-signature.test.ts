import { describe, expect, test } from "vitest";
import { signingWith } from "../signing-with.ts";
import { aList, aSigner, authority, content, minute, signedAt, term } from "../testing/signatures.ts";
import { createAuthority } from "../training/authority.ts";
import { judgeRawSignature, judgeTrust } from "./judge-raw-signature.ts";

const oids = {
  rsa: "1.2.840.113549.1.1.11",
  "gost2015-512": "1.2.398.3.10.1.1.2.3.2",
  "gost2015-256": "1.2.398.3.10.1.1.2.3.1",
  gost2004: "1.2.398.3.10.1.1.1.2",
} as const;

describe("a bare signature", () => {
  test.each(["rsa", "gost2015-512", "gost2015-256", "gost2004"] as const)(
    "is judged by its certificate: %s",
    (kind) => {
      // given
      const { certificate, key } = aSigner({ algorithm: kind });
      const signature = signingWith(key).sign(content);
      const algorithm = oids[kind];

      // then
      expect(judgeRawSignature({ certificate, algorithm, data: content, signature })).toBe("verified");
      expect(judgeRawSignature({ certificate, algorithm, data: Buffer.from("басқа"), signature })).toBe("wrong");
      const other = aSigner({ algorithm: kind }).certificate;
      expect(judgeRawSignature({ certificate: other, algorithm, data: content, signature })).toBe("wrong");
    },
  );
});

describe("a certificate's trust", () => {
  const trust = { anchors: [authority.certificate], intermediates: [], crls: [] };
  const reasons = (...given: Parameters<typeof judgeTrust>) => judgeTrust(...given).map(({ reason }) => reason);
  const { certificate } = aSigner({ serial: 9n });

  test("rests on chain, term and revocation", () => {
    const revoked = aList({ revoked: [{ serial: 9n, at: signedAt - minute }] });

    expect(reasons(certificate, { ...trust, crls: [aList()] }, signedAt)).toEqual([
      "CHAIN_TRUSTED",
      "WITHIN_VALIDITY",
      "NOT_REVOKED",
    ]);
    expect(reasons(certificate, { ...trust, crls: [revoked] }, signedAt)).toContain("REVOKED");
  });

  test("isn't given to another authority's, nor beyond the term", () => {
    const stranger = createAuthority({ name: "Бөтен орталық", ...term });

    expect(reasons(certificate, { ...trust, anchors: [stranger.certificate] }, signedAt)).toContain("ISSUER_UNKNOWN");
    expect(reasons(certificate, trust, term.notAfter + 1)).toContain("EXPIRED");
  });

  test("leaves revocation undetermined where nothing speaks of it", () => {
    expect(judgeTrust(certificate, trust, signedAt).map(({ result }) => result)).toEqual([
      "passed",
      "passed",
      "undetermined",
    ]);
  });
});
