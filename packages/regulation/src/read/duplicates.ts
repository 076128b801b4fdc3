import type { Problem } from "./problem.ts";
import type { Way, YamlSource } from "./yaml-source.ts";

/** Problems at every entry whose id an earlier one of the same list has. */
export function duplicates(list: readonly { readonly id: string; readonly way: Way }[], source: YamlSource): Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, way }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [source.problemAt(way, "duplicate-id")] : [];
  });
}
