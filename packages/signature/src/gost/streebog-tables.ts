import { iterationConstants, matrixRows, substitution } from "./streebog-constants.ts";

/** The halves of the table; each entry is four bytes of a sum. */
export interface LookUpTable {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/**
 * Returns the table that makes one step of S, P and L (RFC 6986, 6.2 to 6.4) into look-ups.
 *
 * Entry `256 * j + v` is what byte j of a word (0 the least significant) with the value v adds to the result.
 */
export function lookUpTable(): LookUpTable {
  const rows = matrixRows.map((row) => BigInt(`0x${row}`));
  const pi = Buffer.from(substitution, "hex");
  const low = new Int32Array(8 * 256);
  const high = new Int32Array(8 * 256);
  for (let j = 0; j < 8; j++) {
    for (const [value, substituted] of pi.entries()) {
      let sum = 0n;
      for (let bit = 0; bit < 8; bit++) {
        if (((substituted >> bit) & 1) === 1) sum ^= rows[63 - (8 * j + bit)] ?? 0n;
      }
      low[256 * j + value] = Number(BigInt.asIntN(32, sum));
      high[256 * j + value] = Number(BigInt.asIntN(32, sum >> 32n));
    }
  }
  return { low, high };
}

/** Returns the twelve iteration constants one after the other, 64 bytes each, little-endian. */
export function roundConstants(): Uint8Array {
  const constants = new Uint8Array(12 * 64);
  for (const [i, constant] of iterationConstants.entries()) {
    constants.set(Buffer.from(constant, "hex").toReversed(), i * 64);
  }
  return constants;
}
