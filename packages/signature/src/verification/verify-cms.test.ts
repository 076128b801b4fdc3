import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { context, elementsOf, readDer } from "../der/read-der.ts";
import { encode, explicit, integer, octetString, oid, sequence, setOf } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { encodePem } from "../pem.ts";
import {
  aCertificateFor,
  aList,
  aSignature,
  aSigner,
  authority,
  content,
  iin,
  judge,
  minute,
  objections,
  signedAt,
  withBytes,
} from "../testing/signatures.ts";
import { checkNames } from "./verdict.ts";

/** The same enclosing signature as some programs write it: indefinite lengths, the content in two chunks. */
function inPieces(cms: Uint8Array): Uint8Array {
  const [type, wrapped] = [...elementsOf(readDer(cms))];
  const [version, digests, encapsulated, ...rest] = [...elementsOf(readDer(wrapped?.content ?? cms))];
  const [contentType] = [...elementsOf(encapsulated ?? readDer(cms))];
  const open = (tag: number) => Buffer.from([tag, 0x80]);
  const close = (levels: number) => Buffer.alloc(levels * 2);
  const chunks = [content.subarray(0, 7), content.subarray(7)].map(octetString);
  const inner = [open(0x30), contentType?.bytes, open(0xa0), open(0x24), ...chunks, close(3)];
  const parts = [open(0x30), type?.bytes, open(0xa0), open(0x30), version?.bytes, digests?.bytes, ...inner];
  return Buffer.concat([...parts, ...rest.map(({ bytes }) => bytes), close(3)].filter((part) => part !== undefined));
}

describe("a signature as it should be", () => {
  test.each(["rsa", "ecdsa"] as const)("is valid (%s)", (algorithm) => {
    // given
    const signer = aSigner({ algorithm });
    const list = aList();

    // when
    const verdict = judge({ cms: aSignature(signer), crls: [list] });

    // then
    expect(objections(verdict)).toEqual([]);
    expect(verdict.status).toBe("valid");
    expect(verdict.checks.map(({ name }) => name)).toEqual(checkNames);
    expect(verdict.signedAt).toBe(signedAt);
    expect(verdict.certificate).toEqual(signer.certificate);
    expect(verdict.evidence).toEqual({ chain: [signer.certificate, authority.certificate], crls: [list] });
  });

  test("names its signer", () => {
    // given
    const subject = { iin, commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ", patronymic: "ТЕСТҚЫЗЫ" };
    const office = { organisation: "№ 1 мектеп-гимназия", bin: "990440000018" };

    // when
    const { signer } = judge({
      cms: aSignature(aSigner({ subject: { ...subject, ...office }, roles: ["legal-entity", "first-head"] })),
    });

    // then
    expect(signer).toEqual({
      ...subject,
      ...office,
      roles: ["legal-entity", "first-head"],
      firstName: "АЙЖАН",
      keyUse: "sign",
    });
  });

  test.each([
    ["DER", (der: Uint8Array) => der],
    ["a Buffer inside a larger one", (der: Uint8Array) => Buffer.concat([Buffer.alloc(9), der]).subarray(9)],
    ["PEM", (der: Uint8Array) => Buffer.from(encodePem("CMS", der))],
    ["PEM with Windows line ends", (der: Uint8Array) => Buffer.from(encodePem("CMS", der).replaceAll("\n", "\r\n"))],
    ["base64", (der: Uint8Array) => Buffer.from(Buffer.from(der).toString("base64"))],
    ["base64 with a byte order mark", (der: Uint8Array) => Buffer.from(`\uFEFF${Buffer.from(der).toString("base64")}`)],
  ])("is read from %s", (_form, write) => {
    // given
    const cms = write(aSignature());

    // when
    const verdict = judge({ cms });

    // then
    expect(verdict.status).toBe("valid");
  });

  test("may enclose its content", () => {
    // given
    const cms = aSignature({ attached: true });

    // when
    const [same, other] = [judge({ cms }), judge({ cms, content: Buffer.from("басқа") })];

    // then
    expect(same.status).toBe("valid");
    expect(objections(other)).toEqual(["digest: CONTENT_DIFFERS"]);
  });

  test.each([
    ["detached", aSignature(), false],
    ["with its content", aSignature({ attached: true }), true],
    ["with its content in pieces (BER)", inPieces(aSignature({ attached: true })), true],
    ["with no content that could be read", Buffer.from("rubbish"), false],
  ])("says of one %s whether it encloses a content", (_what, cms, encloses) => {
    expect(judge({ cms }).enclosesContent).toBe(encloses);
  });

  test("signs someone in with an authentication key", () => {
    // given
    const cms = aSignature(aSigner({ use: "authenticate" }));

    // when
    const verdict = judge({ cms, use: "authenticate" });

    // then
    expect(verdict.status).toBe("valid");
  });
});

describe("a signature altered", () => {
  test("does not fit another content", () => {
    const verdict = judge({ content: Buffer.from("басқа өтініш") });
    expect(verdict.status).toBe("invalid");
    expect(objections(verdict)).toEqual(["digest: CONTENT_DIFFERS"]);
  });

  test("does not fit a content enclosed whose attributes still speak of the old one", () => {
    // given
    const other = Buffer.from(content).fill(0x20, 0, 1);
    const cms = withBytes(aSignature({ attached: true }), content, other);

    // when
    const verdicts = [judge({ cms }), judge({ cms, content: other })];

    // then
    expect(verdicts.map(objections)).toEqual([["digest: CONTENT_DIFFERS"], ["digest: CONTENT_DIFFERS"]]);
  });

  test("fails when its digest was exchanged together with the content", () => {
    // given
    const other = Buffer.from("басқа өтініш");
    const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

    // when
    const verdict = judge({ cms: withBytes(aSignature(), digest(content), digest(other)), content: other });

    // then
    expect(objections(verdict)).toEqual(["signature: SIGNATURE_WRONG"]);
  });

  test("fails when its signing time was moved", () => {
    // given
    const cms = withBytes(aSignature(), Buffer.from("190610030000Z"), Buffer.from("190609030000Z"));

    // when
    const verdict = judge({ cms });

    // then
    expect(verdict.signedAt).toBe(signedAt - 24 * 60 * minute);
    expect(objections(verdict)).toEqual(["signature: SIGNATURE_WRONG"]);
  });

  test("fails when its certificate was swapped for another of the same key, number and length", () => {
    // given
    const { key } = aSigner();
    const own = aCertificateFor(key, { commonName: "ҮЛГІ АЙЖАН" });
    const other = aCertificateFor(key, { commonName: "ҮЛГІ МӘРИЯ", serial: 7n });
    const cms = exchange(aSignature({ certificate: own, key }), own, other);

    // when
    const verdict = judge({ cms });

    // then
    expect(objections(verdict)).toEqual(["signature: SIGNING_CERTIFICATE_DIFFERS"]);
  });

  test("fails when its certificate was swapped for one with another key", () => {
    // given
    const { key, certificate } = aSigner();
    const cms = exchange(aSignature({ key, certificate }), certificate, aSigner().certificate);

    // when
    const verdict = judge({ cms });

    // then
    expect(objections(verdict)).toEqual(["signature: SIGNATURE_WRONG"]);
  });
});

describe("a file that is no signature", () => {
  test.each([
    ["nothing", ""],
    ["text", "Өтінемін, қабылдаңыз"],
    ["PEM without a CMS", "-----BEGIN CMS-----\n-----END CMS-----"],
    ["two PEM blocks", encodePem("CMS", aSignature()).repeat(2)],
    ["a certificate", encodePem("CERTIFICATE", authority.certificate)],
  ])("is unreadable: %s", (_what, text) => {
    // when
    const verdict = judge({ cms: Buffer.from(text) });

    // then
    expect(verdict.status).toBe("invalid");
    expect(verdict.checks.map(({ name }) => name)).toEqual(checkNames);
    expect(objections(verdict)[0]).toBe("structure: UNREADABLE");
    expect(
      new Set(
        objections(verdict)
          .slice(1)
          .map((objection) => objection.split(": ")[1]),
      ),
    ).toEqual(new Set(["NOT_REACHED"]));
  });

  test("is too large", () => {
    expect(objections(judge({ cms: new Uint8Array(17 * 1024 * 1024).fill(0x30) }))[0]).toBe("structure: TOO_LARGE");
  });

  test("nests too deep", () => {
    // given
    let deep: Uint8Array = integer(1);
    for (let level = 0; level < 2000; level++) deep = sequence(deep);

    // then
    expect(objections(judge({ cms: deep }))[0]).toBe("structure: UNREADABLE");
  });

  test("holds no signature, or no certificate of its signer", () => {
    // given
    const { certificate, key } = aSigner();
    const other = aSigner({ serial: 8n }).certificate;

    // then
    expect(objections(judge({ cms: bag([certificate], []) }))[0]).toBe("structure: NO_SIGNATURE");
    expect(objections(judge({ cms: exchange(aSignature({ certificate, key }), certificate, other) }))[0]).toBe(
      "structure: CERTIFICATE_MISSING",
    );
  });

  test("brings too many certificates", () => {
    // given
    const { certificate, key } = aSigner();
    const chain = Array.from({ length: 16 }, () => aSigner().certificate);

    // then
    expect(objections(judge({ cms: aSignature({ certificate, key, chain }) }))[0]).toBe("structure: UNREADABLE");
  });
});

/** Puts another certificate in place of one, lengths made right: as a forger would, with tools. */
function exchange(cms: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const hex = Buffer.from(cms).toString("hex");
  const infos = hex.slice(hex.indexOf(Buffer.from(from).toString("hex")) + from.length * 2);
  return bag([to], [Buffer.from(infos, "hex")]);
}

/** A SignedData of these certificates; `rest` is the SET of signer infos, an empty one when none is given. */
function bag(certificates: readonly Uint8Array[], rest: readonly Uint8Array[]): Uint8Array {
  const signerInfos = rest[0] ?? setOf([]);
  const digestAlgorithms = setOf([sequence(oid(Oid.sha256))]);
  const signedData = [integer(1), digestAlgorithms, sequence(oid(Oid.data)), encode(context(0), ...certificates)];
  return sequence(oid(Oid.signedData), explicit(0, sequence(...signedData, signerInfos)));
}
