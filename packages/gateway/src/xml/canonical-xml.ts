/** Exclusive canonical XML 1.0 without comments (W3C, 18 July 2002): the bytes that a signature stands over. */
import { escapeAttribute, escapeText } from "./escape-xml.ts";
import type { XmlAttribute, XmlElement } from "./xml-element.ts";

/** The algorithm's name in signatures. */
export const EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

/**
 * Returns an element with what is below it in canonical form.
 *
 * @param inclusive - prefixes whose namespaces are written although nothing visibly uses them (`PrefixList`); the
 *   default one's prefix is empty
 */
export function canonicalXml(apex: XmlElement, inclusive: readonly string[] = []): Uint8Array {
  return Buffer.from(written(apex, new Map(), inclusive), "utf8");
}

function written(element: XmlElement, rendered: ReadonlyMap<string, string>, inclusive: readonly string[]): string {
  const declared = declarationsFor(element, rendered, inclusive);
  const inner = declared.length === 0 ? rendered : new Map([...rendered, ...declared]);
  const declarations = declared.map(
    ([prefix, uri]) => ` ${prefix === "" ? "xmlns" : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`,
  );
  const attributes = element.attributes
    .toSorted(byNamespaceThenName)
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  const children = element.children.map((child) =>
    typeof child === "string" ? escapeText(child) : written(child, inner, inclusive),
  );
  return `<${element.name}${declarations.join("")}${attributes.join("")}>${children.join("")}</${element.name}>`;
}

/**
 * The namespaces that are to be written at an element: those that it or its attributes use, and the inclusive ones,
 * unless the nearest written declaration says the same.
 */
function declarationsFor(
  element: XmlElement,
  rendered: ReadonlyMap<string, string>,
  inclusive: readonly string[],
): readonly (readonly [string, string])[] {
  const used = element.attributes.flatMap(({ name }) => (name.includes(":") ? [prefixOf(name)] : []));
  const asked = inclusive.filter((prefix) => element.scope.has(prefix));
  return [...new Set([element.prefix, ...used, ...asked])]
    .filter((prefix) => prefix !== "xml")
    .toSorted(inOrder)
    .flatMap((prefix) => {
      const uri = element.scope.get(prefix) ?? "";
      // no default namespace at all is what a reader takes for granted
      return uri === (rendered.get(prefix) ?? "") ? [] : [[prefix, uri] as const];
    });
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":"));
}

function byNamespaceThenName(a: XmlAttribute, b: XmlAttribute): number {
  return inOrder(a.namespace, b.namespace) || inOrder(a.local, b.local);
}

/** By code points, as canonical XML has it; not by the UTF-16 units that JavaScript compares. */
function inOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}
