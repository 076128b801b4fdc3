import { createHmac, createPrivateKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MalformedError } from "../der/malformed.ts";
import { elementsOf, readDer } from "../der/read-der.ts";
import { algorithm, integer, octetString, oid, sequence } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";
import { encodePem } from "../pem.ts";
import { certificatePem, hasOpenssl, openssl } from "../testing/openssl.ts";
import { aSignature, aSigner, authority, judge, objections } from "../testing/signatures.ts";
import { deriveKey, Purpose } from "./derive-key.ts";
import { Password } from "./password.ts";
import { readPkcs12, WrongPasswordError } from "./read-pkcs12.ts";
import { writePkcs12 } from "./write-pkcs12.ts";

const password = "Құпия сөз 1!";
const signer = aSigner();
const keyFile = { ...signer, chain: [authority.certificate], name: "ҮЛГІ АЙЖАН" };
const file = writePkcs12(keyFile, password);

describe("a key file", () => {
  test("opens with its password and signs", () => {
    // when
    const [opened, ...others] = readPkcs12(file, password);

    // then
    expect(others).toEqual([]);
    expect(opened).toEqual(keyFile);
    expect(objections(judge({ cms: aSignature(opened) }))).toEqual([]);
  });

  test.each(["gost2015-512", "gost2015-256", "gost2004"] as const)("may hold a GOST key: %s", (algorithm) => {
    // given
    const gost = { ...aSigner({ algorithm }), chain: [], name: undefined };

    // then
    expect(readPkcs12(writePkcs12(gost, ""), "")).toEqual([gost]);
  });

  test("opens when it was written in BER, its encrypted parts in pieces", () => {
    expect(readPkcs12(inPieces(file, password), password)).toEqual([keyFile]);
  });

  test.each(["", "құпия сөз 1!", `${password}\0`])("stays shut with another password: %j", (wrong) => {
    expect(() => readPkcs12(file, wrong)).toThrow(WrongPasswordError);
  });

  test("that was changed anywhere doesn't open", () => {
    for (let index = 0; index < file.length; index += 97) {
      const changed = Uint8Array.from(file);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(failureOf(() => readPkcs12(changed, password))).toBe(true);
    }
  });

  test("that was cut short, or is something else, is malformed", () => {
    for (const bytes of [file.subarray(0, 100), authority.certificate, aSignature(), new Uint8Array()]) {
      expect(() => readPkcs12(bytes, password)).toThrow(MalformedError);
    }
  });

  test("that demands an endless derivation is refused", () => {
    // given
    const hex = Buffer.from(file).toString("hex");
    const rounds = (number: string) => `0203${number}`;
    const endless = Buffer.from(hex.replaceAll(rounds("0186a0"), rounds("7fffff")), "hex");

    // then
    expect(() => readPkcs12(endless, password)).toThrow("too many rounds");
  });

  test("that demands a derivation for each of many keys is refused", () => {
    // given
    const spent = new Password(password);
    const rounds = readDer(integer(limits.passwordRounds / 2));

    // then
    expect([spent.spendRounds(rounds), spent.spendRounds(rounds)]).toEqual([1_000_000, 1_000_000]);
    expect(() => spent.spendRounds(readDer(integer(1)))).toThrow("too many rounds");
  });
});

/** The same file as НУЦ РК's program writes it: indefinite lengths, encrypted octets in pieces, protected anew. */
function inPieces(whole: Uint8Array, secret: string): Uint8Array {
  const [version, safe] = [...elementsOf(readDer(whole))];
  const [, wrapped] = [...elementsOf(safe ?? readDer(whole))];
  const [encrypted, plain] = [...elementsOf(readDer(readDer(wrapped?.content ?? whole).content))];
  const [, data] = [...elementsOf(encrypted ?? readDer(whole))];
  const [dataVersion, info] = [...elementsOf(readDer(data?.content ?? whole))];
  const [type, scheme, octets] = [...elementsOf(info ?? readDer(whole))];
  const open = (tag: number) => Buffer.of(tag, 0x80);
  const close = (levels: number) => Buffer.alloc(2 * levels);
  const content = Buffer.from(octets?.content ?? []);
  const contents = Buffer.concat([
    open(0x30),
    Buffer.concat([open(0x30), oid(Oid.encryptedData), open(0xa0), open(0x30), dataVersion?.bytes ?? whole]),
    Buffer.concat([open(0x30), type?.bytes ?? whole, scheme?.bytes ?? whole, open(0xa0)]),
    ...[content.subarray(0, 1000), content.subarray(1000)].map(octetString),
    close(5),
    plain?.bytes ?? whole,
    close(1),
  ]);
  const salt = Uint8Array.of(1, 2, 3);
  const key = deriveKey({ hash: "sha1", password: secret, salt, rounds: 1024, purpose: Purpose.mac }, 20);
  const mac = createHmac("sha1", key).update(contents).digest();
  const protection = sequence(sequence(algorithm(Oid.sha1), octetString(mac)), octetString(salt), integer(1024));
  return Buffer.concat([
    open(0x30),
    version?.bytes ?? whole,
    Buffer.concat([open(0x30), oid(Oid.data), open(0xa0), open(0x24), octetString(contents), close(3)]),
    protection,
    close(1),
  ]);
}

function failureOf(read: () => unknown): boolean {
  try {
    read();
    return false;
  } catch (error) {
    return error instanceof MalformedError || error instanceof WrongPasswordError;
  }
}

describe.skipIf(!hasOpenssl)("OpenSSL", () => {
  const files = {
    "key.pem": signer.key,
    "signer.pem": certificatePem(signer.certificate),
    "ca.pem": certificatePem(authority.certificate),
  };
  const make = (options: string) =>
    openssl(
      `pkcs12 -export -out out -inkey key.pem -in signer.pem -certfile ca.pem -name me -passout pass:secret ${options}`
        .trim()
        .split(" "),
      files,
    );

  test.each([
    ["as it does by default", ""],
    ["with AES-128 and SHA-512", "-keypbe AES-128-CBC -certpbe AES-192-CBC -macalg sha512"],
    ["with Triple DES", "-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1"],
    ["with RC2, as older programs do", "-legacy"],
    ["without protecting the certificates", "-certpbe NONE"],
    ["without protecting anything but by the code", "-certpbe NONE -keypbe NONE"],
  ])("writes key files that open: %s", (_how, options) => {
    // when
    const opened = readPkcs12(make(options), "secret");

    // then
    expect(opened).toMatchObject([{ certificate: signer.certificate, chain: [authority.certificate], name: "me" }]);
    expect(createPrivateKey(opened[0]?.key ?? "").equals(createPrivateKey(signer.key))).toBe(true);
  });

  test("opens ours", () => {
    // when
    const pem = openssl("pkcs12 -in file.p12 -passin pass:secret -nodes -out out".split(" "), {
      "file.p12": writePkcs12({ ...keyFile, name: "me" }, "secret"),
    });

    // then
    const text = Buffer.from(pem).toString();
    expect(text).toContain(encodePem("CERTIFICATE", signer.certificate));
    expect(text).toContain(encodePem("CERTIFICATE", authority.certificate));
    expect(text).toContain("friendlyName: me");
  });
});
