import type { TrainingChild, TrainingPerson } from "./training-people.ts";
import { SCHOOL } from "./training-people.ts";

/** What is answered, by the form's question. A question that isn't named is left open. */
export type Answers = Readonly<Record<string, string>>;

/** One document to attach. */
export interface Paper {
  /** Kind of document, as the regulation names it. */
  readonly kind: string;
  /** dd.mm.yyyy; absent: it doesn't run out. */
  readonly validUntil?: string;
}

/** An ordinary application over the portal, for the first grade. */
export function applicationFor(child: TrainingChild, changes: Answers = {}): Answers {
  return {
    school: SCHOOL,
    "kind-of-study": "full-time",
    class: "1",
    "child-iin": child.iin,
    "child-name": child.name,
    "child-birth-date": child.birthDate,
    "child-citizenship": "kazakhstan",
    "representative-kind": "parent",
    "actual-residence": "Қостанай қаласы, Наурыз көшесі, 12-үй, 5-пәтер",
    "language-of-instruction": "kazakh",
    ...changes,
  };
}

/** The same on paper, where the chancellery also types who applies. */
export function paperApplicationFor(child: TrainingChild, parent: TrainingPerson, changes: Answers = {}): Answers {
  return applicationFor(child, { "representative-iin": parent.iin, "representative-name": parent.name, ...changes });
}

/** The papers that the training world's standard asks of everybody. */
export const ordinaryPapers: readonly Paper[] = [
  { kind: "birth-certificate-or-identity" },
  { kind: "health-certificate-063" },
  { kind: "health-certificate-026" },
  { kind: "photographs" },
];
