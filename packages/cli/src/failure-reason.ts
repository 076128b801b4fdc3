/** @returns the code that the system or PostgreSQL gave the failure, or else its words */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.message;
}
