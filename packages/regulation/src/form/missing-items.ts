import type { Text } from "@reglament/calendar";
import type { Edition } from "../edition/edition.ts";
import { type Confirmations, isSourced, itemKey, type Origin } from "../edition/origin.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import type { Answers } from "./answers.ts";
import { askedQuestions } from "./asked-questions.ts";
import { neededDocuments } from "./needed-documents.ts";

/** An answer or document that the application lacks and the office may refuse to accept it for. */
export interface MissingItem {
  /** Id of the question or document. */
  readonly item: string;
  readonly label: Text;
  /** The act and clause that demand it: the item's source, or what an administrator recorded. */
  readonly act: string;
  readonly clause: string;
}

/**
 * What an application lacks, questions first, in the order of form and standard.
 *
 * Only items that somebody read in an act count. What the form itself insists on
 * (`to-file`) isn't listed: without it nothing could be filed.
 *
 * @param given - ids of the questions answered and the documents attached
 * @param answers - answers that conditions look at; the questions' facts suffice
 */
export function missingItems(
  edition: Edition,
  channel: ChannelId,
  given: ReadonlySet<string>,
  answers: Answers,
  confirmations: Confirmations,
): MissingItem[] {
  const questions = askedQuestions(edition, channel, answers)
    .filter((question) => question.needed === "for-intake" && isSourced(edition, question, confirmations))
    .map(({ id, label, origin }) => ({ id, label, origin }));
  const documents = neededDocuments(edition, channel, answers, confirmations)
    .filter(({ demanded }) => demanded)
    .map(({ document }) => ({ id: document.id, label: document.title, origin: document.origin }));
  return [...questions, ...documents]
    .filter(({ id }) => !given.has(id))
    .map(({ id, label, origin }) => {
      const { act, clause } = demandedBy(edition, id, origin, confirmations);
      return { item: id, label, act, clause };
    });
}

function demandedBy(
  edition: Edition,
  item: string,
  origin: Origin,
  confirmations: Confirmations,
): { readonly act: string; readonly clause: string } {
  if ("source" in origin) return origin.source;
  const confirmation = confirmations.get(itemKey(edition, item));
  if (confirmation === undefined) throw new Error(`${item} is neither sourced nor confirmed`);
  return { act: confirmation.act, clause: confirmation.clause };
}
