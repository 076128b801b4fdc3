import { createHmac } from "node:crypto";

/**
 * Yields nonces for a signature by RFC 6979, 3.2, with HMAC-SHA-512: the same for
 * the same key and digest, so that signing needs no randomness and never repeats
 * a nonce over another digest.
 *
 * @param digest - of the message, modulo `order`
 */
export function* nonces(order: bigint, privateKey: bigint, digest: bigint): Generator<bigint, never> {
  const bits = order.toString(2).length;
  const bytes = Math.ceil(bits / 8);
  const seed = Buffer.concat([bigEndian(privateKey, bytes), bigEndian(digest, bytes)]);
  let value: Buffer = Buffer.alloc(64, 1);
  let key: Buffer = Buffer.alloc(64, 0);
  const advance = () => {
    value = createHmac("sha512", key).update(value).digest();
  };
  const rekey = (...parts: readonly Uint8Array[]) => {
    key = createHmac("sha512", key)
      .update(Buffer.concat([value, ...parts]))
      .digest();
    advance();
  };
  rekey(Uint8Array.of(0), seed);
  rekey(Uint8Array.of(1), seed);
  for (;;) {
    // one output is as long as the longest order
    advance();
    const nonce = BigInt(`0x${value.toString("hex", 0, bytes)}`) >> BigInt(8 * bytes - bits);
    if (nonce > 0n && nonce < order) yield nonce;
    rekey(Uint8Array.of(0));
  }
}

function bigEndian(value: bigint, length: number): Buffer {
  return Buffer.from(value.toString(16).padStart(2 * length, "0"), "hex");
}
