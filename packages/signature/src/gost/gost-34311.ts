/**
 * The hash function GOST 34.311-95, elsewhere GOST R 34.11-94 (RFC 5831).
 *
 * Numbers are kept little-endian, as the bytes of a message come.
 */
import { encryptBlock } from "./gost-28147.ts";

const BLOCK = 32;
const WORDS = 8;

/** Returns the digest, 32 bytes. */
export function gost34311(message: Uint8Array): Uint8Array {
  const state = new Int32Array(WORDS);
  const sum = new Int32Array(WORDS);
  const block = new Int32Array(WORDS);
  const bytes = new Uint8Array(block.buffer);
  for (let offset = 0; offset < message.length; offset += BLOCK) {
    bytes.fill(0);
    bytes.set(message.subarray(offset, offset + BLOCK));
    step(state, block);
    addBlock(sum, block);
  }
  const bits = new DataView(new ArrayBuffer(BLOCK));
  bits.setBigUint64(0, BigInt(message.length) * 8n, true);
  step(state, new Int32Array(bits.buffer));
  step(state, sum);
  return new Uint8Array(state.buffer);
}

/** The step function χ (RFC 5831, 5): `state` becomes χ of `block` and itself. */
function step(state: Int32Array, block: Int32Array): void {
  const encrypted = new Int32Array(WORDS);
  let u: Int32Array = Int32Array.from(state);
  let v: Int32Array = Int32Array.from(block);
  for (let i = 0; i < 4; i++) {
    if (i > 0) {
      u = shuffled(u);
      if (i === 2) xor(u, complement);
      v = shuffled(shuffled(v));
    }
    encryptBlock(keyOf(u, v), state, encrypted, 2 * i);
  }
  const once = mixed(encrypted, 12);
  xor(once, block);
  const twice = mixed(once, 1);
  xor(twice, state);
  state.set(mixed(twice, 61));
}

/** C3 of the key generation (RFC 5831, 5.1); C2 and C4 are zero. */
const complement = new Int32Array(
  Uint8Array.from(Buffer.from("00ff00ff00ff00ffff00ff00ff00ff0000ffff00ff0000ffff000000ffff00ff", "hex")).buffer,
);

/** The transformation A: y4 y3 y2 y1 becomes (y1 xor y2) y4 y3 y2, in 64-bit parts. */
function shuffled(number: Int32Array): Int32Array {
  const [a = 0, b = 0, ...rest] = number;
  return Int32Array.of(...rest, a ^ (rest[0] ?? 0), b ^ (rest[1] ?? 0));
}

/** The transformation P of u xor v: byte 8i + k becomes byte i + 4k. */
function keyOf(u: Int32Array, v: Int32Array): Int32Array {
  const w = Int32Array.from(u);
  xor(w, v);
  const from = new Uint8Array(w.buffer);
  const key = new Uint8Array(BLOCK);
  for (let i = 0; i < 4; i++) {
    for (let k = 0; k < 8; k++) key[i + 4 * k] = from[8 * i + k] ?? 0;
  }
  return new Int32Array(key.buffer);
}

/** The mixing ψ (RFC 5831, 5.3), several times: a shift register of sixteen 16-bit words. */
function mixed(number: Int32Array, times: number): Int32Array {
  const register = new Uint16Array(16 + times);
  register.set(new Uint16Array(number.buffer));
  const word = (i: number) => register[i] ?? 0;
  for (let i = 0; i < times; i++) {
    register[i + 16] = word(i) ^ word(i + 1) ^ word(i + 2) ^ word(i + 3) ^ word(i + 12) ^ word(i + 15);
  }
  return new Int32Array(register.slice(times).buffer);
}

function xor(number: Int32Array, other: Int32Array): void {
  for (let i = 0; i < WORDS; i++) number[i] = (number[i] ?? 0) ^ (other[i] ?? 0);
}

/** Adds modulo 2 to the power of 256. */
function addBlock(number: Int32Array, other: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < WORDS; i++) {
    const total = ((number[i] ?? 0) >>> 0) + ((other[i] ?? 0) >>> 0) + carry;
    number[i] = total | 0;
    carry = total > 0xffff_ffff ? 1 : 0;
  }
}
