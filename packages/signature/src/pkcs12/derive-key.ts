/** Keys from passwords as PKCS#12 derives them (RFC 7292, appendix B.2). */
import { createHash } from "node:crypto";

/** What a derived value is for. */
export const Purpose = { key: 1, iv: 2, mac: 3 } as const;

/** Hashes by their names in Node, with the size of their blocks in bytes. */
const blockBytes = { sha1: 64, sha256: 64, sha384: 128, sha512: 128 } as const;

/** Hashes that PKCS#12 files are derived with. */
export type Pkcs12Hash = keyof typeof blockBytes;

/** What to derive from. */
export interface Derivation {
  readonly hash: Pkcs12Hash;
  readonly password: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly purpose: (typeof Purpose)[keyof typeof Purpose];
}

/** Returns the bytes derived. */
export function deriveKey({ hash, password, salt, rounds, purpose }: Derivation, length: number): Uint8Array {
  const block = blockBytes[hash];
  const secret = Buffer.concat([repeated(salt, block), repeated(passwordBytes(password), block)]);
  const result: Buffer[] = [];
  for (let size = 0; size < length; size += result.at(-1)?.length ?? length) {
    let digest = createHash(hash).update(Buffer.alloc(block, purpose)).update(secret).digest();
    for (let round = 1; round < rounds; round++) digest = createHash(hash).update(digest).digest();
    result.push(digest);
    addToBlocks(secret, repeated(digest, block).subarray(0, block));
  }
  return Uint8Array.from(Buffer.concat(result).subarray(0, length));
}

/** UTF-16, big-endian, with two zero bytes at the end. */
function passwordBytes(password: string): Uint8Array {
  return Buffer.from(`${password}\0`, "utf16le").swap16();
}

/** Returns the bytes over and over, up to a whole number of blocks. */
function repeated(bytes: Uint8Array, block: number): Buffer {
  const size = Math.ceil(bytes.length / block) * block;
  return size === 0 ? Buffer.alloc(0) : Buffer.alloc(size, bytes);
}

/** Adds `addend` + 1 to each block, as big-endian numbers. */
function addToBlocks(blocks: Buffer, addend: Buffer): void {
  for (let start = 0; start < blocks.length; start += addend.length) {
    let carry = 1;
    for (let index = addend.length - 1; index >= 0; index--) {
      carry += (blocks[start + index] ?? 0) + (addend[index] ?? 0);
      blocks[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}
