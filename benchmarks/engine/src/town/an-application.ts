/** An application for a place in first grade, as the portal files it once its signature has been checked. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type Instant, isoInstant } from "@reglament/calendar";
import type { CommandOf } from "@reglament/engine";
import { withWorkedOut } from "@reglament/regulation";
import { canonicalBytes, makePersonalContent, type Person, type StepPapers } from "@reglament/store";
import { enrolment } from "./law.ts";
import type { Town } from "./make-town.ts";

/** A document that was attached to the draft. */
export interface Attached {
  readonly kind: string;
  readonly attachmentId: string;
}

export interface Application {
  readonly command: CommandOf<"file">;
  readonly papers: StepPapers;
}

/** Every attached document is this one: what lies in its chunks was stored before, and filing doesn't touch it. */
export const scan = Buffer.alloc(1000, "scan");
export const scanSha256 = sha256Of(scan);

/** A detached CMS with its certificate; no compression makes it smaller. */
const cmsBytes = 3_000;
/** The chain, the answer about revocation and the time stamp that the verdict rested on. */
const evidence = randomBytes(9_000);

/** What is applied for. */
export interface Applied {
  readonly town: Town;
  readonly office: string;
  readonly parent: Person;
  /** Number of the child, which its IIN follows from. */
  readonly child: number;
  /** Legal time at which the record was fixed for signing. */
  readonly preparedAt: Instant;
  /** With its documents; absent: none was kept. */
  readonly draft?: { readonly draftId: string; readonly attached: readonly Attached[] };
}

/** Makes the command that files, with everything that the case takes over: record, signature, evidence, parties. */
export function anApplication({ town, office, parent, child, preparedAt, draft }: Applied): Application {
  const { draftId = randomUUID(), attached = [] } = draft ?? {};
  const answers = answersOf(parent, office, child);
  const { iin, name, personId } = parent;
  const childParty = { iin: childIin(child), name: childName };
  // As the server writes it down for signing.
  const record = {
    format: "reglament-application-1",
    region: town.region,
    draft: draftId,
    regulation: enrolment.regulation,
    edition: enrolment.id,
    channel: "portal",
    office,
    parties: { applicant: { iin, name }, child: childParty, representative: { iin, name }, signer: { iin, name } },
    answers,
    attachments: attached.map(({ kind, attachmentId }) => ({
      kind,
      attachmentId,
      fileName: `${kind}.pdf`,
      mediaType: "application/pdf",
      sizeBytes: scan.length,
      sha256: scanSha256,
    })),
    preparedAt: isoInstant(preparedAt, enrolment.provider.hours.zone),
  };
  const { content, digest } = makePersonalContent({
    personalId: randomUUID(),
    kind: "application",
    bytes: canonicalBytes(record),
  });
  const cms = randomBytes(cmsBytes);
  return {
    command: {
      act: "file",
      channel: "portal",
      office,
      facts: factsOf(answers),
      given: Object.keys(answers),
      attached: attached.map(({ kind, attachmentId }) => ({ kind, attachmentId, sha256: scanSha256 })),
      application: digest,
      signature: { documentId: content.personalId, sha256: sha256Of(cms) },
    },
    papers: {
      personal: [content],
      signatures: [{ signatureId: randomUUID(), documentId: content.personalId, personId, cms, evidence }],
      attachmentIds: attached.map(({ attachmentId }) => attachmentId),
      ...(draft === undefined ? {} : { draftId }),
      parties: [
        { party: "applicant", iin, name, personId },
        { party: "child", ...childParty },
        { party: "representative", iin, name, personId },
      ],
    },
  };
}

/** What the form is answered with. */
function answersOf(parent: Person, office: string, child: number): Readonly<Record<string, string>> {
  return {
    school: office,
    "kind-of-study": "full-time",
    class: "1",
    "child-iin": childIin(child),
    "child-name": childName,
    "child-birth-date": "2012-04-17",
    "child-citizenship": "kazakhstan",
    "representative-kind": "parent",
    "representative-iin": parent.iin,
    "representative-name": parent.name,
    "actual-residence": "Қостанай қаласы, Тәуелсіздік көшесі, 17-үй, 4-пәтер",
    phone: "+77010000000",
    "language-of-instruction": "kazakh",
  };
}

const childName = "Сейтқызы Томирис";

/** The seventh digit is 7: nobody alive has it. */
function childIin(child: number): string {
  return `1204177${String(child % 100_000).padStart(5, "0")}`;
}

const factQuestions = new Set(enrolment.questions.filter(({ fact }) => fact).map(({ id }) => id));

function factsOf(answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(withWorkedOut(enrolment, answers)).filter(([id]) => factQuestions.has(id)));
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
