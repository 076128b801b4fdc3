import type { PlainDate, Text } from "@reglament/calendar";

/** A date of law as far as it is known. `not-before` keeps the lawyer's honesty: publication day not on record. */
export type DateFact =
  | { readonly on: PlainDate }
  | { readonly notBefore: PlainDate; readonly because: Text }
  | { readonly unknown: Text };

/** A legal act, as much of it as is known. */
export interface Act {
  readonly name: Text;
  /** Absent when the text at hand doesn't tell it. */
  readonly number?: string;
  readonly signed?: PlainDate;
  readonly registered?: PlainDate;
  readonly registrationNumber?: string;
}

/** An act of a region, with its life: signed, registered, published, in force, taking effect, amended, ended. */
export interface LegalAct extends Act {
  /** Its key in the region's `acts.yaml`. */
  readonly id: string;
  /** What the text at hand doesn't tell about its identity. */
  readonly unknown?: Text;
  readonly registeredBy?: Text;
  readonly published?: { readonly on: PlainDate; readonly where: Text };
  /** The day it comes into force (вступает в силу), when the text sets one apart from its effect. */
  readonly inForce?: DateFact & { readonly clause?: string };
  /** The day it takes effect (вводится в действие): from it applications are judged by it. */
  readonly effect: DateFact & { readonly clause?: string };
  /** What the act orders its makers to do: register, publish, place on the web site. */
  readonly duties: readonly { readonly clause: string; readonly text: Text }[];
  readonly signedBy?: string;
  readonly basis: readonly Text[];
  /** Ids of the acts that it amends, restates or repeals. */
  readonly changes: readonly {
    readonly act: string;
    readonly how: "amends" | "restates" | "repeals";
    readonly clause?: string;
  }[];
  /** The file name of its text among the sources, "zhambyl-2016-110"; absent when the text isn't on record. */
  readonly text?: string;
  /** The numbering of the act's own clauses, annexes left out. */
  readonly clauses: readonly string[];
  readonly notCarried: readonly { readonly clause: string; readonly because: Text }[];
}

/** Who adopted the regulation, when it took effect, what changed it and what ended it. */
export interface Identity {
  readonly authority: Text;
  readonly act: LegalAct;
  /** Each with the clauses of the regulation that it changed. */
  readonly amendments: readonly (LegalAct & { readonly changed: readonly string[] })[];
  /** Absent: nothing on record ends it. */
  readonly repealed?: { readonly by: Act; readonly effect: DateFact };
}
