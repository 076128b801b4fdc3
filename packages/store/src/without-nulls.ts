/** A row as PostgreSQL returns it: null where the type leaves a property out. */
export type Row<T> = { readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | null : T[K] };

/** Returns the row with every null left out. */
export function withoutNulls<T extends object>(row: Row<T>): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
