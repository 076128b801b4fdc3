import "reflect-metadata";
import { createPublicKey, X509Certificate } from "node:crypto";
import { X509Certificate as SecondCertificate, X509Crl } from "@peculiar/x509";
import { describe, expect, test } from "vitest";
import { readCertificate } from "../certificate/read-certificate.ts";
import { aList, anIntermediate, aSigner, authority, iin, signedAt, term } from "../testing/signatures.ts";
import { createAuthority, TRAINING_MARK } from "./authority.ts";

describe("a training authority", () => {
  test("says in its name what it is", () => {
    expect(readCertificate(authority.certificate)).toMatchObject({
      subject: `C=KZ, O=${TRAINING_MARK}, CN=Тест орталығы`,
      issuer: `C=KZ, O=${TRAINING_MARK}, CN=Тест орталығы`,
      keyUsages: ["keyCertSign", "cRLSign"],
      isAuthority: true,
      ...term,
    });
  });

  test("is a new one every time", () => {
    const again = createAuthority({ name: "Тест орталығы", ...term });
    expect(readCertificate(again.certificate).serial).not.toBe(readCertificate(authority.certificate).serial);
  });
});

describe("a certificate issued", () => {
  test("reads back as ordered", () => {
    // given
    const office = { organisation: "№ 1 мектеп, «Үлгі»", bin: "990440000018" };

    // when
    const { certificate } = aSigner({
      subject: { iin, commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ", patronymic: "ТЕСТҚЫЗЫ", ...office },
      roles: ["legal-entity", "first-head", "identified-in-person"],
      serial: 2n ** 64n,
    });

    // then
    expect(readCertificate(certificate)).toEqual({
      subject: String.raw`CN=ҮЛГІ АЙЖАН, SURNAME=ҮЛГІ, SERIALNUMBER=IIN${iin}, C=KZ, GIVENNAME=ТЕСТҚЫЗЫ, O=№ 1 мектеп\, «Үлгі», OU=BIN990440000018`,
      issuer: readCertificate(authority.certificate).subject,
      serial: 2n ** 64n,
      ...term,
      keyUsages: ["digitalSignature", "nonRepudiation"],
      extendedKeyUsages: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1", "1.2.398.3.3.4.3.1"],
      policies: ["1.2.398.3.3.2.1"],
      isAuthority: false,
      signatureAlgorithm: "1.2.840.10045.4.3.2",
      ocspAddresses: [],
      crlAddresses: [],
      deltaCrlAddresses: [],
      signer: {
        iin,
        bin: "990440000018",
        commonName: "ҮЛГІ АЙЖАН",
        surname: "ҮЛГІ",
        firstName: "АЙЖАН",
        patronymic: "ТЕСТҚЫЗЫ",
        organisation: "№ 1 мектеп, «Үлгі»",
        email: undefined,
        keyUse: "sign",
        roles: ["legal-entity", "first-head", "identified-in-person"],
      },
    });
  });

  test("is for signing in when so ordered", () => {
    expect(readCertificate(aSigner({ use: "authenticate" }).certificate)).toMatchObject({
      keyUsages: ["digitalSignature", "keyEncipherment"],
      extendedKeyUsages: ["1.3.6.1.5.5.7.3.2", "1.2.398.3.3.4.1.1"],
    });
  });

  test("has a serial number above zero and a term that ends after it begins", () => {
    expect(() => aSigner({ serial: 0n })).toThrow(RangeError);
    expect(() => aSigner({ notBefore: signedAt, notAfter: signedAt - 1 })).toThrow(RangeError);
  });
});

describe("other readers agree", () => {
  test.each(["rsa", "ecdsa"] as const)("with Node's: the issuer's signature, the key (%s)", (algorithm) => {
    // given
    const { certificate, key } = aSigner({ algorithm });

    // when
    const [issued, issuer] = [new X509Certificate(certificate), new X509Certificate(authority.certificate)];

    // then
    expect(issued.checkIssued(issuer)).toBe(true);
    expect(issued.verify(issuer.publicKey)).toBe(true);
    expect(issued.publicKey.equals(createPublicKey(key))).toBe(true);
    expect(issuer.ca).toBe(true);
  });

  test("with @peculiar/x509: certificates and revocation lists", async () => {
    // given
    const middle = anIntermediate();
    const issuer = new SecondCertificate(Buffer.from(middle.certificate));
    const issued = new SecondCertificate(Buffer.from(aSigner({ authority: middle }).certificate));
    const list = new X509Crl(Buffer.from(aList({ authority: middle, revoked: [{ serial: 7n, at: signedAt }] })));

    // then
    expect(await issued.verify({ publicKey: issuer, signatureOnly: true })).toBe(true);
    expect(await list.verify({ publicKey: issuer })).toBe(true);
    expect(list.entries.map(({ revocationDate }) => revocationDate.getTime())).toEqual([signedAt]);
    expect(list.findRevoked("07")).not.toBeNull();
  });
});
