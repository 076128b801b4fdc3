/**
 * Offsets of time zones from UTC, from the zone data of the platform (`Intl`).
 */

/** Making a formatter costs about a thousand times what using one does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns by how much the clocks of a zone are ahead of UTC at a moment, in milliseconds.
 *
 * @param at - milliseconds since 1970
 * @param zone - IANA name, as in `"Asia/Qostanay"`
 * @throws RangeError when the zone is unknown
 */
export function offsetMs(at: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    formatters.set(zone, formatter);
  }
  // "GMT", "GMT+06:00"; years before standard time also carry seconds: "GMT+04:14:28".
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(formatter.format(at)) ?? [];
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}
