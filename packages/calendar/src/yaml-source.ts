/**
 * A YAML text that still knows at which line and column each of its values stands.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";

/** Keys and indexes from the top of the text down to a value. */
export type Path = readonly (string | number)[];

export interface Position {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

export interface YamlFault extends Position {
  readonly reason: string;
}

export interface YamlSource {
  readonly value: unknown;
  has(path: Path): boolean;
  /** Where a value stands; of one that is missing, where the value that should hold it does. */
  positionOf(path: Path): Position;
  /** Where a key of a map stands. */
  positionOfKey(path: Path, key: string): Position;
}

/**
 * Reads a YAML text; aliases are faults, since a value that stands elsewhere hides from a reader's eye.
 *
 * @returns the faults, at least one, when it is not YAML
 */
export function readYaml(text: string): YamlSource | { readonly faults: readonly YamlFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const faults = document.errors.map(({ pos, message }) => ({ ...at(pos[0]), reason: message }));
  visit(document, {
    Alias: (_key, alias) => {
      faults.push({ ...at(alias.range?.[0] ?? 0), reason: "an alias; write the value out" });
    },
  });
  if (faults.length > 0) {
    return { faults };
  }

  const positionOf = (path: Path): Position => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node)) {
      return at(node.range?.[0] ?? 0);
    }
    return path.length === 0 ? at(0) : positionOf(path.slice(0, -1));
  };
  return {
    value: document.toJS(),
    has: (path) => document.hasIn(path),
    positionOf,
    positionOfKey(path, key) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return isScalar(pair?.key) ? at(pair.key.range?.[0] ?? 0) : positionOf(path);
    },
  };
}
