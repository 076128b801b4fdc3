import type { BeyondAct, CarriedAct, Command, OpenAct } from "@reglament/engine";
import type { StepPapers } from "@reglament/store";
import type { ComponentChildren, VNode } from "preact";
import { Button } from "../../components/button.tsx";
import { Csrf, HiddenFields } from "../../components/csrf.tsx";
import type { SummaryRow } from "../../components/summary-list.tsx";
import type { Language } from "../../texts/language.ts";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";

/** An act that has a form. */
export type FormAct = CarriedAct | BeyondAct;

/** What an act's form is drawn from. */
export interface ActView {
  readonly inHand: CaseInHand;
  /** The act with what it asks for in this case. */
  readonly open: OpenAct;
  readonly language: Language;
  readonly csrf: string;
  /** Id of the command, and the version of the case as this page shows it. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly postUrl: string;
  /** IIN of the visitor, whose certificate must sign. */
  readonly iin: string;
  /** Addresses of the signing programs. */
  readonly programs: readonly string[];
  /** Most bytes of one scan. */
  readonly scanBytes: number;
  /** What was typed, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** The scan that came in an input of a form that wasn't taken, in base64. */
  readonly kept: (input: string) => string | undefined;
  /** Messages by field name. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Messages by field name. */
export interface Refused {
  readonly errors: Readonly<Record<string, string>>;
}

/** A posted form: the command with its papers, or messages by field name. */
export type ReadAct = { readonly command: Command; readonly papers?: StepPapers } | Refused;

/** How one act looks and is read. What it demands the engine decides once more. */
export interface ActForm {
  readonly Form: (view: ActView) => VNode;
  readonly read: (visit: Visit, inHand: CaseInHand, open: OpenAct) => ReadAct | Promise<ReadAct>;
  /** The input at which a rejection of one of the act's data is shown; without a datum, or one that isn't the form's, its main one. */
  readonly inputOf: (open: OpenAct, datum: string | undefined) => string;
  /** What was typed, in words, for when the form isn't there any more. */
  readonly typed: (
    view: Pick<ActView, "inHand" | "language" | "values"> & { readonly act: FormAct },
  ) => readonly SummaryRow[];
}

/** Where a message stands that is about no datum. */
export function formIdOf(act: FormAct): string {
  return `${act}-act`;
}

export interface ActFieldsProps {
  readonly view: ActView;
  readonly button: string;
  readonly kind?: "primary" | "secondary" | "warning";
  /** The form brings files along. */
  readonly withFiles?: boolean;
  readonly children?: ComponentChildren;
}

/** The form around an act's fields. */
export function ActFields({ view, button, kind = "primary", withFiles = false, children }: ActFieldsProps) {
  return (
    <form
      method="post"
      id={formIdOf(view.open.act)}
      action={view.postUrl}
      noValidate
      {...(withFiles ? { encType: "multipart/form-data" as const } : {})}
    >
      <Csrf token={view.csrf} />
      <HiddenFields fields={view.hidden} />
      {children}
      <Button kind={kind}>{button}</Button>
    </form>
  );
}
