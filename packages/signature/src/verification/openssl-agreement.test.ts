/** One table of good and bad signatures, each judged by us and by OpenSSL: both accept it, or neither does. */
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newKeyPair } from "../algorithms/private-key.ts";
import { KeyUsageBit, writeExtension } from "../certificate/extensions.ts";
import { nullValue } from "../der/write-der.ts";
import { encodePem } from "../pem.ts";
import { certificatePem, hasOpenssl, openssl } from "../testing/openssl.ts";
import {
  aCertificateFor,
  aList,
  anIntermediate,
  aSignature,
  aSigner,
  authority,
  content,
  judge,
  minute,
  signedAt,
  term,
  withBytes,
} from "../testing/signatures.ts";
import { type Authority, createAuthority } from "../training/authority.ts";

interface Case {
  readonly cms: Uint8Array;
  readonly content?: Uint8Array;
  readonly anchor?: Uint8Array;
  readonly crls?: readonly Uint8Array[];
  readonly at?: number;
}

const rsa = aSigner({ algorithm: "rsa" });
const signer = aSigner();
const stranger = createAuthority({ name: "Тест орталығы", ...term });
const shortKey = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({
  format: "pem",
  type: "pkcs8",
});

/** A signature under authorities that stand above each other, the uppermost first. */
function under(...authorities: readonly Authority[]): Case {
  const issuer = authorities.at(-1) ?? authority;
  const cms = aSignature({
    ...aSigner({ authority: issuer }),
    chain: authorities.map(({ certificate }) => certificate),
  });
  return { cms, crls: [aList(), ...authorities.map((one) => aList({ authority: one }))] };
}

const middle = anIntermediate();
const limited = anIntermediate({ pathLength: 0 });
const belowLimited = anIntermediate({ name: "Төменгі", issuer: limited, serial: 101n });
const chained = aSignature({ ...aSigner({ authority: middle }), chain: [] });

const good: Record<string, Case> = {
  "by a key over P-256": { cms: aSignature(signer) },
  "by an RSA key": { cms: aSignature(rsa) },
  "under an authority below the root": under(middle),
  "under two authorities": under(middle, anIntermediate({ name: "Төменгі", issuer: middle, serial: 101n })),
  "under an authority that may have none below it": under(limited),
  "on the first moment of the certificate's term": {
    cms: aSignature(aSigner({ notBefore: signedAt })),
  },
  "beside somebody else's revocation": { cms: aSignature(signer), crls: [aList({ revoked: [{ serial: 8n, at: 0 }] })] },
};

const bad: Record<string, Case> = {
  "over another content": { cms: aSignature(signer), content: Buffer.from("басқа өтініш") },
  "by another key": { cms: aSignature({ ...signer, key: newKeyPair("ecdsa").key }) },
  "by another RSA key": { cms: aSignature({ ...rsa, key: newKeyPair("rsa").key }) },
  "by an RSA key of 1,024 bits": {
    cms: aSignature({ key: String(shortKey), certificate: aCertificateFor(String(shortKey)) }),
  },
  "with its signing time moved": {
    cms: withBytes(aSignature(signer), Buffer.from("190610030000Z"), Buffer.from("190609030000Z")),
  },
  "with one letter of its certificate changed": {
    cms: withBytes(aSignature(signer), Buffer.from("IIN150704700012"), Buffer.from("IIN150704700013")),
  },
  "under a namesake of the root": { cms: aSignature(signer), anchor: stranger.certificate },
  "under nobody": { cms: aSignature(signer), anchor: createAuthority({ name: "Бөтен", ...term }).certificate },
  "whose authority is missing": { cms: chained, crls: [aList(), aList({ authority: middle })] },
  "under an authority below one that may have none": under(limited, belowLimited),
  "under somebody who is no authority": under(anIntermediate({ isAuthority: false })),
  "under an authority that may not issue": under(anIntermediate({ usages: [KeyUsageBit.cRLSign] })),
  "under an authority that has expired": under(anIntermediate({ notAfter: signedAt - minute })),
  "under an authority with a condition nobody knows": under(
    anIntermediate({ extra: [writeExtension("1.2.3.4.5", nullValue(), true)] }),
  ),
  "by a certificate with a condition nobody knows": {
    cms: aSignature({
      ...signer,
      certificate: aCertificateFor(signer.key, { extra: [writeExtension("1.2.3.4.5", nullValue(), true)] }),
    }),
  },
  "after the certificate's term": { cms: aSignature(aSigner({ notAfter: signedAt - minute })) },
  "before the certificate's term": { cms: aSignature(aSigner({ notBefore: signedAt + minute })) },
  "after its revocation": {
    cms: aSignature(signer),
    crls: [aList({ revoked: [{ serial: 7n, at: signedAt - minute }] })],
  },
  "after the revocation of its authority": {
    ...under(middle),
    crls: [aList({ revoked: [{ serial: 100n, at: signedAt - minute }] }), aList({ authority: middle })],
  },
  "without a list": { cms: aSignature(signer), crls: [] },
  "without a list of its authority": { ...under(middle), crls: [aList()] },
  "beside a stale list": { cms: aSignature(signer), crls: [aList({ nextUpdate: signedAt - minute })] },
  "beside a forged list": {
    cms: aSignature(signer),
    crls: [aList({ authority: { ...authority, key: stranger.key } })],
  },
  "beside another authority's list": { cms: aSignature(signer), crls: [aList({ authority: middle })] },
};

describe.skipIf(!hasOpenssl)("OpenSSL agrees on a signature", () => {
  test.each(Object.entries(good))("%s: good", (_name, one) => {
    expect([isValid(one), isGoodToOpenssl(one)]).toEqual([true, true]);
  });

  test.each(Object.entries(bad))("%s: not good", (_name, one) => {
    expect([isValid(one), isGoodToOpenssl(one)]).toEqual([false, false]);
  });
});

function isValid({ anchor = authority.certificate, ...one }: Case): boolean {
  return judge({ crls: [aList()], anchors: [anchor], ...one }).status === "valid";
}

function isGoodToOpenssl(one: Case): boolean {
  const { cms, anchor = authority.certificate, crls = [aList()], at = signedAt } = one;
  const verify =
    "cms -verify -inform DER -in cms -content content -binary -cades -CAfile ca.pem -crl_check_all -out out";
  try {
    openssl([...verify.split(" "), "-auth_level", "2", "-attime", String(at / 1000)], {
      cms,
      content: one.content ?? content,
      "ca.pem": certificatePem(anchor) + crls.map((crl) => encodePem("X509 CRL", crl)).join(""),
    });
    return true;
  } catch {
    return false;
  }
}
