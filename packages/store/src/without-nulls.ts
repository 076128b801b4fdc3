/** A row as PostgreSQL returns it: null where the type leaves a property out. */
export type Row<T> = { readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | null : T[K] };

/** Returns the row with every null left out. */
export function withoutNulls<T extends object>(row: Row<T>): T {
  // A loop: rows come by the hundred thousand, and pairs of each one's names and values would be made and thrown away.
  const known: Partial<Record<keyof T, unknown>> = {};
  for (const name of Object.keys(row) as (keyof T)[]) {
    if (row[name] !== null) known[name] = row[name];
  }
  return known as T;
}
