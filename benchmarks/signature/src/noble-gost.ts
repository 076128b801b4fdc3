/** GOST R 34.10-2015, 512 bits, the plain way: the formulas of RFC 7091 over a general library for curves. */
import { weierstrass } from "@noble/curves/abstract/weierstrass.js";

const q = BigInt(
  "0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275",
);

const Point = weierstrass({
  p: 2n ** 512n - 569n,
  n: q,
  h: 1n,
  a: 2n ** 512n - 572n,
  b: BigInt(
    "0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760",
  ),
  Gx: 3n,
  Gy: BigInt(
    "0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4",
  ),
});

/** A signature and what it is judged by, as numbers. */
export interface GostNumbers {
  readonly x: bigint;
  readonly y: bigint;
  readonly digest: bigint;
  readonly r: bigint;
  readonly s: bigint;
}

/** Returns whether the signature holds. */
export function nobleVerify({ x, y, digest, r, s }: GostNumbers): boolean {
  const inverted = Point.Fn.inv(Point.Fn.create(digest));
  const one = Point.Fn.mul(s, inverted);
  const other = Point.Fn.mul(Point.Fn.neg(r), inverted);
  const sum = Point.BASE.multiplyUnsafe(one).add(Point.fromAffine({ x, y }).multiplyUnsafe(other));
  return sum.toAffine().x % q === r;
}
