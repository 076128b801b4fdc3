/** The middle of the values, NaN of none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that so many per cent of the values don't exceed, NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1);
  return sorted[place] ?? Number.NaN;
}

/** Another way goes first in each round: what one leaves for the disk to do would always fall on the same next one. */
export function rotated<T>(ways: readonly T[], by: number): readonly T[] {
  const first = by % ways.length;
  return [...ways.slice(first), ...ways.slice(0, first)];
}
