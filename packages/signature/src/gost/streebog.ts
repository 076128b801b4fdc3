/**
 * Streebog, the hash function GOST R 34.11-2012 (RFC 6986), which Kazakhstan took over as 34.11-2015.
 *
 * All 512-bit numbers are kept little-endian, as the bytes of a message come: the
 * standard writes them the other way round.
 */
import { lookUpTable, roundConstants } from "./streebog-tables.ts";

const BLOCK = 64;
const WORDS = 16;

const { low, high } = lookUpTable();
const constants = new Int32Array(roundConstants().buffer);

/** Returns the Streebog-512 digest, 64 bytes. */
export function streebog512(message: Uint8Array): Uint8Array {
  return hash(message, 0);
}

/** Returns the Streebog-256 digest, 32 bytes. */
export function streebog256(message: Uint8Array): Uint8Array {
  return hash(message, 1).slice(32);
}

/** RFC 6986, 8; `initial` is the value of every byte of the initial vector. */
function hash(message: Uint8Array, initial: number): Uint8Array {
  const state = new Int32Array(WORDS).fill(initial * 0x01010101);
  const count = new Int32Array(WORDS);
  const sum = new Int32Array(WORDS);
  const block = new Int32Array(WORDS);
  const bytes = new Uint8Array(block.buffer);
  const whole = message.length - (message.length % BLOCK);
  for (let offset = 0; offset < whole; offset += BLOCK) {
    bytes.set(message.subarray(offset, offset + BLOCK));
    compress(state, count, block);
    add(count, 8 * BLOCK);
    addBlock(sum, block);
  }
  bytes.fill(0);
  bytes.set(message.subarray(whole));
  bytes[message.length - whole] = 1;
  compress(state, count, block);
  add(count, 8 * (message.length - whole));
  addBlock(sum, block);
  const none = new Int32Array(WORDS);
  compress(state, none, count);
  compress(state, none, sum);
  return new Uint8Array(state.buffer);
}

const key = new Int32Array(WORDS);
const cipher = new Int32Array(WORDS);
const mixed = new Int32Array(WORDS);
const mixedBytes = new Uint8Array(mixed.buffer);

/** The compression function g (RFC 6986, 7): `state` becomes g of itself, `count` and `block`. */
function compress(state: Int32Array, count: Int32Array, block: Int32Array): void {
  step(state, count, 0, key);
  cipher.set(block);
  for (let round = 0; round < 12; round++) {
    step(key, cipher, 0, cipher);
    step(key, constants, round * WORDS, key);
  }
  for (let i = 0; i < WORDS; i++) {
    state[i] = (state[i] ?? 0) ^ (key[i] ?? 0) ^ (cipher[i] ?? 0) ^ (block[i] ?? 0);
  }
}

/**
 * LPS of `left` xor `right`: substitute bytes, transpose them, multiply each word by the matrix.
 *
 * Written out, with tables that are constants of the module and indexes whose
 * bounds are plain to see: so V8 leaves out its checks, which doubles the speed.
 */
function step(left: Int32Array, right: Int32Array, offset: number, result: Int32Array): void {
  for (let i = 0; i < WORDS; i++) mixed[i] = (left[i] ?? 0) ^ (right[offset + i] ?? 0);
  for (let i = 0; i < 8; i++) {
    const b0 = mixedBytes[i] ?? 0;
    const b1 = 256 | (mixedBytes[8 + i] ?? 0);
    const b2 = 512 | (mixedBytes[16 + i] ?? 0);
    const b3 = 768 | (mixedBytes[24 + i] ?? 0);
    const b4 = 1024 | (mixedBytes[32 + i] ?? 0);
    const b5 = 1280 | (mixedBytes[40 + i] ?? 0);
    const b6 = 1536 | (mixedBytes[48 + i] ?? 0);
    const b7 = 1792 | (mixedBytes[56 + i] ?? 0);
    result[2 * i] =
      (low[b0] ?? 0) ^
      (low[b1] ?? 0) ^
      (low[b2] ?? 0) ^
      (low[b3] ?? 0) ^
      (low[b4] ?? 0) ^
      (low[b5] ?? 0) ^
      (low[b6] ?? 0) ^
      (low[b7] ?? 0);
    result[2 * i + 1] =
      (high[b0] ?? 0) ^
      (high[b1] ?? 0) ^
      (high[b2] ?? 0) ^
      (high[b3] ?? 0) ^
      (high[b4] ?? 0) ^
      (high[b5] ?? 0) ^
      (high[b6] ?? 0) ^
      (high[b7] ?? 0);
  }
}

/** Adds a small number modulo 2 to the power of 512. */
function add(number: Int32Array, amount: number): void {
  let carry = amount;
  for (let i = 0; i < WORDS && carry > 0; i++) {
    const total = ((number[i] ?? 0) >>> 0) + carry;
    number[i] = total | 0;
    carry = Math.floor(total / 0x1_0000_0000);
  }
}

/** Adds another number modulo 2 to the power of 512. */
function addBlock(number: Int32Array, other: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < WORDS; i++) {
    const total = ((number[i] ?? 0) >>> 0) + ((other[i] ?? 0) >>> 0) + carry;
    number[i] = total | 0;
    carry = total > 0xffff_ffff ? 1 : 0;
  }
}
