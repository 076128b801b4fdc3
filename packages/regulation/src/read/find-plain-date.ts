import { type PlainDate, plainDate } from "@reglament/calendar";

/** The date that a text like "2019-06-10" names; undefined when it names none. For input, where a wrong date is no bug. */
export function findPlainDate(text: string): PlainDate | undefined {
  try {
    return plainDate(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
