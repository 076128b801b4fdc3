/** The UUID that is this number written in hex, so that SQL and pgbench make the same one: `lpad(to_hex(n), 32, '0')`. */
export function numberedUuid(number: number): string {
  return number
    .toString(16)
    .padStart(32, "0")
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
