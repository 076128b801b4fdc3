/** Values inside DER elements: numbers, object identifiers, times, texts, bit strings. */
import { MalformedError } from "./malformed.ts";
import { type DerElement, Fields, Tag } from "./read-der.ts";

/** Returns an INTEGER of at most 64 bytes; certificates have no longer ones outside their keys. */
export function readInteger(element: DerElement): bigint {
  const { content } = element;
  const [first, second] = content;
  if ((element.tag !== Tag.integer && element.tag !== Tag.enumerated) || first === undefined || content.length > 64) {
    throw new MalformedError("not an integer");
  }
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) {
    throw new MalformedError("an integer is not minimal");
  }
  const unsigned = BigInt(`0x${Buffer.from(content).toString("hex")}`);
  return first >= 0x80 ? unsigned - (1n << BigInt(content.length * 8)) : unsigned;
}

/** Returns a BOOLEAN; DER knows 0x00 and 0xff only. */
export function readBoolean(element: DerElement): boolean {
  const [value] = element.content;
  if (element.tag !== Tag.boolean || element.content.length !== 1 || (value !== 0 && value !== 0xff)) {
    throw new MalformedError("not a boolean");
  }
  return value === 0xff;
}

/** Returns an OBJECT IDENTIFIER in dotted form. */
export function readOid(element: DerElement): string {
  const { content } = element;
  if (element.tag !== Tag.oid || content.length === 0 || content.length > 64 || (content.at(-1) ?? 0) >= 0x80) {
    throw new MalformedError("not an object identifier");
  }
  const arcs: bigint[] = [];
  let arc = 0n;
  let begins = true;
  for (const octet of content) {
    if (begins && octet === 0x80) throw new MalformedError("an arc is not minimal");
    arc = arc * 128n + BigInt(octet & 0x7f);
    begins = octet < 0x80;
    if (begins) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [joined = 0n, ...rest] = arcs;
  const root = joined < 80n ? joined / 40n : 2n;
  return [root, joined - root * 40n, ...rest].join(".");
}

/** Returns the bytes of a BIT STRING of whole bytes, as signatures and keys are. */
export function readBitString(element: DerElement): Uint8Array {
  if (element.tag !== Tag.bitString || element.content[0] !== 0)
    throw new MalformedError("not a string of whole bytes");
  return element.content.subarray(1);
}

/** Returns the numbers of the bits that are set in a BIT STRING of named bits (X.680, 22.7). */
export function readNamedBits(element: DerElement): ReadonlySet<number> {
  const [unused = 8, ...octets] = element.content;
  if (element.tag !== Tag.bitString || unused > 7 || (octets.length === 0 && unused > 0) || octets.length > 8) {
    throw new MalformedError("not a string of named bits");
  }
  const bits = new Set<number>();
  for (let bit = 0; bit < octets.length * 8 - unused; bit++) {
    if (((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) bits.add(bit);
  }
  return bits;
}

const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Returns a UTCTime or GeneralizedTime in milliseconds since the epoch.
 *
 * Seconds and Z are required; two-digit years are 1950 to 2049 (RFC 5280, 4.1.2.5).
 */
export function readTime(element: DerElement): number {
  const short = element.tag === Tag.utcTime;
  if (!short && element.tag !== Tag.generalizedTime) throw new MalformedError("not a time");
  const match = (short ? utcTime : generalizedTime).exec(Buffer.from(element.content).toString("latin1"));
  if (match === null) throw new MalformedError("not a time in UTC with seconds");
  const [yearRead = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const year = short ? yearRead + (yearRead < 50 ? 2000 : 1900) : yearRead;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!same) throw new MalformedError("no such moment");
  return date.getTime();
}

const preciseTime = /^(\d{14})\.(\d{0,8}[1-9])Z$/;

/**
 * Returns a GeneralizedTime that may have parts of a second, as time stamps do (RFC 3161, 2.4.2), in milliseconds
 * since the epoch; what is finer than a millisecond is cut off.
 */
export function readPreciseTime(element: DerElement): number {
  const match = preciseTime.exec(Buffer.from(element.content).toString("latin1"));
  if (element.tag !== Tag.generalizedTime || match === null) return readTime(element);
  const [, whole = "", fraction = ""] = match;
  return (
    readTime({ ...element, content: Buffer.from(`${whole}Z`, "latin1") }) + Number(fraction.slice(0, 3).padEnd(3, "0"))
  );
}

/** An algorithm identifier (RFC 5280, 4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly algorithm: string;
  /** DER; undefined when there are none. */
  readonly parameters: Uint8Array | undefined;
}

/** Returns an AlgorithmIdentifier. */
export function readAlgorithm(element: DerElement): AlgorithmIdentifier {
  const fields = new Fields(element);
  const algorithm = readOid(fields.take(Tag.oid));
  const parameters = fields.takeAny();
  fields.end();
  return { algorithm, parameters: parameters?.bytes };
}

/** Returns a text of a distinguished name, of any of the string kinds that occur there. */
export function readText(element: DerElement): string {
  const bytes = Buffer.from(element.content);
  switch (element.tag) {
    case Tag.utf8String:
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(element.content);
      } catch (cause) {
        throw new MalformedError("not UTF-8", { cause });
      }
    case Tag.printableString:
    case Tag.numericString:
    case Tag.ia5String:
    case Tag.visibleString:
    case Tag.t61String:
      return bytes.toString("latin1");
    case Tag.bmpString:
      if (bytes.length % 2 !== 0) throw new MalformedError("half a character");
      return Buffer.from(bytes).swap16().toString("utf16le");
    default:
      throw new MalformedError(`tag ${element.tag} is no text`);
  }
}
