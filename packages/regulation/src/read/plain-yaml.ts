/**
 * Reads the part of YAML that the law's files are written in, some ten times as fast as a parser of all of it.
 *
 * Maps and lists by indentation, flow maps and lists within a line, plain and quoted scalars, `>-`. Whatever isn't
 * certainly that, mistakes included, isn't read here: then the whole parser decides and says what is wrong and where.
 * So this one has no errors, only answers that the whole parser would give, too (a test holds that).
 */

/** A value of the subset. */
export type PlainValue = string | number | boolean | PlainValue[] | { [key: string]: PlainValue };

/** Returns the value of a text; undefined when it isn't certain to be in the subset. */
export function readPlainYaml(text: string): PlainValue | undefined {
  // Tabs, other line ends, and spaces and marks that one doesn't see.
  if (/[^\n -~\u00a1-\u2027\u202a-\ufefe\uff00-\u{10ffff}]/u.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** The text leaves the subset; caught in this module. */
class NotPlain extends Error {
  override readonly name = "NotPlain";
}

/** Deeper than any file of the law, and far from where the stack ends. */
const deepest = 40;

const entry = /^(?<key>[A-Za-z][A-Za-z0-9_-]*|"[^"\\]*"):(?: +(?<value>.*))?$/;

class PlainReader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.split("\n");
  }

  read(): PlainValue {
    const indent = this.#indentOfNext();
    if (indent !== 0) throw new NotPlain();
    const value = this.#block(0, 0);
    if (this.#indentOfNext() !== undefined) throw new NotPlain();
    return value;
  }

  /** Goes on to the next line that isn't empty or a comment; its indentation, or undefined at the end. */
  #indentOfNext(): number | undefined {
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const indent = indentOf(this.#line());
      if (indent < this.#line().length && this.#line()[indent] !== "#") return indent;
    }
    return undefined;
  }

  #line(): string {
    return this.#lines[this.#at] ?? "";
  }

  #block(indent: number, depth: number): PlainValue {
    if (depth > deepest) throw new NotPlain();
    return this.#line().startsWith("- ", indent) ? this.#list(indent, depth) : this.#map(indent, depth, undefined);
  }

  #list(indent: number, depth: number): PlainValue[] {
    const items: PlainValue[] = [];
    for (let next: number | undefined = indent; next === indent; next = this.#indentOfNext()) {
      const line = this.#line();
      if (!line.startsWith("- ", indent)) throw new NotPlain();
      const start = indent + 2 + indentOf(line.slice(indent + 2));
      const rest = line.slice(start);
      if (rest.startsWith("- ")) throw new NotPlain();
      items.push(entry.test(withoutComment(rest)) ? this.#map(start, depth + 1, rest) : this.#scalarLine(rest, indent));
    }
    this.#expectEndOf(indent);
    return items;
  }

  /** @param first - the first entry, when it stands behind the hyphen of a list */
  #map(indent: number, depth: number, first: string | undefined): PlainValue {
    if (depth > deepest) throw new NotPlain();
    const map: Record<string, PlainValue> = {};
    let text = first ?? this.#line().slice(indent);
    for (;;) {
      const found = entry.exec(withoutComment(text))?.groups;
      if (found === undefined) throw new NotPlain();
      const key = unquoted(found["key"] ?? "");
      if (Object.hasOwn(map, key) || isNoKey(key)) throw new NotPlain();
      map[key] = this.#valueOf(found["value"] ?? "", indent, depth);
      if (this.#indentOfNext() !== indent) break;
      text = this.#line().slice(indent);
      if (text.startsWith("- ")) throw new NotPlain();
    }
    this.#expectEndOf(indent);
    return map;
  }

  /** What stands behind a key, or below it. */
  #valueOf(value: string, indent: number, depth: number): PlainValue {
    if (value === ">-") return this.#folded(indent);
    if (value !== "") return this.#scalarLine(value, indent);
    this.#at += 1;
    const below = this.#indentOfNext();
    // Without anything below the value is null, which no file has; a list may stand as far out as its key elsewhere.
    if (below === undefined || below <= indent) throw new NotPlain();
    return this.#block(below, depth + 1);
  }

  /** The value of a line, which nothing below goes on with. */
  #scalarLine(text: string, indent: number): PlainValue {
    const value = new FlowReader(text).readLine();
    this.#at += 1;
    const next = this.#indentOfNext();
    if (next !== undefined && next > indent) throw new NotPlain();
    return value;
  }

  /** Lines that `>-` folds into one, all as far in as the first. */
  #folded(indent: number): string {
    this.#at += 1;
    const inner = indentOf(this.#line());
    const lines: string[] = [];
    while (this.#at < this.#lines.length && this.#line() !== "" && indentOf(this.#line()) > indent) {
      const line = this.#line();
      if (indentOf(line) !== inner || line.endsWith(" ")) throw new NotPlain();
      lines.push(line.slice(inner));
      this.#at += 1;
    }
    // Behind an empty line the text might go on, and a hash would be part of it.
    const next = this.#lines.slice(this.#at).find((line) => line.trimStart() !== "") ?? "";
    if (lines.length === 0 || indentOf(next) > indent) throw new NotPlain();
    return lines.join(" ");
  }

  /** A block ends where a line stands further out; further in would go on with something. */
  #expectEndOf(indent: number): void {
    const next = this.#indentOfNext();
    if (next !== undefined && next >= indent) throw new NotPlain();
  }
}

/** Reads the value of one line: a scalar, `[...]` or `{...}`. */
class FlowReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readLine(): PlainValue {
    const first = this.#text[0] ?? "";
    if (first === "[" || first === "{" || first === '"' || first === "'") {
      const value = this.#value(0);
      if (!/^ *(?: #.*)?$/.test(this.#text.slice(this.#at))) throw new NotPlain();
      return value;
    }
    return plainScalar(withoutComment(this.#text));
  }

  #value(depth: number): PlainValue {
    if (depth > deepest) throw new NotPlain();
    const first = this.#text[this.#at];
    if (first === "[") return this.#list(depth);
    if (first === "{") return this.#map(depth);
    return first === '"' || first === "'" ? this.#quoted() : this.#plain();
  }

  #list(depth: number): PlainValue[] {
    const items: PlainValue[] = [];
    this.#open();
    while (this.#text[this.#at] !== "]") {
      items.push(this.#value(depth + 1));
      this.#comma("]");
    }
    this.#at += 1;
    return items;
  }

  #map(depth: number): PlainValue {
    const map: Record<string, PlainValue> = {};
    this.#open();
    while (this.#text[this.#at] !== "}") {
      const found = /^(?<key>[A-Za-z][A-Za-z0-9_-]*): +(?=[^ ,}\]])/.exec(this.#text.slice(this.#at, this.#at + 80));
      const key = found?.groups?.["key"];
      if (found === null || key === undefined || Object.hasOwn(map, key) || isNoKey(key)) throw new NotPlain();
      this.#at += found[0].length;
      map[key] = this.#value(depth + 1);
      this.#comma("}");
    }
    this.#at += 1;
    return map;
  }

  #open(): void {
    this.#at += 1;
    this.#skipSpaces();
  }

  /** Goes behind a comma to the next item, or stops at the closing bracket. */
  #comma(close: string): void {
    this.#skipSpaces();
    if (this.#text[this.#at] === close) return;
    if (this.#text[this.#at] !== ",") throw new NotPlain();
    this.#open();
    if (this.#text[this.#at] === close) throw new NotPlain();
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === " ") this.#at += 1;
  }

  #quoted(): string {
    const quote = this.#text[this.#at] ?? "";
    const end = this.#text.indexOf(quote, this.#at + 1);
    const value = this.#text.slice(this.#at + 1, end);
    if (end < 0 || value.includes("\\") || this.#text[end + 1] === quote) throw new NotPlain();
    this.#at = end + 1;
    return value;
  }

  #plain(): PlainValue {
    const end = this.#text.slice(this.#at).search(/[,\][{}]/);
    if (end < 0) throw new NotPlain();
    const value = this.#text.slice(this.#at, this.#at + end).replace(/ +$/, "");
    this.#at += end;
    return plainScalar(value);
  }
}

/** A scalar without quotes, with the kind that YAML's core schema gives it. */
function plainScalar(text: string): PlainValue {
  if (!/^[^\s.+\-?:,[\]{}#&*!|>'"%@`~]/.test(text) || /: |:$| #/.test(text)) throw new NotPlain();
  if (text === "true" || text === "false") return text === "true";
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (/^(?:true|false|null)$/i.test(text) || /^[-+.\d][\d.]*(?:[eox.][-+\da-f]*)?$/i.test(text)) throw new NotPlain();
  return text;
}

/** A line's text up to a comment; a hash within quotes leaves the subset. */
function withoutComment(text: string): string {
  const comment = text.indexOf(" #");
  if (comment < 0) return text.replace(/ +$/, "");
  const before = text.slice(0, comment);
  if (/["']/.test(before)) throw new NotPlain();
  return before.replace(/ +$/, "");
}

/** A key that is no name: without quotes "null" is nothing, and assigning to "__proto__" makes no entry. */
function isNoKey(key: string): boolean {
  return key === "__proto__" || key.toLowerCase() === "null";
}

function unquoted(key: string): string {
  return key.startsWith('"') ? key.slice(1, -1) : key;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === " ") indent += 1;
  return indent;
}
