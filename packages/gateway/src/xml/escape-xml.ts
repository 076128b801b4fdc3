/** Characters as XML and canonical XML write them. */

const inText: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" };
const inAttribute: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

/** Returns a text in canonical form; `]]>` can't come about, because `>` is always written as a reference. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>\r]/g, (character) => inText[character] ?? character);
}

/** Returns an attribute's value in canonical form, to stand between `"`. */
export function escapeAttribute(value: string): string {
  return value.replaceAll(/[&<"\t\n\r]/g, (character) => inAttribute[character] ?? character);
}

/** Whether XML 1.0 can carry the text at all: it has no way to write most control characters, nor halves of pairs. */
export function isWritable(text: string): boolean {
  return text.isWellFormed() && /^[\t\n\r -\uFFFD]*$/.test(text);
}
