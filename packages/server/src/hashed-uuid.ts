import { createHash } from "node:crypto";

/** A UUID of version 8 (RFC 9562) whose bits are a hash of the text: the same text always gives the same one. */
export function hashedUuid(text: string): string {
  const hash = createHash("sha256").update(text).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
