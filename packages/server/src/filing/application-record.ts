/**
 * The application as it is signed and kept: one value, one way to write it.
 *
 * Its canonical bytes name region, draft, regulation and edition, so that a
 * signature over them can't be carried over to another application. They are
 * personal data: stored as such, erased as such.
 */
import { type Instant, isoInstant } from "@reglament/calendar";
import {
  askedQuestions,
  type ChannelId,
  type Edition,
  findAnswer,
  neededDocuments,
  type Question,
  withWorkedOut,
} from "@reglament/regulation";
import { canonicalBytes } from "@reglament/store";
import { isHandedOver, validUntilKey } from "./draft-answers.ts";
import { signedPaper } from "./signed-paper.ts";
import { signerOf } from "./signer-of.ts";

/** A human being as the application names them; either may be missing where the form allows it. */
interface Party {
  readonly iin?: string;
  readonly name?: string;
}

/** A document of the application, by its bytes. */
export interface RecordedAttachment {
  readonly kind: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hex. */
  readonly sha256: string;
  /** The document's last valid day, as its owner stated it. */
  readonly validUntil?: string;
}

export interface ApplicationRecord {
  readonly format: "reglament-application-1";
  readonly region: string;
  readonly draft: string;
  readonly regulation: string;
  readonly edition: string;
  readonly channel: ChannelId;
  /** The provider's office addressed. */
  readonly office: string;
  /** The one-stop centre's office that took it in; in the channel `centre` only. */
  readonly centre?: string;
  readonly parties: {
    /** Who asks. */
    readonly applicant: Party;
    /** For whom. */
    readonly child: Party;
    /** Who acts for the child. */
    readonly representative: Party;
    /** Whose certificate, or hand, signs. */
    readonly signer: Party;
  };
  /** Every question that was asked and answered. */
  readonly answers: Readonly<Record<string, string>>;
  readonly attachments: readonly RecordedAttachment[];
  /** Documents handed over on paper and not scanned, by their kinds; absent when there are none. */
  readonly handedOver?: readonly string[];
  /** Legal moment at which the bytes were fixed, with the office's offset. */
  readonly preparedAt: string;
}

/** What a record is made of. */
export interface RecordInput {
  readonly region: string;
  readonly draftId: string;
  readonly edition: Edition;
  readonly channel: ChannelId;
  readonly office: string;
  readonly centre?: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly attachments: readonly Omit<RecordedAttachment, "validUntil">[];
  readonly preparedAt: Instant;
}

/**
 * Makes the record of a draft.
 *
 * Answers to questions that the other answers no longer ask, and documents that
 * they no longer call for, are left out: nobody signs what isn't shown.
 */
export function applicationRecord(input: RecordInput): ApplicationRecord {
  const { edition, channel, office } = input;
  const known = withWorkedOut(edition, input.answers);
  const asked = askedQuestions(edition, channel, known);
  const answers: Record<string, string> = {};
  for (const question of asked) {
    const answer = question.kind === "office" ? office : findAnswer(known, question.id);
    if (answer !== undefined) answers[question.id] = answer;
  }
  const attachments = attachmentsOf({ ...input, answers: known });
  const handedOver = handedOverOf({ ...input, answers: known });
  return {
    format: "reglament-application-1",
    region: input.region,
    draft: input.draftId,
    regulation: edition.regulation,
    edition: edition.id,
    channel,
    office,
    ...(input.centre === undefined ? {} : { centre: input.centre }),
    parties: partiesOf(input, asked, answers),
    answers,
    attachments,
    ...(handedOver.length === 0 ? {} : { handedOver }),
    preparedAt: isoInstant(input.preparedAt, edition.provider.hours.zone),
  };
}

/** The bytes that are shown for signing, signed, and kept. */
export function recordBytes(record: ApplicationRecord): Uint8Array {
  return canonicalBytes(record);
}

/**
 * Reads the bytes back.
 *
 * @throws Error when they aren't a record: they were written by {@link recordBytes}, so something is broken
 */
export function readApplicationRecord(bytes: Uint8Array): ApplicationRecord {
  const read: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (typeof read !== "object" || read === null || !("format" in read) || read.format !== "reglament-application-1") {
    throw new Error("These bytes aren't an application.");
  }
  return read as ApplicationRecord;
}

/** Where the form asks nothing about an applicant apart, who acts is who asks. */
function partiesOf(
  { edition, channel }: RecordInput,
  asked: readonly Question[],
  answers: Readonly<Record<string, string>>,
): ApplicationRecord["parties"] {
  const representative = partyOf(asked, answers, "representative");
  const hasApplicant = edition.questions.some(({ about, kind }) => about === "applicant" && kind === "name");
  const applicant = hasApplicant ? partyOf(asked, answers, "applicant") : representative;
  const signer = { applicant, representative }[signerOf(edition, channel, answers)];
  return { applicant, child: partyOf(asked, answers, "child"), representative, signer };
}

function partyOf(
  asked: readonly Question[],
  answers: Readonly<Record<string, string>>,
  about: Question["about"],
): Party {
  const answerTo = (kind: Question["kind"]) => {
    const question = asked.find((candidate) => candidate.about === about && candidate.kind === kind);
    return question && answers[question.id];
  };
  const iin = answerTo("iin");
  const name = answerTo("name");
  return { ...(iin === undefined ? {} : { iin }), ...(name === undefined ? {} : { name }) };
}

function attachmentsOf({ edition, channel, answers, attachments }: RecordInput): readonly RecordedAttachment[] {
  const kinds = neededDocuments(edition, channel, answers, new Map()).map(({ document }) => document.id);
  return attachments
    .filter(({ kind }) => kinds.includes(kind))
    .map((attachment) => recorded(attachment, findAnswer(answers, validUntilKey(attachment.attachmentId))))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.attachmentId < b.attachmentId ? -1 : 1));
}

/** What lies at the counter without a scan; what the applicant signed is always scanned. */
function handedOverOf({ edition, channel, answers, attachments }: RecordInput): readonly string[] {
  if (channel === "portal") return [];
  const scanned = new Set([signedPaper(edition, channel)?.id, ...attachments.map(({ kind }) => kind)]);
  return neededDocuments(edition, channel, answers, new Map())
    .map(({ document }) => document.id)
    .filter((id) => !scanned.has(id) && isHandedOver(answers, id));
}

/** Only what belongs into the record, whatever else the store says about the attachment. */
function recorded(
  { kind, attachmentId, fileName, mediaType, sizeBytes, sha256 }: RecordInput["attachments"][number],
  validUntil: string | undefined,
): RecordedAttachment {
  const attachment = { kind, attachmentId, fileName, mediaType, sizeBytes, sha256 };
  return validUntil === undefined ? attachment : { ...attachment, validUntil };
}
