import type { Deadline, Instant, PlainDate, Term, Text } from "@reglament/calendar";
import type { ActName, ChannelId } from "../procedure/procedure.ts";
import type { FindingCode } from "./finding-codes.ts";

/**
 * `error`: the regulation can't be carried out as it stands, or contradicts itself. `warning`: it leaves open what
 * somebody will have to decide. `note`: worth knowing before signing.
 */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** Something that a check found in an edition. */
export interface Finding extends Found {
  readonly code: FindingCode;
  /** What the check says; an accepted finding weighs no more than a note. */
  readonly severity: Severity;
  readonly regulation: string;
  readonly edition: string;
  /** Why the file lets it stand; absent when it doesn't. */
  readonly accepted?: Text;
}

/** A finding as its check tells it. */
export interface Found {
  /** Where the rule stands, or should. */
  readonly clause: string;
  /** Absent when it holds for the edition as a whole. */
  readonly channel?: ChannelId;
  /** What it is about, where a clause may have several: the id of a step, product, ground, document. */
  readonly about?: string;
  readonly message: Text;
  readonly example?: CounterExample;
  /** Of the minutes at which one can file, those that the finding is about. */
  readonly share?: { readonly starts: number; readonly exceeded: number };
}

/** What shows that a finding is right. */
export type CounterExample =
  /** What a case does, act by act. */
  | { readonly kind: "way"; readonly acts: readonly ActOnTheWay[] }
  /** A start, each term that runs from it in turn, and the total that they outlast. */
  | { readonly kind: "start"; readonly start: Instant; readonly zone: string; readonly terms: readonly TracedTerm[] }
  | { readonly kind: "dates"; readonly dates: readonly PlainDate[] };

/** One act of a case that runs into a finding. */
export interface ActOnTheWay {
  readonly step: string;
  readonly act: ActName;
  readonly clause: string;
  readonly title: Text;
}

/** A term that ran, with its deadline and the reasons for it. */
export interface TracedTerm {
  /** The id of a step or, for a span, of its procedure; "total" for the whole service. */
  readonly of: string;
  readonly clause: string;
  readonly title: Text;
  readonly term: Term;
  readonly deadline: Deadline;
}
