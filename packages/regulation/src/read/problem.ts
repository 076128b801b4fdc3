/** What can be wrong with a regulation file, a standard or a region's acts. Codes are public: add, never rename. */
export const problemReasons = {
  "not-yaml": "The file can't be read as YAML.",
  "too-large": "The file is larger than a regulation can be.",
  "too-deep": "The file is nested deeper than a regulation can be.",
  "no-alias": "Anchors and aliases aren't allowed: each rule stands in full where it is read.",
  "no-tag": "Tags aren't allowed: values are texts, numbers, lists and maps.",
  "misplaced-file": "No file of the law has this place and name, so it would be left out unseen.",
  missing: "A key is missing.",
  "unknown-key": "The format doesn't know this key.",
  "wrong-value": "The value isn't of the kind or form expected here.",
  "empty-text": "A text is empty.",
  "duplicate-id": "Another entry of this list has the same id.",
  "no-acts": "The region has no acts.yaml, which tells in which act its regulations stand.",
  "unknown-act": "The region's acts have no such act.",
  "dates-out-of-order": "An act is signed, registered, published and takes effect in this order.",
  "unknown-clause": "The text's numbering has no such clause.",
  "unknown-standard": "There is no such standard.",
  "unknown-standard-edition": "The standard has no such edition.",
  "unknown-document": "The standard has no such document.",
  "provider-signs-nothing": "Only an electronic paper that somebody signs can be signed for the provider.",
  "unknown-template": "The standard has no such wording.",
  "unknown-placeholder": "The paper has nothing of this name to put in here.",
  "unknown-question": "No question of the form has this id.",
  "unknown-option": "The condition names an answer that the question doesn't have.",
  "condition-on-personal-data": "A condition may look at questions marked as facts only.",
  "options-without-choice": "Options belong to a question of the kind choice, and only to it.",
  "worked-out-wrongly":
    "What is worked out is a choice of yes and no, from a question about a date that stands before it.",
  "unknown-step": "There is no such step.",
  "unreachable-step": "No act leads to this step.",
  "unknown-next-act": "The step has no such act to go on with in these channels.",
  "scan-of-nothing": "A scan says what it reads, a barcode or documents, and no other act does.",
  "nobody-awaited": "Only a step in which the applicant is given something can await the applicant.",
  "term-or-none": "A step has either a term or the reason why it has none.",
  "unknown-role": "The party has no such role.",
  "unknown-party": "The edition has no such party.",
  "unknown-channel": "The edition has no such channel.",
  "unknown-product": "There is no such product.",
  "ground-without-source": "Only a rule that was read in an act may ground a refusal.",
  "window-backwards": "The window ends before it begins.",
  "editions-out-of-order": "Editions stand in the order of their first days, each known at least as not before.",
  "edition-id-differs": "An edition's id is the first day on which it may be in force.",
  "no-filing": "A scenario begins with the filing, on a day that there is, and files once.",
  "acts-out-of-order": "The acts of a scenario follow each other in time, on days that there are.",
  "unknown-item": "The application asks for nothing of this name.",
  "unknown-ground": "The wording has no such ground.",
  "unknown-procedure": "The wording has no such procedure.",
  "no-such-service": "The region has no regulation with whose name the file's name begins.",
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
