/**
 * RC2 (RFC 2268) with 40 effective bits in CBC mode: decryption only.
 *
 * Nothing is protected by it. Older programs hide the certificates of a PKCS#12 file with it, and OpenSSL 3 no longer
 * reads it, nor does Node.
 */
import { MalformedError } from "../der/malformed.ts";

const pi = Buffer.from(
  "d978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2" +
    "179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82" +
    "54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626" +
    "6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7" +
    "08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec" +
    "c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731" +
    "2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9" +
    "0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad",
  "hex",
);

const EFFECTIVE_BITS = 40;

/** Returns what was encrypted, padding removed. */
export function decryptRc2Of40Bits(key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Uint8Array {
  if (encrypted.length === 0 || encrypted.length % 8 !== 0) throw new MalformedError("not whole blocks");
  const words = expandKey(key);
  const result = new Uint8Array(encrypted.length);
  let previous = iv;
  for (let start = 0; start < encrypted.length; start += 8) {
    const block = encrypted.subarray(start, start + 8);
    const plain = decryptBlock(words, block);
    for (let index = 0; index < 8; index++) result[start + index] = (plain[index] ?? 0) ^ (previous[index] ?? 0);
    previous = block;
  }
  const padding = result.at(-1) ?? 0;
  if (padding < 1 || padding > 8 || !result.subarray(-padding).every((octet) => octet === padding)) {
    throw new MalformedError("wrong padding");
  }
  return result.subarray(0, -padding);
}

/** RFC 2268, 2. */
function expandKey(key: Uint8Array): Uint16Array {
  const octets = new Uint8Array(128);
  octets.set(key);
  const at = (index: number) => octets[index] ?? 0;
  for (let index = key.length; index < 128; index++) {
    octets[index] = pi[(at(index - 1) + at(index - key.length)) & 0xff] ?? 0;
  }
  const bytes = Math.ceil(EFFECTIVE_BITS / 8);
  octets[128 - bytes] = pi[at(128 - bytes)] ?? 0;
  for (let index = 127 - bytes; index >= 0; index--) octets[index] = pi[at(index + 1) ^ at(index + bytes)] ?? 0;
  return Uint16Array.from({ length: 64 }, (_none, index) => at(2 * index) | (at(2 * index + 1) << 8));
}

const rotations = [1, 2, 3, 5] as const;

/** RFC 2268, 4: sixteen mixing rounds backwards, with a mashing round after the fifth and the eleventh. */
function decryptBlock(words: Uint16Array, block: Uint8Array): Uint8Array {
  const r = Uint16Array.from(
    { length: 4 },
    (_none, index) => (block[2 * index] ?? 0) | ((block[2 * index + 1] ?? 0) << 8),
  );
  const word = (index: number) => r[index & 3] ?? 0;
  for (let round = 15; round >= 0; round--) {
    for (let index = 3; index >= 0; index--) {
      const shift = rotations[index] ?? 1;
      const turned = (word(index) >>> shift) | (word(index) << (16 - shift));
      const mixed = (word(index + 3) & word(index + 2)) + (~word(index + 3) & word(index + 1));
      r[index] = turned - (words[4 * round + index] ?? 0) - mixed;
    }
    if (round === 11 || round === 5) {
      for (let index = 3; index >= 0; index--) r[index] = word(index) - (words[word(index + 3) & 63] ?? 0);
    }
  }
  return Uint8Array.from({ length: 8 }, (_none, index) => (r[index >> 1] ?? 0) >> (8 * (index & 1)));
}
