import type { Edition } from "../edition/edition.ts";
import { type Confirmations, isSourced } from "../edition/origin.ts";
import type { ChannelId } from "../procedure/procedure.ts";
import { type Answers, holds } from "./answers.ts";
import type { DocumentKind } from "./application-form.ts";

/** A document that belongs to the application; shown but never required unless `demanded`. */
export interface NeededDocument {
  readonly document: DocumentKind;
  /** True when somebody read the demand in an act: its own source or a confirmation. */
  readonly demanded: boolean;
}

/** The documents for an application of this channel and these answers, in the standard's order. */
export function neededDocuments(
  edition: Edition,
  channel: ChannelId,
  answers: Answers,
  confirmations: Confirmations,
): NeededDocument[] {
  return edition.documents
    .filter((document) => document.channels.includes(channel) && holds(document.when, answers))
    .map((document) => ({ document, demanded: isSourced(edition, document, confirmations) }));
}
