import type { Found } from "./finding.ts";

/** One finding, the first, for what several states of a case show: the others say the same of the same place. */
export function firstOfEach(found: readonly Found[]): Found[] {
  const first = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.clause} ${one.channel ?? ""} ${one.about ?? ""}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
