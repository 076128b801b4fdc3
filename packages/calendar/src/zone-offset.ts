/**
 * Offsets of time zones from UTC, from the zone data of the platform (`Intl`).
 *
 * Formatting a moment costs some thousand times what comparing two numbers
 * does, so the changes of an offset are looked for once, by bisection, and kept.
 */

/** A change of a zone's clocks; offsets in milliseconds ahead of UTC. */
export interface ClockChange {
  /** The first moment with the new offset, in milliseconds since 1970. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The offset at its start, and the changes within it. */
interface Stretch {
  readonly offset: number;
  readonly changes: readonly ClockChange[];
}

/** Stretches are a little longer than a year. */
const stretchMs = 2 ** 35;
/** Clocks that are moved for a month of fasting still show it to a look each week. */
const lookMs = 7 * 86_400_000;
/** More names than there are zones: only names in other spellings come to so many. */
const mostZones = 1_000;

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  readonly stretches: Map<number, Stretch>;
}

const zones = new Map<string, Zone>();

/**
 * Returns by how much the clocks of a zone are ahead of UTC at a moment, in milliseconds.
 *
 * @param at - milliseconds since 1970
 * @param zone - IANA name, as in `"Asia/Qostanay"`
 * @throws RangeError when the zone is unknown
 */
export function offsetMs(at: number, zone: string): number {
  const { offset, changes } = stretchOf(zoneOf(zone), Math.floor(at / stretchMs));
  let current = offset;
  for (const change of changes) {
    if (at < change.at) {
      break;
    }
    current = change.after;
  }
  return current;
}

/**
 * Lists the changes of a zone's clocks after `from`, up to and including `to`.
 *
 * @throws RangeError when the zone is unknown
 */
export function clockChangesBetween(from: number, to: number, zone: string): readonly ClockChange[] {
  const known = zoneOf(zone);
  const changes: ClockChange[] = [];
  for (let index = Math.floor(from / stretchMs); index <= Math.floor(to / stretchMs); index += 1) {
    changes.push(...stretchOf(known, index).changes.filter(({ at }) => from < at && at <= to));
  }
  return changes;
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    if (zones.size >= mostZones) {
      zones.clear();
    }
    const formatter = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
    zone = { formatter, stretches: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

function stretchOf(zone: Zone, index: number): Stretch {
  let stretch = zone.stretches.get(index);
  if (stretch === undefined) {
    stretch = readStretch(zone.formatter, index * stretchMs);
    zone.stretches.set(index, stretch);
  }
  return stretch;
}

function readStretch(formatter: Intl.DateTimeFormat, start: number): Stretch {
  // A change at the very start counts as one, so that a list of changes has it.
  const offset = readOffset(formatter, start - 1);
  const changes: ClockChange[] = [];
  let before = offset;
  for (let from = start - 1; from < start + stretchMs - 1; from += lookMs) {
    const to = Math.min(from + lookMs, start + stretchMs - 1);
    const after = readOffset(formatter, to);
    if (after !== before) {
      changes.push({ at: bisect(formatter, from, to, before), before, after });
      before = after;
    }
  }
  return { offset, changes };
}

/** The first moment after `from` whose offset is no longer `before`. */
function bisect(formatter: Intl.DateTimeFormat, from: number, to: number, before: number): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    // Never by a shift of bits: the sum of two such moments has more than 32 of them.
    const middle = Math.floor((low + high) / 2);
    if (readOffset(formatter, middle) === before) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high;
}

function readOffset(formatter: Intl.DateTimeFormat, at: number): number {
  // "GMT", "GMT+06:00"; years before standard time also carry seconds: "GMT+04:14:28".
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(formatter.format(at)) ?? [];
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}
