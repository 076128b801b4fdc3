/**
 * BER to DER, as far as signing programs need it: indefinite lengths become
 * definite, lengths minimal, strings in pieces one. Sets are not sorted.
 *
 * What is DER already comes out byte for byte the same, so certificates inside
 * keep their signatures; nothing is copied then.
 */
import { limits } from "../limits.ts";
import { MalformedError } from "./malformed.ts";
import { readDer, Tag } from "./read-der.ts";
import { encode } from "./write-der.ts";

const CONSTRUCTED = 0x20;

/** Universal kinds of strings and times: X.690 (8.6, 8.7, 8.23) lets BER write each of them in pieces. */
const inPieces = new Set<number>([
  Tag.bitString,
  Tag.octetString,
  Tag.utf8String,
  Tag.numericString,
  Tag.printableString,
  Tag.t61String,
  Tag.ia5String,
  Tag.utcTime,
  Tag.generalizedTime,
  Tag.visibleString,
  Tag.bmpString,
]);

interface Cursor {
  readonly bytes: Uint8Array;
  offset: number;
  elements: number;
  /** How many elements had to be written anew. */
  rewritten: number;
}

/**
 * Returns the element that fills `ber`, with definite lengths throughout.
 *
 * @throws MalformedError when it is no BER, goes past the limits, or bytes follow it
 */
export function toDefiniteLengths(ber: Uint8Array): Uint8Array {
  const cursor = { bytes: ber, offset: 0, elements: 0, rewritten: 0 };
  const element = definiteElement(cursor, ber.length, 0);
  if (cursor.offset !== ber.length) throw new MalformedError("bytes follow the element");
  return element;
}

function definiteElement(cursor: Cursor, limit: number, depth: number): Uint8Array {
  cursor.elements += 1;
  if (depth > limits.depth) throw new MalformedError("nested too deep");
  if (cursor.elements > limits.elements) throw new MalformedError("too many elements");
  const start = cursor.offset;
  const rewrittenBefore = cursor.rewritten;
  const tag = octet(cursor, limit);
  if ((tag & 0x1f) === 0x1f || tag === 0) throw new MalformedError(`tag ${tag} is not used here`);
  const length = readLength(cursor, limit);
  const minimal = length !== undefined && cursor.offset - start === headerSize(length);
  const end = length === undefined ? limit : cursor.offset + length;
  if (end > limit) throw new MalformedError("the content ends too early");
  if ((tag & CONSTRUCTED) === 0) {
    if (length === undefined) throw new MalformedError("a primitive of indefinite length");
    const content = cursor.bytes.subarray(cursor.offset, end);
    cursor.offset = end;
    if (minimal) return cursor.bytes.subarray(start, end);
    cursor.rewritten += 1;
    return encode(tag, content);
  }
  const inner: Uint8Array[] = [];
  for (;;) {
    if (length === undefined ? atEndOfContents(cursor, limit) : cursor.offset === end) break;
    inner.push(definiteElement(cursor, end, depth + 1));
  }
  const whole = tag & ~CONSTRUCTED;
  if (inPieces.has(whole)) {
    cursor.rewritten += 1;
    return joined(whole, inner);
  }
  if (minimal && cursor.rewritten === rewrittenBefore) return cursor.bytes.subarray(start, end);
  cursor.rewritten += 1;
  return encode(tag, ...inner);
}

/** Of a BIT STRING only the last piece may leave bits unused (X.690, 8.6.4). */
function joined(tag: number, pieces: readonly Uint8Array[]): Uint8Array {
  const contents = pieces.map((piece) => readDer(piece, tag).content);
  if (tag !== Tag.bitString) return encode(tag, ...contents);
  const unused = contents.map((content) => content[0]);
  if (unused.length === 0 || unused.includes(undefined) || unused.slice(0, -1).some((bits) => bits !== 0)) {
    throw new MalformedError("a bit string in wrong pieces");
  }
  return encode(tag, Uint8Array.of(unused.at(-1) ?? 0), ...contents.map((content) => content.subarray(1)));
}

/** Octets of tag and length in DER. */
function headerSize(length: number): number {
  if (length < 0x80) return 2;
  if (length < 0x100) return 3;
  if (length < 0x1_0000) return 4;
  return length < 0x100_0000 ? 5 : 6;
}

function atEndOfContents(cursor: Cursor, limit: number): boolean {
  if (cursor.offset + 2 > limit) throw new MalformedError("the end of the contents is missing");
  if (cursor.bytes[cursor.offset] !== 0) return false;
  if (cursor.bytes[cursor.offset + 1] !== 0) throw new MalformedError("a wrong end of contents");
  cursor.offset += 2;
  return true;
}

function readLength(cursor: Cursor, limit: number): number | undefined {
  const first = octet(cursor, limit);
  if (first < 0x80) return first;
  const count = first & 0x7f;
  if (count === 0) return undefined;
  if (count > 4) throw new MalformedError("a length of 4 GiB or more");
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + octet(cursor, limit);
  return length;
}

function octet(cursor: Cursor, limit: number): number {
  const value = cursor.offset < limit ? cursor.bytes[cursor.offset] : undefined;
  if (value === undefined) throw new MalformedError("the element ends too early");
  cursor.offset += 1;
  return value;
}
