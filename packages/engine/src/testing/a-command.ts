import type { ChannelId } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { CommandOf } from "../command.ts";
import { school } from "../scenario/stand-ins.ts";

/** An application for the first class that lacks nothing the law has a source for. */
export function aFiling(changes: Partial<CommandOf<"file">> = {}): CommandOf<"file"> {
  const channel: ChannelId = changes.channel ?? "portal";
  return {
    act: "file",
    channel,
    office: school,
    facts: { "kind-of-study": "full-time", class: "1" },
    given: ["school", "kind-of-study", "class", "child-iin", "child-name", "residence"],
    attached: [{ kind: "medical-certificate", attachmentId: "attachment-1", sha256: "aa" }],
    application: { personalId: "personal-1", sha256: "bb" },
    ...(channel === "portal" ? { signature: { documentId: "request-1", sha256: "cc" } } : {}),
    ...changes,
  };
}

/** A refusal of intake because the certificate ran out the day before filing. */
export function anIntakeRefusal(changes: Partial<CommandOf<"refuse-intake">> = {}): CommandOf<"refuse-intake"> {
  return {
    act: "refuse-intake",
    ground: "expired-document",
    deficiencies: [{ item: "medical-certificate", validUntil: "2019-06-09" }],
    ...changes,
  };
}

/** The enrolment notice, prepared for signing. */
export function aDraft(changes: Partial<CommandOf<"draft">> = {}): CommandOf<"draft"> {
  return {
    act: "draft",
    document: { documentId: "notice-1", product: "enrolment-notice", sha256: "dd" },
    ...changes,
  };
}

/** A refusal because the certificate proved unreliable. */
export function aRefusalProposal(changes: Partial<CommandOf<"propose-refusal">> = {}): CommandOf<"propose-refusal"> {
  return {
    act: "propose-refusal",
    ground: "unreliable-documents",
    deficiencies: [{ item: "medical-certificate" }],
    reasons: { personalId: "personal-2", sha256: "ee" },
    document: { documentId: "refusal-1", product: "reasoned-refusal", sha256: "ff" },
    ...changes,
  };
}

/** A signature on what was prepared in the case; on nothing in particular when nothing was. */
export function aSigning(state: Case | undefined): CommandOf<"sign"> {
  return { act: "sign", signature: { documentId: state?.draft?.document.documentId ?? "none", sha256: "99" } };
}
