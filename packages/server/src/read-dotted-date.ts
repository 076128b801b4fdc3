import { type PlainDate, plainDate } from "@reglament/calendar";

/** Reads a date as forms take it, `31.05.2019`; undefined when it has another form or there is no such day. */
export function readDottedDate(text: string): PlainDate | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  try {
    return plainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
