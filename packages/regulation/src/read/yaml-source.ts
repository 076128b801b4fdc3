/**
 * A YAML text that remembers where each value stands, so that a problem found
 * in the values can be shown in the file.
 */
import { type Document, isMap, isNode, isPair, isScalar, type Node, parseDocument, visit } from "yaml";
import { readPlainYaml } from "./plain-yaml.ts";
import type { Problem, ProblemReason } from "./problem.ts";

/** Keys and list places from the top of a file down to a value. */
export type Way = readonly PropertyKey[];

/** What a problem says besides its place and reason. */
interface ProblemDetail {
  readonly expected?: string | undefined;
  readonly nearest?: string | undefined;
}

/** A file whose text is YAML; `content` is made of plain objects, arrays, strings, numbers and booleans. */
export interface YamlSource {
  readonly file: string;
  readonly content: unknown;
  /** A problem at the value of a way; at the nearest value above it when there is none. */
  problemAt(way: Way, reason: ProblemReason, detail?: ProblemDetail): Problem;
  /** A problem at a key of the object that a way leads to. */
  problemAtKey(way: Way, key: string, reason: ProblemReason, detail?: ProblemDetail): Problem;
}

/** Characters, some four times what the largest file of the law has; the parser's time grows faster than the text. */
const longest = 300_000;

/**
 * Reads YAML 1.2 of one document without anchors, aliases and tags.
 *
 * Anything else is a problem with its place, also what is too large or nested too deep to be a regulation.
 */
export function readYaml(yaml: string, file: string): YamlSource | readonly Problem[] {
  if (yaml.length > longest) return [atTop(file, "too-large", `at most ${longest} characters`)];
  return readDocument(yaml, file);
}

function atTop(file: string, reason: ProblemReason, expected: string): Problem {
  return { file, line: 1, column: 1, path: "", reason, expected };
}

function readDocument(yaml: string, file: string): YamlSource | readonly Problem[] {
  const plain = readPlainYaml(yaml);
  if (plain !== undefined)
    return sourceOf(
      plain,
      lazily(() => parsed(yaml)),
      yaml,
      file,
    );
  const document = parsed(yaml);
  const broken = mistakesIn(document).map(({ offset, reason, expected }) =>
    problemIn(yaml, file, offset, [], reason, { expected }),
  );
  return broken.length > 0 ? broken : sourceOf(document.toJS(), () => document, yaml, file);
}

/** The content with its places, which are looked up in the document when a problem needs one. */
function sourceOf(content: unknown, document: () => Document, yaml: string, file: string): YamlSource {
  const nodeAt = (way: Way): Node | undefined => {
    for (let length = way.length; length > 0; length -= 1) {
      const node = document().getIn(way.slice(0, length), true);
      if (isNode(node)) return node;
    }
    const { contents } = document();
    return isNode(contents) ? contents : undefined;
  };
  return {
    file,
    content,
    problemAt: (way, reason, detail = {}) => problemIn(yaml, file, nodeAt(way)?.range?.[0] ?? 0, way, reason, detail),
    problemAtKey: (way, key, reason, detail = {}) => {
      const parent = nodeAt(way);
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      const keyNode = isNode(pair?.key) ? pair.key : parent;
      return problemIn(yaml, file, keyNode?.range?.[0] ?? 0, [...way, key], reason, detail);
    },
  };
}

function parsed(yaml: string): Document {
  return parseDocument(yaml, { prettyErrors: false });
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

interface Mistake {
  readonly offset: number;
  readonly reason: ProblemReason;
  readonly expected?: string;
}

/** What the text has that the files of the law may not have, up to where the parser lost its way. */
function mistakesIn(document: Document): Mistake[] {
  const { errors, warnings } = document;
  // The parser goes down by recursion, and reports where the stack ended; only a text made to break it is nested so deep.
  const end = errors.find(({ message }) => message.includes("call stack"));
  if (end !== undefined) return [{ offset: end.pos[0], reason: "too-deep" }];
  // Behind a token that it can't place at all, neither what it says nor where is right.
  const lost = errors.findIndex(({ message }) => message.includes("in YAML stream"));
  const told = lost < 0 ? errors : errors.slice(0, lost + 1);
  const mistakes = [...told, ...warnings].map(
    ({ pos, message }): Mistake => ({
      offset: pos[0],
      reason: "not-yaml",
      expected: message,
    }),
  );
  visit(document, {
    Alias: (_, { range }) => {
      mistakes.push({ offset: range?.[0] ?? 0, reason: "no-alias" });
    },
    Value: (_, { anchor, tag, range }) => {
      if (anchor !== undefined) mistakes.push({ offset: range?.[0] ?? 0, reason: "no-alias" });
      if (tag !== undefined) mistakes.push({ offset: range?.[0] ?? 0, reason: "no-tag" });
    },
  });
  return mistakes;
}

function problemIn(
  yaml: string,
  file: string,
  offset: number,
  way: Way,
  reason: ProblemReason,
  { expected, nearest }: ProblemDetail,
): Problem {
  // Counted here: the parser's own count goes astray in a broken text.
  const before = yaml.slice(0, offset);
  return {
    file,
    line: before.split("\n").length,
    column: before.length - before.lastIndexOf("\n"),
    path: way.map(String).join("."),
    reason,
    ...(expected === undefined ? {} : { expected }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}
