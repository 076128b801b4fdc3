/** Distinguished names (X.501), in the order they are written. */

import { MalformedError } from "../der/malformed.ts";
import { elementsWithin, Fields, readDer, Tag } from "../der/read-der.ts";
import { readOid, readText } from "../der/read-values.ts";
import { oid, printableString, sequence, setOf, utf8String } from "../der/write-der.ts";
import { limits } from "../limits.ts";
import { Oid } from "../object-identifiers.ts";

/** One part of a name: the attribute's object identifier and its text. */
interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** A name as a list of its parts. To compare names compare their DER. */
export type Name = readonly NameAttribute[];

const shortNames = new Map<string, string>([
  [Oid.commonName, "CN"],
  [Oid.surname, "SURNAME"],
  [Oid.serialNumber, "SERIALNUMBER"],
  [Oid.country, "C"],
  [Oid.locality, "L"],
  [Oid.state, "ST"],
  [Oid.organisation, "O"],
  [Oid.organisationalUnit, "OU"],
  [Oid.givenName, "GIVENNAME"],
  [Oid.emailAddress, "E"],
]);

/**
 * Returns the name that the DER holds.
 *
 * @throws MalformedError when it is no name
 */
export function readName(der: Uint8Array): Name {
  return elementsWithin(readDer(der, Tag.sequence), limits.nameParts).flatMap((set) => {
    if (set.tag !== Tag.set) throw new MalformedError("a name is a sequence of sets");
    return elementsWithin(set, limits.nameParts).map((element) => {
      const fields = new Fields(element);
      const attribute = { type: readOid(fields.take(Tag.oid)), value: readText(fields.take()) };
      fields.end();
      return attribute;
    });
  });
}

const printableTypes = new Set<string>([Oid.country, Oid.serialNumber]);

/** Returns a name in DER; country and serial number as PrintableString (X.520), all else as UTF8String. */
export function writeName(name: Name): Uint8Array {
  return sequence(
    ...name.map(({ type, value }) =>
      setOf([sequence(oid(type), printableTypes.has(type) ? printableString(value) : utf8String(value))]),
    ),
  );
}

/** Returns a name for people to read, in the style of RFC 4514 but in the order written. */
export function nameText(name: Name): string {
  return name
    .map(({ type, value }) => `${shortNames.get(type) ?? type}=${value.replaceAll(/[,+"\\<>;]/g, String.raw`\$&`)}`)
    .join(", ");
}
