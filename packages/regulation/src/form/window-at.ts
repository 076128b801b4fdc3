import { type PlainDate, plainDate } from "@reglament/calendar";
import type { Edition } from "../edition/edition.ts";
import { type Answers, holds } from "./answers.ts";
import type { FilingWindow } from "./application-form.ts";

/** Whether an application may be filed on a day; if not, the window that stands in the way and its next first day. */
export type WindowAt =
  | { readonly open: true }
  | { readonly open: false; readonly window: FilingWindow; readonly opens: PlainDate };

/**
 * Tells whether applications are taken on a day.
 *
 * Open when no window's condition holds: what the regulation doesn't limit is
 * allowed. With several windows each must be open; the first that isn't is named.
 *
 * @param answers - the application's facts (class, kind of study)
 * @param date - the day in the office's zone
 */
export function windowAt(edition: Edition, answers: Answers, date: PlainDate): WindowAt {
  const day = date.slice(5);
  const closed = edition.windows.find(
    (window) => holds(window.when, answers) && (day < window.from || day > window.to),
  );
  if (closed === undefined) return { open: true };
  const year = Number(date.slice(0, 4)) + (day < closed.from ? 0 : 1);
  return { open: false, window: closed, opens: plainDate(`${String(year).padStart(4, "0")}-${closed.from}`) };
}
