/** Returns milliseconds since the epoch as ISO 8601 in UTC, null for none. */
export function isoMoment(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
