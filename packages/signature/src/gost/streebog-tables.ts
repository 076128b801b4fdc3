import { iterationConstants, matrixRows, substitution } from "./streebog-constants.ts";

/**
 * Returns the table that makes one step of S, P and L (RFC 6986, 6.2 to 6.4) into look-ups.
 *
 * Entry `256 * j + v` is what byte j of a word (0 the least significant) with the
 * value v adds to the result; each entry is 8 bytes, little-endian.
 */
export function lookUpTable(): Uint8Array {
  const rows = matrixRows.map((row) => BigInt(`0x${row}`));
  const pi = Buffer.from(substitution, "hex");
  const table = new DataView(new ArrayBuffer(8 * 256 * 8));
  for (let j = 0; j < 8; j++) {
    for (const [value, substituted] of pi.entries()) {
      let sum = 0n;
      for (let bit = 0; bit < 8; bit++) {
        if (((substituted >> bit) & 1) === 1) sum ^= rows[63 - (8 * j + bit)] ?? 0n;
      }
      table.setBigUint64((j * 256 + value) * 8, sum, true);
    }
  }
  return new Uint8Array(table.buffer);
}

/** Returns the twelve iteration constants one after the other, 64 bytes each, little-endian. */
export function roundConstants(): Uint8Array {
  const constants = new Uint8Array(12 * 64);
  for (const [i, constant] of iterationConstants.entries()) {
    constants.set(Buffer.from(constant, "hex").toReversed(), i * 64);
  }
  return constants;
}
