import { escapeAttribute, escapeText, isWritable } from "./escape-xml.ts";

/** A part of a document, written out: only {@link element} makes one, so no text gets in as mark-up. */
export interface Written {
  readonly xml: string;
}

/** What may stand in an element; what is undefined is left out. */
export type Content = Written | string | undefined;

/**
 * Writes an element.
 *
 * @param name - with its prefix: `soap:Body`; never from outside
 * @param attributes - by name, declarations of namespaces included
 * @param children - texts are escaped
 * @throws RangeError when XML can't carry a text: control characters, halves of surrogate pairs
 *
 * @example
 * element("name", {}, "Қасенова & Co").xml; // "<name>Қасенова &amp; Co</name>"
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Content[]
): Written {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(writable(value))}"`);
  const inner = children.map((child) => {
    if (child === undefined) return "";
    return typeof child === "string" ? escapeText(writable(child)) : child.xml;
  });
  return { xml: `<${name}${given.join("")}>${inner.join("")}</${name}>` };
}

/** Writes elements that hold one text each, in order; those undefined are left out. */
export function fields(texts: Readonly<Record<string, string | undefined>>): readonly Content[] {
  return Object.entries(texts).map(([name, text]) => (text === undefined ? undefined : element(name, {}, text)));
}

function writable(text: string): string {
  if (isWritable(text)) return text;
  throw new RangeError("a message can't carry control characters or halves of surrogate pairs");
}
