/** XML as far as messages need it: elements, attributes, text. */

/** An element as it was read, with its prefixes resolved. */
export interface XmlElement {
  /** As written: `soap:Body`. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Namespace; empty when there is none. */
  readonly namespace: string;
  /** Without the declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[];
  /** Every namespace in scope here by its prefix, inherited ones included; the default one's prefix is empty. */
  readonly scope: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** An element, or text with its references resolved. */
export type XmlNode = XmlElement | string;

/** An attribute. */
export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

/** Returns the child elements of that name, in their order. */
export function listChildren(parent: XmlElement, namespace: string, local: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.local === local && child.namespace === namespace,
  );
}

/** Returns the only child element of that name; undefined when there is none, or more than one. */
export function findChild(parent: XmlElement | undefined, namespace: string, local: string): XmlElement | undefined {
  const [child, second] = parent === undefined ? [] : listChildren(parent, namespace, local);
  return second === undefined ? child : undefined;
}

/** Returns the only element at the end of a way down through elements without a namespace; undefined when a part is missing. */
export function findBelow(parent: XmlElement | undefined, ...way: readonly string[]): XmlElement | undefined {
  return way.reduce<XmlElement | undefined>((element, local) => findChild(element, "", local), parent);
}

/** Returns the text of an element that holds nothing else; undefined when it has child elements, or there is no element. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const texts = element?.children.filter((child) => typeof child === "string");
  return texts?.length === element?.children.length ? texts?.join("") : undefined;
}

/** Returns an attribute's value. */
export function findAttribute(element: XmlElement, namespace: string, local: string): string | undefined {
  return element.attributes.find((one) => one.local === local && one.namespace === namespace)?.value;
}
