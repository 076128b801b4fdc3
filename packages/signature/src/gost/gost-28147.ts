/**
 * The block cipher GOST 28147-89 (RFC 5830), as far as the hash function 34.311 needs it: one block, one key.
 *
 * The substitution is that of the test parameters (id-GostR3411-94-TestParamSet,
 * RFC 4357, 11.2): the national authority's signatures verify with it, and not
 * with CryptoPro's.
 */

/** π1 to π8, π1 for the least significant four bits. */
const substitutions = [
  "4a92d80e6b1c7f53",
  "eb4c6dfa23810759",
  "581da342efc7609b",
  "7da1089fe46cb253",
  "6c715fd84a9e03b2",
  "4ba0721d36859cfe",
  "db413f590ae7682c",
  "1fd057a4923e6b8c",
].map((row) => Array.from(row, (digit) => Number.parseInt(digit, 16)));

const table = roundTable();

/** Entry `256 * j + v`: what byte j of the sum turns into when it is v, already rotated by 11 bits. */
function roundTable(): Int32Array {
  const entries = new Int32Array(4 * 256);
  for (let j = 0; j < 4; j++) {
    for (let value = 0; value < 256; value++) {
      const low = substitutions[2 * j]?.[value & 15] ?? 0;
      const high = substitutions[2 * j + 1]?.[value >> 4] ?? 0;
      const substituted = ((high << 4) | low) << (8 * j);
      entries[256 * j + value] = (substituted << 11) | (substituted >>> 21);
    }
  }
  return entries;
}

/**
 * Encrypts one block: words `at` and `at + 1` of `block` become those of `result`.
 *
 * @param key - eight words
 */
export function encryptBlock(key: Int32Array, block: Int32Array, result: Int32Array, at: number): void {
  let first = block[at] ?? 0;
  let second = block[at + 1] ?? 0;
  for (let round = 0; round < 32; round += 2) {
    const back = round >= 24;
    second ^= substituted((first + (key[back ? 31 - round : round & 7] ?? 0)) | 0);
    first ^= substituted((second + (key[back ? 30 - round : (round + 1) & 7] ?? 0)) | 0);
  }
  result[at] = second;
  result[at + 1] = first;
}

function substituted(sum: number): number {
  return (
    (table[sum & 255] ?? 0) ^
    (table[256 + ((sum >>> 8) & 255)] ?? 0) ^
    (table[512 + ((sum >>> 16) & 255)] ?? 0) ^
    (table[768 + (sum >>> 24)] ?? 0)
  );
}
