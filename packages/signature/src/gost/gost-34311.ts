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

// working memory of one step, made once
const encrypted = new Int32Array(WORDS);
const u = new Int32Array(WORDS);
const v = new Int32Array(WORDS);
const w = new Int32Array(WORDS);
const wBytes = new Uint8Array(w.buffer);
const key = new Int32Array(WORDS);
const keyBytes = new Uint8Array(key.buffer);

/** The step function χ (RFC 5831, 5): `state` becomes χ of `block` and itself. */
function step(state: Int32Array, block: Int32Array): void {
  u.set(state);
  v.set(block);
  for (let i = 0; i < 4; i++) {
    if (i > 0) {
      shuffle(u);
      if (i === 2) xor(u, complement);
      shuffle(v);
      shuffle(v);
    }
    makeKey();
    encryptBlock(key, state, encrypted, 2 * i);
  }
  mix(encrypted, 12);
  xor(encrypted, block);
  mix(encrypted, 1);
  xor(state, encrypted);
  mix(state, 61);
}

/** C3 of the key generation (RFC 5831, 5.1); C2 and C4 are zero. */
const complement = new Int32Array(
  Uint8Array.from(Buffer.from("00ff00ff00ff00ffff00ff00ff00ff0000ffff00ff0000ffff000000ffff00ff", "hex")).buffer,
);

/** The transformation A: y4 y3 y2 y1 becomes (y1 xor y2) y4 y3 y2, in 64-bit parts. */
function shuffle(number: Int32Array): void {
  const low = (number[0] ?? 0) ^ (number[2] ?? 0);
  const high = (number[1] ?? 0) ^ (number[3] ?? 0);
  number.copyWithin(0, 2);
  number[6] = low;
  number[7] = high;
}

/** The transformation P of u xor v: byte 8i + k becomes byte i + 4k. */
function makeKey(): void {
  w.set(u);
  xor(w, v);
  for (let i = 0; i < 4; i++) {
    for (let k = 0; k < 8; k++) keyBytes[i + 4 * k] = wBytes[8 * i + k] ?? 0;
  }
}

const MOST_MIXING = 61;
const register = new Uint16Array(16 + MOST_MIXING);
const registerBytes = new Uint8Array(register.buffer);

/** The mixing ψ (RFC 5831, 5.3), several times: a shift register of sixteen 16-bit words. */
function mix(number: Int32Array, times: number): void {
  const bytes = new Uint8Array(number.buffer);
  registerBytes.set(bytes);
  for (let i = 0; i < times; i++) {
    register[i + 16] =
      (register[i] ?? 0) ^
      (register[i + 1] ?? 0) ^
      (register[i + 2] ?? 0) ^
      (register[i + 3] ?? 0) ^
      (register[i + 12] ?? 0) ^
      (register[i + 15] ?? 0);
  }
  bytes.set(registerBytes.subarray(2 * times, 2 * times + BLOCK));
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
