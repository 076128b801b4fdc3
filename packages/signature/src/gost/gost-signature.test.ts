import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Curve, isOnCurve, makeCurve } from "./curve.ts";
import { curve256, curve512, curve2004 } from "./curves.ts";
import { isPublicKey, publicKeyOf, signDigest, verifyDigest } from "./gost-signature.ts";

/** The examples of RFC 7091, 7.1 and 7.2; their curves are for examples only. */
const examples = [
  {
    name: "7.1, 256 bits",
    curve: makeCurve({
      p: 0x8000000000000000000000000000000000000000000000000000000000000431n,
      a: 7n,
      b: 0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
      q: 0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
      cofactor: 1n,
      x: 2n,
      y: 0x8e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n,
    }),
    privateKey: 0x7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n,
    publicKey: {
      x: 0x7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80bn,
      y: 0x26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77dan,
    },
    digest: 0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n,
    nonce: 0x77105c9b20bcd3122823c8cf6fcc7b956de33814e95b7fe64fed924594dceab3n,
    signature: {
      r: 0x41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493n,
      s: 0x01456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40n,
    },
  },
  {
    name: "7.2, 512 bits",
    curve: makeCurve({
      p: BigInt(
        "0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373",
      ),
      a: 7n,
      b: BigInt(
        "0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adc",
      ),
      q: BigInt(
        "0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6df",
      ),
      cofactor: 1n,
      x: BigInt(
        "0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9a",
      ),
      y: BigInt(
        "0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371e",
      ),
    }),
    privateKey: BigInt(
      "0x0ba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4",
    ),
    publicKey: {
      x: BigInt(
        "0x115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1",
      ),
      y: BigInt(
        "0x37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beec",
      ),
    },
    digest: BigInt(
      "0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8c",
    ),
    nonce: BigInt(
      "0x0359e7f4b1410feacc570456c6801496946312120b39d019d455986e364f365886748ed7a44b3e794434006011842286212273a6d14cf70ea3af71bb1ae679f1",
    ),
    signature: {
      r: BigInt(
        "0x2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36",
      ),
      s: BigInt(
        "0x1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4a",
      ),
    },
  },
];

describe.each(examples)(
  "the example of RFC 7091, $name",
  ({ curve, privateKey, publicKey, digest, nonce, signature }) => {
    test("has the public key of its private key", () => {
      expect(publicKeyOf(curve, privateKey)).toEqual(publicKey);
      expect(isPublicKey(curve, publicKey)).toBe(true);
    });

    test("has the signature of its nonce, which holds", () => {
      expect(signDigest(curve, privateKey, digest, nonce)).toEqual(signature);
      expect(verifyDigest(curve, publicKey, digest, signature)).toBe(true);
    });

    test("has no other signature that holds", () => {
      const { r, s } = signature;
      const { q } = curve;
      for (const other of [
        { r: r + 1n, s },
        { r, s: s + 1n },
        { r: s, s: r },
        { r: q - r, s },
        { r, s: q - s },
        { r: r + q, s },
        { r, s: s + q },
        { r: 0n, s },
        { r, s: 0n },
        { r: q, s },
        { r, s: q },
        { r: -r, s },
      ]) {
        expect(verifyDigest(curve, publicKey, digest, other)).toBe(false);
      }
      expect(verifyDigest(curve, publicKey, digest + 1n, signature)).toBe(false);
      expect(verifyDigest(curve, { x: curve.x, y: curve.y }, digest, signature)).toBe(false);
    });
  },
);

const curves: readonly (readonly [string, Curve])[] = [
  ["512", curve512],
  ["256", curve256],
  ["2004", curve2004],
];

describe.each(curves)("over the curve %s", (_name, curve) => {
  const scalar = fc.bigInt({ min: 1n, max: curve.q - 1n });

  test("what is signed holds, and only with its digest and key", () => {
    fc.assert(
      fc.property(scalar, scalar, fc.bigInt({ min: 0n, max: 2n ** 512n - 1n }), (privateKey, nonce, digest) => {
        // given
        const publicKey = publicKeyOf(curve, privateKey);
        const signature = signDigest(curve, privateKey, digest, nonce);

        // then
        expect(isPublicKey(curve, publicKey)).toBe(true);
        expect(signature && verifyDigest(curve, publicKey, digest, signature)).toBe(true);
        expect(signature && verifyDigest(curve, publicKey, digest + 1n, signature)).toBe(false);
        expect(signature && verifyDigest(curve, curve, digest, signature)).toBe(privateKey === 1n);
      }),
      { numRuns: 20, seed: 20_190_610 },
    );
  });

  test.each([0n, curve.q, 5n * curve.q])("a digest that is a multiple of the order counts as 1", (digest) => {
    // given
    const signature = signDigest(curve, 3n, digest, 5n);

    // then
    expect(signature).toEqual(signDigest(curve, 3n, 1n, 5n));
    expect(signature && verifyDigest(curve, publicKeyOf(curve, 3n), digest, signature)).toBe(true);
  });

  test("keys at the ends of the range sign and verify", () => {
    for (const privateKey of [1n, 2n, curve.q - 2n, curve.q - 1n]) {
      const signature = signDigest(curve, privateKey, 7n, curve.q - 1n);
      expect(signature && verifyDigest(curve, publicKeyOf(curve, privateKey), 7n, signature)).toBe(true);
    }
  });

  test("a multiple of the order is no private key", () => {
    expect(() => publicKeyOf(curve, 0n)).toThrow(RangeError);
    expect(() => publicKeyOf(curve, curve.q)).toThrow(RangeError);
  });

  test("points beside the curve or out of range are no public keys", () => {
    const { x, y, p } = curve;
    expect(isPublicKey(curve, { x, y })).toBe(true);
    for (const point of [
      { x: x + 1n, y },
      { x, y: y + 1n },
      { x: x + p, y },
      { x, y: y - p },
      { x, y: y + p },
      { x: 0n, y: 0n },
    ]) {
      expect(isPublicKey(curve, point)).toBe(false);
    }
  });
});

test.each([
  [
    "2",
    {
      x: 0x100fe73f595ff158e974b44d478d9588744fe5c192ac47ea63075dce7a14aaan,
      y: 0n,
    },
  ],
  [
    "4",
    {
      x: 0x7f7f80c60535007538b45a5d95c39353bc5d80d1f36a9dc0ace7c5118c2f5977n,
      y: 0x7e7e82520f9f015faa1d0f18c14ab9fb35188275da3fd94206b74f34a48e0ecdn,
    },
  ],
])("a point of order %s, which the curve with cofactor 4 has, is no public key", (_order, point) => {
  expect(isOnCurve(curve256, point)).toBe(true);
  expect(isPublicKey(curve256, point)).toBe(false);
});
