import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalXml } from "./canonical-xml.ts";
import { isWritable } from "./escape-xml.ts";
import { MalformedXml, readXml } from "./read-xml.ts";
import { element } from "./write-xml.ts";
import { findChild, textOf } from "./xml-element.ts";

const read = (text: string) => readXml(Buffer.from(text));
const canonical = (text: string) => Buffer.from(canonicalXml(read(text))).toString();

function outcomeOf(text: string): string {
  try {
    read(text);
    return "read";
  } catch (error) {
    return error instanceof MalformedXml ? "MalformedXml" : String(error);
  }
}

describe("a text", () => {
  test("survives being written and read, whatever the name: Kazakh letters, quotes, ]]>", () => {
    const letters = fc.constantFrom(
      "Ә",
      "ғ",
      "Қ",
      "ң",
      "Ө",
      "ұ",
      "Ү",
      "һ",
      "і",
      "'",
      '"',
      "«",
      "]]>",
      "<",
      "&",
      "\r",
      "𐰀",
    );
    const name = fc.oneof(
      fc.array(letters).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }).filter(isWritable),
    );

    fc.assert(
      fc.property(name, name, (text, value) => {
        const { xml } = element("a", { b: value }, element("c", {}, text));
        const a = read(xml);
        expect(textOf(findChild(a, "", "c"))).toBe(text);
        expect(a.attributes.map((one) => one.value)).toEqual([value]);
        expect(Buffer.from(canonicalXml(a)).toString()).toBe(xml);
      }),
    );
  });

  test.each(["\u0000", "\u001B", "\uFFFE", "\uD800"])("that XML can't carry isn't written: %j", (text) => {
    expect(() => element("a", {}, text)).toThrow(RangeError);
    expect(() => element("a", { b: text })).toThrow(RangeError);
  });

  test("is one text around comments and CDATA sections", () => {
    expect(textOf(read("<a>87051<!-- -->7<![CDATA[800]]>133</a>"))).toBe("870517800133");
  });

  test("isn't taken of an element that holds others", () => {
    expect(textOf(read("<a>8705<b/>17</a>"))).toBeUndefined();
  });
});

describe("a document is refused that", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>`;

  test.each([
    ["declares entities", bomb],
    ["reads files by entities", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`],
    ["names a document type elsewhere", `<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>`],
    ["uses an entity that nobody declared", "<a>&x;</a>"],
    ["holds a processing instruction", "<a><?x y?></a>"],
    ["isn't XML 1.0", `<?xml version="1.1"?><a/>`],
    ["says it is in another encoding", `<?xml version="1.0" encoding="windows-1251"?><a/>`],
    ["isn't closed", "<a><b></a>"],
    ["has two roots", "<a/><b/>"],
    ["goes on after its root", "<a/>x"],
    ["has an attribute twice", `<a b="1" b="2"/>`],
    ["has an attribute twice by two prefixes", `<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>`],
    ["uses a prefix that nobody declared", "<x:a/>"],
    ["names a character that there isn't", "<a>&#0;</a>"],
    ["is nested too deeply", `${"<a>".repeat(65)}${"</a>".repeat(65)}`],
    ["has too many elements", `<a>${"<b/>".repeat(20_001)}</a>`],
    ["is empty", ""],
    ["is no XML", "SCSS001"],
  ])("%s", (_what, text) => {
    expect(() => read(text)).toThrow(MalformedXml);
  });

  test("isn't in UTF-8", () => {
    expect(() => readXml(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toThrow(MalformedXml);
  });

  test("is anything else: nothing but the one error comes out", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "a",
      "</a>",
      "<a>",
      "&",
      ";",
      "<!",
      "[",
      "]]>",
      "<![CDATA[",
      '"',
      "=",
      "xmlns",
      " ",
      "<?",
      "#x",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(outcomeOf(parts.join(""))).toBeOneOf(["read", "MalformedXml"]);
      }),
    );
  });
});

describe("exclusive canonical XML", () => {
  test("leaves out namespaces that nobody uses, and writes others where they are used", () => {
    const text = `<s:a xmlns:s="S" xmlns:t="T" xmlns:u="U"><b><t:c u:d="1"/><t:c/></b></s:a>`;

    expect(canonical(text)).toBe(
      `<s:a xmlns:s="S"><b><t:c xmlns:t="T" xmlns:u="U" u:d="1"></t:c><t:c xmlns:t="T"></t:c></b></s:a>`,
    );
  });

  test("keeps the order of attributes by namespace and name, and writes characters as it must", () => {
    const text = `<a c='"&lt;' b="x&#10;y" xmlns:y="A" xmlns:x="B" x:a="2" y:z="1">&#13; &gt;</a>`;

    expect(canonical(text)).toBe(
      `<a xmlns:x="B" xmlns:y="A" b="x&#xA;y" c="&quot;&lt;" y:z="1" x:a="2">&#xD; &gt;</a>`,
    );
  });

  test("says where a default namespace ends", () => {
    expect(canonical(`<a xmlns="A"><b xmlns=""><c/></b></a>`)).toBe(`<a xmlns="A"><b xmlns=""><c></c></b></a>`);
  });

  test("of a part takes along what is used there, and prefixes asked for", () => {
    const whole = read(`<s:a xmlns:s="S" xmlns:t="T" xmlns="D"><s:b><c/></s:b></s:a>`);
    const part = findChild(whole, "S", "b");
    if (part === undefined) throw new Error("no part");

    expect(Buffer.from(canonicalXml(part)).toString()).toBe(`<s:b xmlns:s="S"><c xmlns="D"></c></s:b>`);
    expect(Buffer.from(canonicalXml(part, ["t", ""])).toString()).toBe(
      `<s:b xmlns="D" xmlns:s="S" xmlns:t="T"><c></c></s:b>`,
    );
  });
});
