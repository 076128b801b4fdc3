/**
 * A strict reader of DER (X.690): definite minimal lengths, one-byte tags, nothing
 * left over. It reads one level at a time and follows the caller's structure, so
 * nesting in the input never becomes recursion here. BER is turned into DER
 * before it gets here (`definite-lengths.ts`).
 */
import { limits } from "../limits.ts";
import { MalformedError } from "./malformed.ts";

/** One element: its tag octet, all its bytes, and its content. The arrays are views, not copies. */
export interface DerElement {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
}

/** Tag octets as they stand in the encoding, class and constructed bit included. */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  numericString: 0x12,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Returns the tag octet of a constructed context tag: `[0]` is 0xa0. */
export function context(number: number): number {
  return 0xa0 + number;
}

/** Returns the tag octet of a primitive context tag: `[0] IMPLICIT OCTET STRING` is 0x80. */
export function contextPrimitive(number: number): number {
  return 0x80 + number;
}

/**
 * Reads the element that starts at `offset`.
 *
 * @throws MalformedError when the bytes there are not DER
 */
export function elementAt(bytes: Uint8Array, offset: number): DerElement {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) throw new MalformedError("the element ends too early");
  if ((tag & 0x1f) === 0x1f) throw new MalformedError("tags of several bytes are not used here");
  let length = first;
  let start = offset + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new MalformedError("a length must be definite and below 4 GiB");
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[start + i] ?? 0);
    start += count;
    if (length < 0x80 || (count > 1 && length < 256 ** (count - 1)))
      throw new MalformedError("a length is not minimal");
  }
  const end = start + length;
  if (end > bytes.length) throw new MalformedError("the content ends too early");
  return { tag, bytes: bytes.subarray(offset, end), content: bytes.subarray(start, end) };
}

/**
 * Reads bytes that are exactly one element.
 *
 * @throws MalformedError when they are not, or the tag differs from `tag`
 */
export function readDer(bytes: Uint8Array, tag?: number): DerElement {
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const element = elementAt(plain, 0);
  if (element.bytes.length !== plain.length) throw new MalformedError("bytes follow the element");
  if (tag !== undefined && element.tag !== tag) throw new MalformedError(`tag ${element.tag} where ${tag} is due`);
  return element;
}

/**
 * Yields the elements inside a constructed element, in order.
 *
 * @throws MalformedError at the first one that is not DER
 */
export function* elementsOf(parent: DerElement): Generator<DerElement> {
  for (let offset = 0; offset < parent.content.length; ) {
    const element = elementAt(parent.content, offset);
    yield element;
    offset += element.bytes.length;
  }
}

/**
 * Returns the elements inside a constructed element, in order.
 *
 * @throws MalformedError when one is not DER, or there are more than `most`: none are held then
 */
export function elementsWithin(parent: DerElement, most: number): readonly DerElement[] {
  const elements: DerElement[] = [];
  for (const element of elementsOf(parent)) {
    if (elements.length === most) throw new MalformedError("too many elements");
    elements.push(element);
  }
  return elements;
}

/** The fields of a SEQUENCE, taken one after the other as its definition lists them. */
export class Fields {
  readonly #elements: readonly DerElement[];
  #next = 0;

  constructor(parent: DerElement, tag: number = Tag.sequence) {
    if (parent.tag !== tag) throw new MalformedError(`tag ${parent.tag} where ${tag} is due`);
    this.#elements = elementsWithin(parent, limits.fields);
  }

  /** Returns the next field, which must be there and have one of the tags (any, when none is given). */
  take(...tags: readonly number[]): DerElement {
    const element = this.#elements[this.#next];
    if (element === undefined) throw new MalformedError("a field is missing");
    if (tags.length > 0 && !tags.includes(element.tag)) throw new MalformedError(`unexpected tag ${element.tag}`);
    this.#next += 1;
    return element;
  }

  /** Returns the next field when it has one of the tags, else undefined and stays. */
  takeIf(...tags: readonly number[]): DerElement | undefined {
    const element = this.#elements[this.#next];
    if (element === undefined || !tags.includes(element.tag)) return undefined;
    this.#next += 1;
    return element;
  }

  /** Returns the next field, whatever its tag, undefined when there is none. */
  takeAny(): DerElement | undefined {
    const element = this.#elements[this.#next];
    if (element !== undefined) this.#next += 1;
    return element;
  }

  /** Ends the reading: a field nobody took is malformed. */
  end(): void {
    if (this.#next !== this.#elements.length) throw new MalformedError("an unexpected field follows");
  }
}
