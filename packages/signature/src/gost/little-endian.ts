/** Numbers as Kalkan writes them: least significant byte first, always of full length. */

/** Returns the number that the bytes stand for. */
export function readLittleEndian(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes.toReversed()).toString("hex")}`);
}

/** Returns a number as `length` bytes, which it must fit. */
export function writeLittleEndian(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(2 * length, "0");
  return Uint8Array.from(Buffer.from(hex, "hex")).toReversed();
}
