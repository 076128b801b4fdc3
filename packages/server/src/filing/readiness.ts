import {
  findAnswer,
  type MissingItem,
  missingItems,
  type Question,
  type WindowAt,
  windowAt,
} from "@reglament/regulation";
import { isHandedOver } from "./draft-answers.ts";
import type { DraftInHand } from "./draft-in-hand.ts";
import { signedPaper } from "./signed-paper.ts";

/** What stands in the way of filing a draft, and what doesn't but should be known. */
export interface Readiness {
  /** Without these nothing is filed. */
  readonly open: readonly Question[];
  /** The office may turn the application away for these; it may be filed all the same. */
  readonly missing: readonly MissingItem[];
  readonly window: WindowAt;
  /** True when the scan of the paper that the applicant signed isn't attached yet. */
  readonly scanMissing: boolean;
}

/** Tells how far a draft is from being filed. */
export function readinessOf(taken: DraftInHand): Readiness {
  const { edition, draft, answers, pages, attachments, confirmations, today } = taken;
  const answered = edition.questions.filter(({ id }) => findAnswer(answers, id) !== undefined).map(({ id }) => id);
  const attached = attachments.map(({ kind }) => kind);
  const paper = signedPaper(edition, draft.channel);
  const handedOver = edition.documents.filter(({ id }) => isHandedOver(answers, id)).map(({ id }) => id);
  const given = new Set([...answered, ...attached, ...(draft.channel === "portal" ? [] : handedOver)]);
  return {
    open: pages.filter(({ id, needed }) => needed === "to-file" && !answered.includes(id)),
    missing: missingItems(edition, draft.channel, given, answers, confirmations).filter(
      ({ item }) => item !== paper?.id,
    ),
    window: windowAt(edition, answers, today),
    scanMissing: paper !== undefined && !attached.includes(paper.id),
  };
}

/** Whether nothing stands in the way. */
export function isReady({ open, window, scanMissing }: Readiness): boolean {
  return open.length === 0 && window.open && !scanMissing;
}
