/** Files a draft: the one place where an application becomes a case, in either channel. */
import { createHash, randomUUID } from "node:crypto";
import { type CommandOf, isRejected } from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { cmsBytes, type Verdict } from "@reglament/signature";
import { carryOutCommand, findPersonByIin, makePersonalContent, type NewSignature, type Party } from "@reglament/store";
import type { Reply } from "../reply.ts";
import { evidenceBytes } from "../signature-evidence.ts";
import { actorOf, loadOfficeDay } from "../situation.ts";
import type { Visit } from "../visit.ts";
import { caseAddress } from "./addresses.ts";
import type { ApplicationRecord } from "./application-record.ts";
import { closedReply, outsideWindowReply } from "./closed-page.tsx";
import type { DraftInHand } from "./draft-in-hand.ts";
import type { Request } from "./freeze-request.ts";
import { readinessOf } from "./readiness.ts";

/** A signature over the request's bytes that was verified. */
export interface VerifiedSignature {
  readonly cms: Uint8Array;
  readonly verdict: Verdict;
}

/**
 * Files the request and leads to its case. Sent twice, it leads to the same case.
 *
 * @param verified - absent for a paper application, which was signed by hand
 */
export async function fileDraft(
  visit: Visit,
  taken: DraftInHand,
  { bytes, record }: Request,
  verified?: VerifiedSignature,
): Promise<Reply> {
  // Stored in one form, whichever way the signing program wrote it.
  const signature = verified && { ...verified, cms: cmsBytes(verified.cms) };
  const { services, visitor, world } = visit;
  const { draft, edition } = taken;
  const day = await loadOfficeDay(services, world, { regulation: record.regulation, office: record.office });
  if (visitor === undefined || day === undefined) return { notFound: true };
  const { content, digest } = makePersonalContent({ personalId: randomUUID(), kind: "application", bytes });
  const { personalId } = content;
  const command: CommandOf<"file"> = {
    act: "file",
    channel: record.channel,
    office: record.office,
    facts: factsOf(edition, record),
    given: Object.keys(record.answers),
    attached: record.attachments.map(({ kind, attachmentId, sha256 }) => ({ kind, attachmentId, sha256 })),
    application: digest,
    ...(signature === undefined ? {} : { signature: { documentId: personalId, sha256: sha256Of(signature.cms) } }),
  };
  const outcome = await carryOutCommand(services.pool, {
    region: draft.region,
    caseId: randomUUID(),
    commandId: filingCommandId(draft),
    actor: actorOf(visitor, draft.region),
    command,
    situationOf: (state) => day.situationOf(state),
    lawOf: (regulation, id) => services.law.getEdition(regulation, id),
    papers: {
      personal: [content],
      signatures: signature === undefined ? [] : [storedSignature(personalId, visitor.person, signature)],
      attachmentIds: record.attachments.map(({ attachmentId }) => attachmentId),
      draftId: draft.draftId,
      parties: await partiesOf(visit, record),
    },
  });
  if (!isRejected(outcome)) return { redirect: caseAddress(draft, outcome.caseId) };
  const { filedCase } = outcome.facts;
  if (typeof filedCase === "string") return { redirect: caseAddress(draft, filedCase) };
  const { inForce } = day.situationOf(undefined);
  if ("closed" in inForce) return closedReply(visit, inForce.because, draft);
  const { window } = readinessOf(taken);
  return outcome.rejected === "OUTSIDE_WINDOW" && !window.open ? outsideWindowReply(visit, window, draft) : outcome;
}

/** A draft is filed by one command, however often it is sent. A UUID of version 8 (RFC 9562): its bits are a hash. */
function filingCommandId({ region, draftId }: { readonly region: string; readonly draftId: string }): string {
  const hash = createHash("sha256").update(`file:${region}:${draftId}`).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function factsOf(edition: Edition, { answers }: ApplicationRecord): Readonly<Record<string, string>> {
  const facts = new Set(edition.questions.filter(({ fact }) => fact).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => facts.has(id)));
}

function storedSignature(documentId: string, personId: string, { cms, verdict }: VerifiedSignature): NewSignature {
  return { signatureId: randomUUID(), documentId, personId, cms, evidence: evidenceBytes(verdict.evidence) };
}

/** Whom the case concerns; those who are known here find it in their cabinet, also when it came on paper. */
async function partiesOf({ services }: Visit, { parties }: ApplicationRecord): Promise<readonly Party[]> {
  const found: Party[] = [];
  for (const party of ["applicant", "child", "representative"] as const) {
    const { iin } = parties[party];
    if (iin === undefined) continue;
    const person = await findPersonByIin(services.pool, iin);
    found.push({ party, iin, ...(person === undefined ? {} : { personId: person.personId }) });
  }
  return found;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
