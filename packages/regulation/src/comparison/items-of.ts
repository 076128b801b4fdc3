import type { Edition } from "../edition/edition.ts";
import { annexes } from "./aspects/annexes.ts";
import { channels } from "./aspects/channels.ts";
import { documents } from "./aspects/documents.ts";
import { papers, receipts, results } from "./aspects/papers.ts";
import { actors, parties } from "./aspects/parties.ts";
import { questions } from "./aspects/questions.ts";
import { refusals } from "./aspects/refusals.ts";
import { rules } from "./aspects/rules.ts";
import { signers } from "./aspects/signers.ts";
import { spans } from "./aspects/spans.ts";
import { standard } from "./aspects/standard.ts";
import { steps } from "./aspects/steps.ts";
import { counting, storage, windows } from "./aspects/time-rules.ts";
import { totals } from "./aspects/totals.ts";
import type { Aspect, Item } from "./item.ts";

const read = {
  totals,
  channels,
  parties,
  actors,
  steps,
  spans,
  documents,
  questions,
  signers,
  results,
  receipts,
  papers,
  refusals,
  windows,
  storage,
  counting,
  rules,
  standard,
  annexes,
} as const satisfies Record<Aspect, (edition: Edition) => readonly Item[]>;

/** What an edition states of an aspect, in its own order. */
export function itemsOf(edition: Edition, aspect: Aspect): readonly Item[] {
  return read[aspect](edition);
}
