import type { PlainDate } from "@reglament/calendar";
import { isUuid } from "../../is-uuid.ts";
import { readDottedDate } from "../../read-dotted-date.ts";

/** Fields of a posted form, and the messages at those that are wrong. */
export type Fields = Readonly<Record<string, string>>;

/** What was typed on one line, without needless spaces; undefined when there is nothing or too much of it. */
export function typedLine(form: Fields, field: string, most: number): string | undefined {
  const line = (form[field] ?? "").normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  return line === "" || Array.from(line).length > most ? undefined : line;
}

/** The day typed as `10.06.2019`; "none" when the field is empty, undefined when it is no day. */
export function typedDay(form: Fields, field: string): PlainDate | "none" | undefined {
  const typed = form[field] ?? "";
  return typed.trim() === "" ? "none" : readDottedDate(typed);
}

/** The id that the form brings along, so that a form sent twice is recorded once. */
export function formId(form: Fields): string | undefined {
  const id = form["id"] ?? "";
  return isUuid(id) ? id : undefined;
}
