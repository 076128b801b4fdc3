/** What can be wrong with a regulation file. Codes are public: add, never rename. */
export const problemReasons = {
  "not-yaml": "The file can't be read as YAML.",
  "no-alias": "Anchors and aliases aren't allowed: each rule stands in full where it is read.",
  missing: "A key is missing.",
  "unknown-key": "The format doesn't know this key.",
  "wrong-value": "The value isn't of the kind or form expected here.",
  "empty-text": "A text is empty.",
  "duplicate-id": "Another entry of this list has the same id.",
  "unknown-standard": "There is no such standard.",
  "unknown-document": "The standard has no such document.",
  "unknown-question": "The condition names a question that the form doesn't have.",
  "unknown-option": "The condition names an answer that the question doesn't have.",
  "condition-on-personal-data": "A condition may look at questions marked as facts only.",
  "options-without-choice": "Options belong to a question of the kind choice, and only to it.",
  "unknown-step": "There is no such step.",
  "unreachable-step": "No act leads to this step.",
  "unknown-role": "The provider has no such role.",
  "unknown-channel": "The edition has no such channel.",
  "unknown-product": "There is no such product.",
  "ground-without-source": "Only a rule that was read in an act may ground a refusal.",
  "window-backwards": "The window ends before it begins.",
  "editions-out-of-order": "Editions stand in the order of their first days, each known at least as not before.",
} as const;
export type ProblemReason = keyof typeof problemReasons;

/** Something wrong with a regulation file, and where. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Way from the top of the file, "editions.1.steps.0.then.step". */
  readonly path: string;
  readonly reason: ProblemReason;
  /** What would have been right, as far as it can be said. */
  readonly expected?: string;
  /** The known word that looks most like the one found. */
  readonly nearest?: string;
}
