import { randomUUID } from "node:crypto";
import type { Reading } from "@reglament/store";
import { isUuid } from "../is-uuid.ts";
import { administration } from "../texts/administration.ts";
import type { Visit } from "../visit.ts";
import { readingFields } from "./reading-form.tsx";

/** Reads where something was read, and the statement that the administrator read it; or messages by field name. */
export function readReading({ form, language, visitor }: Visit): {
  readonly reading: Reading;
  readonly errors: Readonly<Record<string, string>>;
} {
  const t = administration[language].errors;
  const act = clean(form[readingFields.act] ?? "");
  const clause = clean(form[readingFields.clause] ?? "");
  const errors = {
    ...(act === "" || act.length > 300 ? { [readingFields.act]: t.act } : {}),
    ...(clause === "" || clause.length > 100 ? { [readingFields.clause]: t.clause } : {}),
    ...(form[readingFields.statement] === "yes" ? {} : { statements: t.statement }),
  };
  return { reading: { factId: factIdOf(form), act, clause, recorded: { by: visitor?.person ?? "" } }, errors };
}

/** The form brings the record's id along, so a form sent twice is recorded once. */
function factIdOf(form: Readonly<Record<string, string>>): string {
  const id = form["fact"] ?? "";
  return isUuid(id) ? id : randomUUID();
}

function clean(typed: string): string {
  return typed.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
