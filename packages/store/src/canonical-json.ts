/**
 * JSON with one way to write a value, for bytes that are hashed or signed.
 *
 * Properties stand in the order of their names' UTF-16 code units and there is
 * no white space, as in RFC 8785; beyond it, texts are in Unicode's form NFC,
 * so that one letter typed in two ways has one hash.
 */

/**
 * Returns the canonical bytes, in UTF-8. Properties that are undefined are left out.
 *
 * @throws TypeError for what JSON can't hold: a number that isn't finite, a function, a bigint, half a surrogate pair
 *
 * @example
 * canonicalBytes({ b: 1, a: "й" }); // {"a":"й","b":1}
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalText(value), "utf8");
}

function canonicalText(value: unknown): string {
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const named = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .map(([name, held]) => [name.normalize("NFC"), held] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${named.map(([name, held]) => `${canonicalString(name)}:${canonicalText(held)}`).join(",")}}`;
  }
  throw new TypeError(`Canonical JSON can't hold a ${typeof value}.`);
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("Canonical JSON can't hold half a surrogate pair.");
  return JSON.stringify(text.normalize("NFC"));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
