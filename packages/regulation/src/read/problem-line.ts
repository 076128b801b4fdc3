import { type Problem, problemReasons } from "./problem.ts";

/** A problem as one line: place, what is wrong, way to it, what was expected, the nearest word. */
export function problemLine({ file, line, column, path, reason, expected, nearest }: Problem): string {
  const detail = [
    path === "" ? [] : [path],
    expected === undefined ? [] : [`expected: ${expected}`],
    nearest === undefined ? [] : [`perhaps ${nearest}`],
  ].flat();
  const told = `${file}:${line}:${column} ${problemReasons[reason]}`;
  return detail.length === 0 ? told : `${told} (${detail.join("; ")})`;
}
