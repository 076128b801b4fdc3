import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import type { XmlAttribute, XmlElement, XmlNode } from "./xml-element.ts";

/** The bytes are no XML that is read here. The message quotes nothing of them. */
export class MalformedXml extends Error {
  override readonly name = "MalformedXml";
}

/** Bounds on foreign XML, so that nobody can buy our time or memory with a crafted message. */
const limits = {
  /** Deepest nesting; honest messages stay below 20. */
  depth: 64,
  /** Most elements and attributes, all levels together. */
  parts: 20_000,
} as const;

const XMLNS = "http://www.w3.org/2000/xmlns/";
/** What every document has without declaring it. */
const inherited: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

/**
 * Reads a document in UTF-8.
 *
 * Document types are refused, and with them entities of a message's own, external ones included. So are processing
 * instructions and XML 1.1. Comments are passed over, as canonical XML does; the text around one is one text.
 *
 * @returns the outermost element
 * @throws MalformedXml when the bytes aren't well-formed, or hold what isn't taken or too much of it
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decoded(bytes);
  const reading = new Reading();
  const parser = new SaxesParser({ xmlns: true, position: false });
  // every handler may throw: the parser lets it pass, and the first fault ends the reading
  parser.on("error", () => refuse("isn't well-formed"));
  parser.on("doctype", () => refuse("declares a document type"));
  parser.on("processinginstruction", () => refuse("holds a processing instruction"));
  parser.on("xmldecl", ({ version, encoding }) => {
    if (version !== "1.0") refuse("isn't XML 1.0");
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) refuse("isn't in UTF-8");
  });
  parser.on("opentag", (tag) => reading.open(tag));
  parser.on("closetag", () => reading.close());
  parser.on("text", (part) => reading.text(part));
  parser.on("cdata", (part) => reading.text(part));
  parser.write(text).close();
  return reading.whole();
}

function refuse(why: string): never {
  throw new MalformedXml(`the message ${why}`);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("isn't in UTF-8");
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Builds the tree from what the parser meets. */
class Reading {
  readonly #open: OpenElement[] = [];
  #parts = 0;
  #root: XmlElement | undefined;

  open(tag: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    const attributes = Object.values(tag.attributes);
    this.#parts += 1 + attributes.length;
    if (this.#parts > limits.parts) refuse("has too many elements");
    if (this.#open.length >= limits.depth) refuse("is nested too deeply");
    const element: OpenElement = {
      name: tag.name,
      prefix: tag.prefix,
      local: tag.local,
      namespace: tag.uri,
      attributes: attributes.filter(({ uri }) => uri !== XMLNS).map(attributeOf),
      scope: scopeOf(parent?.scope ?? inherited, attributes),
      children: [],
    };
    parent?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  /** Texts that a comment or a CDATA section parts are one. Outside the root there is white space only. */
  text(part: string): void {
    const children = this.#open.at(-1)?.children;
    const last = children?.at(-1);
    if (children === undefined || part === "") return;
    if (typeof last === "string") children[children.length - 1] = last + part;
    else children.push(part);
  }

  whole(): XmlElement {
    return this.#root ?? refuse("is empty");
  }
}

function attributeOf({ name, local, uri, value }: SaxesAttributeNS): XmlAttribute {
  return { name, local, namespace: uri, value };
}

function scopeOf(outer: ReadonlyMap<string, string>, attributes: readonly SaxesAttributeNS[]) {
  const declared = attributes.filter(({ uri }) => uri === XMLNS);
  if (declared.length === 0) return outer;
  return new Map([
    ...outer,
    ...declared.map(({ name, local, value }) => [name === "xmlns" ? "" : local, value] as const),
  ]);
}
