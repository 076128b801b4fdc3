/**
 * A YAML text that remembers where each value stands, so that a problem found
 * in the values can be shown in the file.
 */
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
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

/** Characters; the largest file of the law has a tenth of it. */
const longest = 1_000_000;

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
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });

  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problem = (offset: number, way: Way, reason: ProblemReason, detail: ProblemDetail): Problem => ({
    file,
    ...place(offset),
    path: way.map(String).join("."),
    reason,
    ...(detail.expected === undefined ? {} : { expected: detail.expected }),
    ...(detail.nearest === undefined ? {} : { nearest: detail.nearest }),
  });
  const nodeAt = (way: Way): Node | undefined => {
    for (let length = way.length; length > 0; length -= 1) {
      const node = document.getIn(way.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return isNode(document.contents) ? document.contents : undefined;
  };

  // The parser goes down by recursion, and reports where the stack ended; only a text made to break it is nested so deep.
  const end = document.errors.find(({ message }) => message.includes("call stack"));
  if (end !== undefined) return [problem(end.pos[0], [], "too-deep", {})];
  const broken = [...document.errors, ...document.warnings].map((error) =>
    problem(error.pos[0], [], "not-yaml", { expected: error.message }),
  );
  visit(document, {
    Alias: (_, alias) => {
      broken.push(problem(alias.range?.[0] ?? 0, [], "no-alias", {}));
    },
    Value: (_, { anchor, tag, range }) => {
      if (anchor !== undefined) broken.push(problem(range?.[0] ?? 0, [], "no-alias", {}));
      if (tag !== undefined) broken.push(problem(range?.[0] ?? 0, [], "no-tag", {}));
    },
  });
  if (broken.length > 0) return broken;

  return {
    file,
    content: document.toJS(),
    problemAt: (way, reason, detail = {}) => problem(nodeAt(way)?.range?.[0] ?? 0, way, reason, detail),
    problemAtKey: (way, key, reason, detail = {}) => {
      const parent = nodeAt(way);
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      const keyNode = isNode(pair?.key) ? pair.key : parent;
      return problem(keyNode?.range?.[0] ?? 0, [...way, key], reason, detail);
    },
  };
}
