import { describe, expect, test } from "vitest";
import { isOnCurve } from "./curve.ts";
import { curve256, curve512, curve2004 } from "./curves.ts";
import { publicKeyOf } from "./gost-signature.ts";
import { readLittleEndian, writeLittleEndian } from "./little-endian.ts";
import { multiply, multiplyBase } from "./multiply.ts";
import { affine, isZero } from "./points.ts";
import { inverse, modulo } from "./prime-field.ts";
import { streebog256 } from "./streebog.ts";

const number = (hex: string) => readLittleEndian(Buffer.from(hex, "hex"));

describe.each([
  ["512", curve512],
  ["256", curve256],
  ["2004", curve2004],
])("the curve %s", (_name, curve) => {
  test("has a base point of the order given", () => {
    expect(isOnCurve(curve, curve)).toBe(true);
    expect(isZero(curve, multiplyBase(curve, curve.q))).toBe(true);
    expect(isZero(curve, multiply(curve, curve, curve.q))).toBe(true);
    expect(isZero(curve, multiplyBase(curve, curve.q - 1n))).toBe(false);
  });

  test("has as many points as Hasse allows", () => {
    // given
    const { p, q, cofactor } = curve;
    const trace = p + 1n - q * cofactor;

    // then
    expect(trace * trace <= 4n * p).toBe(true);
  });
});

test("the curve 256 is the twisted Edwards curve u² + v² = 1 + du²v² of RFC 7836, A.2", () => {
  // given
  const { p, x, y } = curve256;
  const d = 0x0605f6b7c183fa81578bc39cfad518132b9df62897009af7e522c32d6dc7bffbn;
  const u = 0x0dn;
  const v = 0x60ca1e32aa475b348488c38fab07649ce7ef8dbe87f22e81f92b2592dba300e7n;

  // when: from (u, v) to (x, y), RFC 7836, 5.2
  const s = modulo((1n - d) * inverse(4n, p), p);
  const t = modulo((1n + d) * inverse(6n, p), p);
  const left = modulo(s * (1n + v) * inverse(1n - v, p) + t, p);
  const up = modulo(s * (1n + v) * inverse((1n - v) * u, p), p);

  // then
  expect(modulo(u * u + v * v - 1n - d * u * u * v * v, p)).toBe(0n);
  expect({ x: left, y: up }).toEqual({ x, y });
});

describe("the key agreement of RFC 7836, B, example 7", () => {
  const one = {
    privateKey: number(
      "c990ecd972fce84ec4db022778f50fcac726f46708384b8d458304962d7147f8" +
        "c2db41cef22c90b102f2968404f9b9be6d47c79692d81826b32b8daca43cb667",
    ),
    publicKey: {
      x: number(
        "aab0eda4abff21208d18799fb9a8556654ba783070eba10cb9abb253ec56dcf5" +
          "d3ccba6192e464e6e5bcb6dea137792f2431f6c897eb1b3c0cc14327b1adc0a7",
      ),
      y: number(
        "914613a3074e363aedb204d38d3563971bd8758e878c9db11403721b48002d38" +
          "461f92472d40ea92f9958c0ffa4c93756401b97f89fdbe0b5e46e4a4631cdb5a",
      ),
    },
  };
  const other = {
    privateKey: number(
      "48c859f7b6f11585887cc05ec6ef1390cfea739b1a18c0d4662293ef63b79e3b" +
        "8014070b44918590b4b996acfea4edfbbbcccc8c06edd8bf5bda92a51392d0db",
    ),
    publicKey: {
      x: number(
        "192fe183b9713a077253c72c8735de2ea42a3dbc66ea317838b65fa32523cd5e" +
          "fca974eda7c863f4954d1147f1f2b25c395fce1c129175e876d132e94ed5a651",
      ),
      y: number(
        "04883b414c9b592ec4dc84826f07d0b6d9006dda176ce48c391e3f97d102e03b" +
          "b598bf132a228a45f7201aba08fc524a2d77e43a362ab022ad4028f75bde3b79",
      ),
    },
  };
  const material = number("1d80603c8544c727");

  test.each([
    ["one", one, other],
    ["the other", other, one],
  ])("comes out for %s", (_who, own, peer) => {
    // when
    const factor = (material * own.privateKey) % curve512.q;
    const [shared] = affine(curve512, [multiply(curve512, peer.publicKey, factor)]);
    const bytes = [shared?.x ?? 0n, shared?.y ?? 0n].map((coordinate) => writeLittleEndian(coordinate, 64));

    // then
    expect(publicKeyOf(curve512, own.privateKey)).toEqual(own.publicKey);
    expect(Buffer.from(streebog256(Buffer.concat(bytes))).toString("hex")).toBe(
      "c9a9a77320e2cc559ed72dce6f47e2192ccea95fa648670582c054c0ef36c221",
    );
  });
});
