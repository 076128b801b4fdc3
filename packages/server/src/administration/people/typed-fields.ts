import { randomUUID } from "node:crypto";
import type { PlainDate } from "@reglament/calendar";
import { hashedUuid } from "../../hashed-uuid.ts";
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

/**
 * The id of what a form records: a form sent twice is recorded once, and one that was gone back to and changed is
 * something else.
 */
export function recordId(form: Fields): string {
  const id = formId(form);
  if (id === undefined) return randomUUID();
  const typed = Object.entries(form).filter(([name]) => name !== "csrf");
  return hashedUuid(JSON.stringify(typed.toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** The id that the form brings along. */
export function formId(form: Fields): string | undefined {
  const id = form["id"] ?? "";
  return isUuid(id) ? id : undefined;
}
