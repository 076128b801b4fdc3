import type { PlainDate, Text } from "@reglament/calendar";
import type { Origin } from "../edition/origin.ts";
import type { ChannelId } from "../procedure/procedure.ts";

/** A rule of what is asked: of form, documents and days of filing. */
export type Condition =
  /** Holds when the answer to `question` is one of `in`. */
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] };

/** One field of the application; one page of the form. */
export interface Question {
  readonly id: string;
  readonly kind: "iin" | "name" | "date" | "choice" | "text" | "long-text" | "phone" | "office";
  readonly about: "applicant" | "child" | "representative" | "application";
  readonly label: Text;
  readonly hint?: Text;
  /** For `choice` only. */
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /**
   * Not put to the applicant but worked out: `yes` when the date answered to `question` lies before `before`, else
   * `no`. Only for a choice of these two.
   */
  readonly workedOut?: { readonly question: string; readonly before: PlainDate };
  /**
   * `to-file`: without it the application can't be routed or signed, so the form insists.
   * `for-intake`: may be left open, but then the office may refuse to accept it (if the item is sourced).
   * `no`: never demanded.
   */
  readonly needed: "to-file" | "for-intake" | "no";
  /** True when the answer is no personal data and rules depend on it (kind of study, class). */
  readonly fact: boolean;
  readonly maxLength: number;
  readonly channels: readonly ChannelId[];
  readonly when?: Condition;
  readonly origin: Origin;
}

/** A document of the standard's list. Demanded only when it is sourced (see `isSourced`). */
export interface DocumentKind {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  /** Whether it can run out, so that `expired-document` may name it. */
  readonly expires: boolean;
  readonly channels: readonly ChannelId[];
  readonly when?: Condition;
  /** Where the regulation itself states the document; absent when it only refers to its standard. */
  readonly clause?: string;
  readonly origin: Origin;
}

/** Days of the year within which applications are taken, both included, in the office's zone. */
export interface FilingWindow {
  readonly id: string;
  readonly when: Condition;
  /** `06-01` */
  readonly from: string;
  /** `08-30` */
  readonly to: string;
  readonly clause: string;
  readonly text: Text;
  readonly origin: Origin;
}
