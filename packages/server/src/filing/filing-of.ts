/** What an application is filed with: the one place that puts the command and its papers together. */
import { createHash, randomUUID } from "node:crypto";
import type { CommandOf } from "@reglament/engine";
import { type Edition, withWorkedOut } from "@reglament/regulation";
import { cmsBytes, type Verdict } from "@reglament/signature";
import {
  findPersonByIin,
  makePersonalContent,
  type NewSignature,
  type Party,
  type Pool,
  type StepPapers,
} from "@reglament/store";
import { evidenceBytes } from "../signature-evidence.ts";
import type { ApplicationRecord } from "./application-record.ts";
import type { Request } from "./freeze-request.ts";

/** The command that files an application, and what the case takes over with it. */
export interface Filing {
  readonly command: CommandOf<"file">;
  readonly papers: StepPapers;
}

/** A signature over the request's bytes that was judged, and whose it is. */
export interface SignedBy {
  readonly personId: string;
  readonly cms: Uint8Array;
  readonly evidence: Verdict["evidence"];
  /** Time stamps to keep beside it; by default none. */
  readonly timeStamps?: readonly Uint8Array[];
  /** True when nobody could tell yet whether the certificate is revoked: the case waits for that. */
  readonly undetermined?: boolean;
}

/**
 * Puts together what the request is filed with. Everything follows from the record, so that the case can't differ from
 * what was signed.
 *
 * @param signature - absent for a paper application, which was signed by hand
 */
export async function filingOf(
  pool: Pool,
  edition: Edition,
  { bytes, record }: Request,
  signature?: SignedBy,
): Promise<Filing> {
  const { content, digest } = makePersonalContent({ personalId: randomUUID(), kind: "application", bytes });
  const signed = signature && storedSignature(content.personalId, signature);
  return {
    command: {
      act: "file",
      channel: record.channel,
      office: record.office,
      ...(record.centre === undefined ? {} : { centre: record.centre }),
      facts: factsOf(edition, record),
      given: [...Object.keys(record.answers), ...(record.handedOver ?? [])],
      attached: record.attachments.map(({ kind, attachmentId, sha256 }) => ({ kind, attachmentId, sha256 })),
      application: digest,
      ...(signed && { signature: { documentId: signed.documentId, sha256: sha256Of(signed.cms) } }),
      ...(signature?.undetermined === true ? { undetermined: true as const } : {}),
    },
    papers: {
      personal: [content],
      signatures: signed === undefined ? [] : [signed],
      attachmentIds: record.attachments.map(({ attachmentId }) => attachmentId),
      draftId: record.draft,
      parties: await partiesOf(pool, record),
    },
  };
}

function factsOf(edition: Edition, { answers }: ApplicationRecord): Readonly<Record<string, string>> {
  const facts = new Set(edition.questions.filter(({ fact }) => fact).map(({ id }) => id));
  return Object.fromEntries(Object.entries(withWorkedOut(edition, answers)).filter(([id]) => facts.has(id)));
}

/** Stored in one form, whichever way the signing program wrote it. */
function storedSignature(documentId: string, signed: SignedBy): NewSignature {
  const evidence = evidenceBytes(signed.evidence, signed.timeStamps);
  return { signatureId: randomUUID(), documentId, personId: signed.personId, cms: cmsBytes(signed.cms), evidence };
}

/** Whom the case concerns; those who are known here find it in their cabinet, also when it came on paper. */
async function partiesOf(pool: Pool, { parties }: ApplicationRecord): Promise<readonly Party[]> {
  const found: Party[] = [];
  for (const party of ["applicant", "child", "representative"] as const) {
    const { iin, name } = parties[party];
    if (iin === undefined) continue;
    const person = await findPersonByIin(pool, iin);
    found.push({
      party,
      iin,
      ...(name === undefined ? {} : { name }),
      ...(person === undefined ? {} : { personId: person.personId }),
    });
  }
  return found;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
