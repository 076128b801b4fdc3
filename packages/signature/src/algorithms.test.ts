import { constants, createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KeyAlgorithm, newKeyPair, publicKeyOf } from "./algorithms/private-key.ts";
import { digestOf, getDigest, judgeSignature } from "./algorithms.ts";
import { Fields, readDer, Tag } from "./der/read-der.ts";
import { readInteger } from "./der/read-values.ts";
import { bitString, encode, explicit, integer, nullValue, oid, sequence } from "./der/write-der.ts";
import { gostScheme } from "./gost/gost-schemes.ts";
import { Oid } from "./object-identifiers.ts";
import { signingWith } from "./signing-with.ts";

const data = Buffer.from("Баланы мектепке қабылдау туралы өтініш");
const RSA_PSS = "1.2.840.113549.1.1.10";
const MGF1 = "1.2.840.113549.1.1.8";

const signatureOids: Readonly<Record<KeyAlgorithm, string>> = {
  rsa: Oid.sha256WithRsa,
  ecdsa: Oid.ecdsaWithSha256,
  "gost2015-512": gostScheme("gost2015-512").signatureOid,
  "gost2015-256": gostScheme("gost2015-256").signatureOid,
  gost2004: gostScheme("gost2004").signatureOid,
};
const kinds = Object.keys(signatureOids) as KeyAlgorithm[];
const pairs = new Map(kinds.map((kind) => [kind, newKeyPair(kind)]));

/** A good signature of each kind with what it is judged by. */
function aSignatureBy(kind: KeyAlgorithm) {
  const { spki, key } = pairs.get(kind) ?? newKeyPair(kind);
  return { data, spki, signature: signingWith(key).sign(data) };
}

describe.each(kinds)("a signature by a new key (%s)", (kind) => {
  const algorithm = signatureOids[kind];
  const good = aSignatureBy(kind);
  const { digest } = signingWith(pairs.get(kind)?.key ?? "");

  test("holds, with its digest stated or not", () => {
    expect(judgeSignature(algorithm, good)).toBe("verified");
    expect(judgeSignature(algorithm, good, digest)).toBe("verified");
    expect(judgeSignature(algorithm, { ...good, parameters: nullValue() })).toBe("verified");
  });

  test("belongs to the public key of its private one", () => {
    expect(publicKeyOf(pairs.get(kind)?.key ?? "")).toEqual(good.spki);
  });

  test.each([
    ["over other data", { data: Buffer.from("other") }],
    ["over nothing", { data: new Uint8Array() }],
    ["by another key", { spki: newKeyPair(kind).spki }],
    ["empty", { signature: new Uint8Array() }],
    ["all zero", { signature: new Uint8Array(good.signature.length) }],
    ["all ones", { signature: new Uint8Array(good.signature.length).fill(0xff) }],
    ["one byte short", { signature: good.signature.subarray(1) }],
    ["one byte long", { signature: Uint8Array.from([...good.signature, 0]) }],
    ["one byte long in front", { signature: Uint8Array.from([0, ...good.signature]) }],
    ["back to front", { signature: good.signature.toReversed() }],
    ["halves exchanged", { signature: exchanged(good.signature) }],
    ["as large as a mail", { signature: new Uint8Array(1_000_000).fill(1) }],
  ])("%s is wrong", (_fault, change) => {
    expect(judgeSignature(algorithm, { ...good, ...change })).toBe("wrong");
  });

  test("is wrong under the digest of another algorithm", () => {
    for (const other of [Oid.sha512, gostScheme("gost2015-256").digestOid].filter((oid) => oid !== digest)) {
      expect(judgeSignature(algorithm, good, other)).toBe("wrong");
    }
  });

  test.each(kinds.filter((other) => other !== kind))("can't be judged as one of %s", (other) => {
    expect(judgeSignature(signatureOids[other], good)).toBe("unsupported");
    expect(judgeSignature(algorithm, { ...good, parameters: sequence() })).toBe("unsupported");
  });

  test("gets an outcome whatever the bytes", () => {
    const damaged = (bytes: Uint8Array) =>
      fc
        .tuple(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }), fc.nat(bytes.length))
        .map(([changes, length]) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          return length < 3 ? changed.subarray(length) : changed;
        });
    const anything = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(
        fc.oneof(damaged(good.signature), anything),
        fc.oneof(damaged(good.spki), anything),
        fc.option(anything, { nil: undefined }),
        (signature, spki, parameters) => {
          const outcome = judgeSignature(algorithm, { data, signature, spki, parameters });
          const isGood = Buffer.compare(signature, good.signature) === 0;
          expect(["wrong", "unsupported", "weak-key", ...(isGood ? ["verified"] : [])]).toContain(outcome);
        },
      ),
      { numRuns: 150, seed: 20_190_610 },
    );
  });
});

function exchanged(bytes: Uint8Array): Uint8Array {
  const half = bytes.length >> 1;
  return Uint8Array.from([...bytes.subarray(half), ...bytes.subarray(0, half)]);
}

describe("GOST", () => {
  test("signs the same message in the same way, another one with another nonce", () => {
    // given
    const signing = signingWith(newKeyPair("gost2015-512").key);

    // when
    const [one, again, other] = [signing.sign(data), signing.sign(data), signing.sign(Buffer.from("other"))];

    // then
    expect(again).toEqual(one);
    expect(other.subarray(0, 64)).not.toEqual(one.subarray(0, 64));
  });

  test("may be named by the key's identifier, as rsaEncryption may", () => {
    const good = aSignatureBy("gost2015-512");
    const { keyOid, digestOid } = gostScheme("gost2015-512");
    expect(judgeSignature(keyOid, good, digestOid)).toBe("verified");
    expect(judgeSignature(keyOid, good, Oid.sha256)).toBe("wrong");
  });
});

describe("RSA-PSS", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const spki = publicKey.export({ format: "der", type: "spki" });
  const algorithmOf = (digest: string, ...inner: readonly Uint8Array[]) => sequence(oid(digest), ...inner);
  const mask = (digest: string) => explicit(1, algorithmOf(MGF1, algorithmOf(digest, nullValue())));
  const parameters = (salt: number, digest: string = Oid.sha256) =>
    sequence(explicit(0, algorithmOf(digest, nullValue())), mask(digest), explicit(2, integer(salt)));
  const signed = (saltLength: number, hash = "sha256", key = privateKey) => ({
    data,
    spki,
    signature: sign(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }),
    parameters: parameters(saltLength),
  });

  test.each([0, 20, 32, 64])("holds with a salt of %d bytes", (salt) => {
    expect(judgeSignature(RSA_PSS, signed(salt))).toBe("verified");
    expect(judgeSignature(RSA_PSS, signed(salt), Oid.sha256)).toBe("verified");
    expect(judgeSignature(RSA_PSS, { ...signed(salt), parameters: parameters(salt + 1) })).toBe("wrong");
  });

  test("holds with SHA-384 and SHA-512", () => {
    expect(judgeSignature(RSA_PSS, { ...signed(48, "sha384"), parameters: parameters(48, Oid.sha384) })).toBe(
      "verified",
    );
    expect(judgeSignature(RSA_PSS, { ...signed(64, "sha512"), parameters: parameters(64, Oid.sha512) })).toBe(
      "verified",
    );
  });

  test("holds by a key of RSA-PSS that allows it, and no other way", () => {
    // given
    const fields = new Fields(readDer(spki));
    fields.take();
    const own = sequence(sequence(oid(RSA_PSS), parameters(32)), fields.take().bytes);
    const good = { ...signed(32), spki: own };

    // then
    expect(judgeSignature(RSA_PSS, good)).toBe("verified");
    expect(judgeSignature(RSA_PSS, { ...good, parameters: parameters(31) })).toBe("wrong");
    expect(judgeSignature(RSA_PSS, { ...good, parameters: parameters(64, Oid.sha512) })).toBe("wrong");
    expect(judgeSignature(Oid.sha256WithRsa, good)).toBe("unsupported");
  });

  test.each([
    ["as PKCS#1 v1.5", Oid.sha256WithRsa, undefined, "wrong"],
    ["under another digest than the CMS states", RSA_PSS, Oid.sha384, "wrong"],
    ["as ECDSA", Oid.ecdsaWithSha256, undefined, "unsupported"],
  ])("%s is %s", (_how, algorithm, digest, outcome) => {
    const { parameters: _none, ...rest } = signed(32);
    expect(judgeSignature(algorithm, algorithm === RSA_PSS ? signed(32) : rest, digest)).toBe(outcome);
  });

  test.each([
    ["none", undefined, "unsupported"],
    ["those left out, which mean SHA-1", sequence(), "weak-algorithm"],
    ["SHA-1 by name", parameters(32, Oid.sha1), "weak-algorithm"],
    [
      "a mask of SHA-1 left out",
      sequence(explicit(0, algorithmOf(Oid.sha256)), explicit(2, integer(32))),
      "weak-algorithm",
    ],
    [
      "another mask's digest",
      sequence(explicit(0, algorithmOf(Oid.sha256)), mask(Oid.sha512), explicit(2, integer(32))),
      "unsupported",
    ],
    [
      "another mask",
      sequence(explicit(0, algorithmOf(Oid.sha256)), explicit(1, algorithmOf(Oid.sha256, algorithmOf(Oid.sha256)))),
      "unsupported",
    ],
    ["a GOST digest", parameters(32, gostScheme("gost2015-512").digestOid), "unsupported"],
    ["a negative salt", parameters(-1), "unsupported"],
    ["a salt longer than any key", parameters(70_000), "unsupported"],
    ["a salt longer than this key", parameters(300), "wrong"],
    [
      "another trailer",
      sequence(...[parameters(32)].map((whole) => whole.subarray(2)), explicit(3, integer(2))),
      "unsupported",
    ],
    ["NULL", nullValue(), "unsupported"],
    ["an unknown field", sequence(parameters(32).subarray(2), explicit(4, integer(1))), "unsupported"],
    ["no DER", Uint8Array.of(0x30), "unsupported"],
  ])("with parameters %s is %s", (_what, changed, outcome) => {
    expect(judgeSignature(RSA_PSS, { ...signed(32), parameters: changed })).toBe(outcome);
  });

  test("by a short key is weak", () => {
    const short = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const good = signed(32, "sha256", short.privateKey);
    const shortSpki = short.publicKey.export({ format: "der", type: "spki" });
    expect(judgeSignature(RSA_PSS, { ...good, spki: shortSpki })).toBe("weak-key");
  });
});

describe("ECDSA", () => {
  const { data: message, spki, signature } = aSignatureBy("ecdsa");
  const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const fields = new Fields(readDer(signature));
  const [r, s] = [readInteger(fields.take()), readInteger(fields.take())];
  const outcome = (changed: Uint8Array) =>
    judgeSignature(Oid.ecdsaWithSha256, { data: message, spki, signature: changed });

  test("holds with s on either side, as the standard has it", () => {
    expect(outcome(sequence(integer(r), integer(s)))).toBe("verified");
    expect(outcome(sequence(integer(r), integer(n - s)))).toBe("verified");
  });

  test.each([
    ["r is zero", sequence(integer(0), integer(s))],
    ["s is zero", sequence(integer(r), integer(0))],
    ["both are zero", sequence(integer(0), integer(0))],
    ["both are one", sequence(integer(1), integer(1))],
    ["r is the order", sequence(integer(n), integer(s))],
    ["s is the order", sequence(integer(r), integer(n))],
    ["r is more by the order", sequence(integer(r + n), integer(s))],
    ["s is more by the order", sequence(integer(r), integer(s + n))],
    ["r is negative", sequence(integer(-r), integer(s))],
    ["r is less by the order", sequence(integer(r - n), integer(s))],
    ["r and s are exchanged", sequence(integer(s), integer(r))],
    ["s is missing", sequence(integer(r))],
    ["s is NULL", sequence(integer(r), nullValue())],
    ["a third number follows", sequence(integer(r), integer(s), integer(0))],
    ["bytes follow", Uint8Array.from([...signature, 0])],
    ["the length is indefinite", Uint8Array.from([0x30, 0x80, ...signature.subarray(2), 0, 0])],
    ["the length is not minimal", Uint8Array.from([0x30, 0x81, ...signature.subarray(1)])],
    ["the numbers stand bare", Buffer.from(r.toString(16).padStart(64, "0") + s.toString(16).padStart(64, "0"), "hex")],
    ["it is enormous", sequence(integer(2n ** 70_000n), integer(s))],
  ])("is wrong when %s", (_fault, changed) => {
    expect(outcome(changed)).toBe("wrong");
  });

  test.each(["secp256k1", "P-521"])("over %s can't be judged", (namedCurve) => {
    const pair = generateKeyPairSync("ec", { namedCurve });
    const other = {
      data: message,
      spki: pair.publicKey.export({ format: "der", type: "spki" }),
      signature: sign("sha256", message, pair.privateKey),
    };
    expect(judgeSignature(Oid.ecdsaWithSha256, other)).toBe("unsupported");
  });

  test("by a point beside the curve can't be judged", () => {
    const beside = Uint8Array.from(spki);
    beside[beside.length - 1] = (beside.at(-1) ?? 0) ^ 1;
    expect(judgeSignature(Oid.ecdsaWithSha256, { data: message, spki: beside, signature })).toBe("unsupported");
  });
});

describe("RSA", () => {
  test.each([
    ["1,024 bits", { modulusLength: 1024 }],
    ["an exponent of 3", { modulusLength: 2048, publicExponent: 3 }],
  ])("with %s is weak", (_fault, options) => {
    // given
    const pair = generateKeyPairSync("rsa", options);
    const spki = pair.publicKey.export({ format: "der", type: "spki" });
    const weak = { data, spki, signature: sign("sha256", data, pair.privateKey) };

    // then
    expect(judgeSignature(Oid.sha256WithRsa, weak)).toBe("weak-key");
    expect(judgeSignature(Oid.rsaEncryption, weak, Oid.sha256)).toBe("weak-key");
  });

  test("takes the digest that a CMS states when the algorithm names none", () => {
    // given
    const { spki, key } = newKeyPair("rsa");
    const by = (hash: string) => ({ data, spki, signature: sign(hash, data, key) });

    // then
    expect(judgeSignature(Oid.rsaEncryption, by("sha512"), Oid.sha512)).toBe("verified");
    expect(judgeSignature(Oid.rsaEncryption, by("sha512"), Oid.sha256)).toBe("wrong");
    expect(judgeSignature(Oid.rsaEncryption, by("sha1"), Oid.sha1)).toBe("weak-algorithm");
    expect(judgeSignature(Oid.rsaEncryption, by("sha512"))).toBe("unsupported");
    expect(judgeSignature(Oid.sha1WithRsa, by("sha1"))).toBe("weak-algorithm");
  });

  test.each([
    ["modulus", integer(2n ** 16_384n - 1n), integer(65_537)],
    ["exponent", integer(2n ** 3072n - 3n), integer(2n ** 256n + 1n)],
    ["key of two million bits", odd(250_000), odd(250_000)],
  ])("with a %s longer than anyone needs, which would only take time, isn't judged", (_what, modulus, exponent) => {
    // given
    const spki = sequence(sequence(oid(Oid.rsaEncryption), nullValue()), bitString(sequence(modulus, exponent)));

    // when
    const started = performance.now();
    const outcome = judgeSignature(Oid.sha256WithRsa, { data, spki, signature: new Uint8Array(2048) });

    // then
    expect(outcome).toBe("unsupported");
    expect(performance.now() - started).toBeLessThan(40);
  });
});

/** An INTEGER of so many bytes. */
function odd(bytes: number): Uint8Array {
  return encode(Tag.integer, new Uint8Array(bytes).fill(0x55));
}

describe("digests", () => {
  test("are those of their identifiers", () => {
    expect(digestOf(Oid.sha384, data)).toEqual(Uint8Array.from(createHash("sha384").update(data).digest()));
    expect(digestOf("1.2.398.3.10.1.3.1", data)).toHaveLength(32);
    expect(digestOf("1.2.398.3.10.1.3.2", data)).toHaveLength(32);
    expect(digestOf("1.2.398.3.10.1.3.3", data)).toHaveLength(64);
    expect(digestOf(Oid.sha1, data)).toBe("weak-algorithm");
    expect(digestOf("1.2.3", data)).toBe("unsupported");
  });

  test("that are weak or unknown aren't signed with", () => {
    expect(getDigest(Oid.sha256, data)).toEqual(digestOf(Oid.sha256, data));
    expect(() => getDigest(Oid.md5, data)).toThrow(RangeError);
    expect(() => getDigest("1.2.3", data)).toThrow(RangeError);
  });
});

test("a key of another kind doesn't sign", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  expect(() => signingWith(key)).toThrow(RangeError);
  expect(createPrivateKey(key).asymmetricKeyType).toBe("ed25519");
});
