import type { PlainDate, Text } from "@reglament/calendar";

/** A date of law as far as it is known. `not-before` keeps the lawyer's honesty: publication day not on record. */
export type DateFact =
  | { readonly on: PlainDate }
  | { readonly notBefore: PlainDate; readonly because: Text }
  | { readonly unknown: Text };

/** A legal act, as much of it as is known. */
export interface Act {
  readonly name: Text;
  readonly number: string;
  readonly signed?: PlainDate;
  readonly registered?: PlainDate;
  readonly registrationNumber?: string;
}

/** Who adopted the regulation, when it took effect, what changed it and what ended it. */
export interface Identity {
  readonly authority: Text;
  readonly act: Act;
  readonly inForce: DateFact;
  readonly amendments: readonly (Act & { readonly inForce: DateFact; readonly clauses: readonly string[] })[];
  /** Absent: nothing on record ends it. */
  readonly repealed?: { readonly by: Act; readonly effect: DateFact };
}
