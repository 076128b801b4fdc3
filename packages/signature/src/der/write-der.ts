/** A writer of DER (X.690). Every function returns one complete element. */
import { compareBytes } from "./compare-bytes.ts";
import { context, contextPrimitive, Tag } from "./read-der.ts";

/** Returns an element with the tag octet given and the parts as its content. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const length: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256);
  const header = size < 0x80 ? [tag, size] : [tag, 0x80 + length.length, ...length];
  const element = new Uint8Array(header.length + size);
  element.set(header);
  let offset = header.length;
  for (const part of parts) {
    element.set(part, offset);
    offset += part.length;
  }
  return element;
}

/** Returns a SEQUENCE of the elements given. */
export function sequence(...elements: readonly Uint8Array[]): Uint8Array {
  return encode(Tag.sequence, ...elements);
}

/** Returns a SET OF, its elements in the order that DER demands, under `tag` when it is implicit. */
export function setOf(elements: readonly Uint8Array[], tag: number = Tag.set): Uint8Array {
  return encode(tag, ...elements.toSorted(compareBytes));
}

/** Returns `[number] EXPLICIT` around an element. */
export function explicit(number: number, element: Uint8Array): Uint8Array {
  return encode(context(number), element);
}

/** Returns an INTEGER. */
export function integer(value: bigint | number, tag: number = Tag.integer): Uint8Array {
  const whole = BigInt(value);
  let octets = 1;
  while (BigInt.asIntN(octets * 8, whole) !== whole) octets += 1;
  const hex = BigInt.asUintN(octets * 8, whole)
    .toString(16)
    .padStart(octets * 2, "0");
  return encode(tag, Buffer.from(hex, "hex"));
}

/** Returns BOOLEAN TRUE; DEFAULT FALSE is left out in DER, so FALSE is never written. */
export function booleanTrue(): Uint8Array {
  return encode(Tag.boolean, Uint8Array.of(0xff));
}

/** Returns NULL. */
export function nullValue(): Uint8Array {
  return encode(Tag.null);
}

/** Returns an OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Uint8Array {
  const [root = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const octets = [root * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(0x80 + (left % 128));
    return digits;
  });
  return encode(Tag.oid, Uint8Array.from(octets));
}

/** Returns an OCTET STRING. */
export function octetString(bytes: Uint8Array): Uint8Array {
  return encode(Tag.octetString, bytes);
}

/** Returns a BIT STRING of whole bytes. */
export function bitString(bytes: Uint8Array): Uint8Array {
  return encode(Tag.bitString, Uint8Array.of(0), bytes);
}

/** Returns a BIT STRING of named bits, numbers 0 to 7, trailing zeros left out as DER demands. */
export function namedBits(bits: readonly number[]): Uint8Array {
  const octet = bits.reduce((value, bit) => value | (0x80 >> bit), 0);
  return octet === 0
    ? encode(Tag.bitString, Uint8Array.of(0))
    : encode(Tag.bitString, Uint8Array.of(7 - Math.max(...bits), octet));
}

/** Returns a UTF8String. */
export function utf8String(text: string): Uint8Array {
  return encode(Tag.utf8String, Buffer.from(text, "utf8"));
}

/** Returns a PrintableString; the text must be of its small alphabet. */
export function printableString(text: string): Uint8Array {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text))
    throw new RangeError("the text has characters PrintableString has not");
  return encode(Tag.printableString, Buffer.from(text, "latin1"));
}

/**
 * Returns a moment as UTCTime, or as GeneralizedTime outside 1950 to 2049 (RFC 5280, 4.1.2.5).
 *
 * @param at - milliseconds since the epoch; parts of a second are cut off
 */
export function time(at: number): Uint8Array {
  const digits = new Date(at).toISOString().slice(0, 19).replaceAll(/\D/g, "");
  const year = Number(digits.slice(0, 4));
  return year >= 1950 && year < 2050
    ? encode(Tag.utcTime, Buffer.from(`${digits.slice(2)}Z`))
    : encode(Tag.generalizedTime, Buffer.from(`${digits}Z`));
}

/** Returns a moment as GeneralizedTime, whole seconds (RFC 3161, 2.4.2; RFC 6960, 4.2.2.1). */
export function generalizedTime(at: number): Uint8Array {
  return encode(Tag.generalizedTime, Buffer.from(`${new Date(at).toISOString().slice(0, 19).replaceAll(/\D/g, "")}Z`));
}

/** Returns an algorithm identifier: its object identifier, and its parameters where there are any. */
export function algorithm(dotted: string, parameters?: Uint8Array): Uint8Array {
  return parameters === undefined ? sequence(oid(dotted)) : sequence(oid(dotted), parameters);
}

/** Returns an IA5String: addresses of services. */
export function ia5String(text: string, tag: number = Tag.ia5String): Uint8Array {
  return encode(tag, Buffer.from(text, "latin1"));
}

/** Returns `[number] IMPLICIT OCTET STRING`. */
export function contextOctets(number: number, bytes: Uint8Array): Uint8Array {
  return encode(contextPrimitive(number), bytes);
}
