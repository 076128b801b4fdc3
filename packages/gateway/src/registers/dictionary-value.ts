import { element, fields, type Written } from "../xml/write-xml.ts";
import { findBelow, textOf, type XmlElement } from "../xml/xml-element.ts";

/** A value out of a register's dictionary: sex, citizenship, kind of document. */
export interface DictionaryValue {
  readonly code: string;
  readonly nameKz: string;
  readonly nameRu: string;
}

/** Reads a value; undefined when the element isn't there or has no code. */
export function readDictionaryValue(parent: XmlElement | undefined, name: string): DictionaryValue | undefined {
  const value = findBelow(parent, name);
  const code = textOf(findBelow(value, "code"));
  if (code === undefined) return undefined;
  return {
    code,
    nameKz: textOf(findBelow(value, "nameKz")) ?? "",
    nameRu: textOf(findBelow(value, "nameRu")) ?? "",
  };
}

/** Writes a value; when it was last changed, which every value of a real dictionary tells, is left empty. */
export function writeDictionaryValue(name: string, { code, nameRu, nameKz }: DictionaryValue): Written {
  return element(name, {}, ...fields({ code, nameRu, nameKz, changeDate: "" }));
}
