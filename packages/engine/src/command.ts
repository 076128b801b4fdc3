import type { ChannelId, RoleId } from "@reglament/regulation";
import type { AttachedDocument, Deficiency, DocumentReference, PersonalDigest, SignatureReference } from "./event.ts";

/** Who acts: a person with the roles held today, each in one office. An applicant holds none. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly { readonly role: RoleId; readonly office: string }[];
}

/** A wish to change a case. What becomes of it is decided by `decide`. */
export type Command =
  | {
      readonly act: "file";
      readonly channel: ChannelId;
      readonly office: string;
      readonly facts: Readonly<Record<string, string>>;
      readonly given: readonly string[];
      readonly attached: readonly AttachedDocument[];
      readonly application: PersonalDigest;
      readonly signature?: SignatureReference;
    }
  | { readonly act: "register" }
  | { readonly act: "refuse-intake"; readonly ground: string; readonly deficiencies: readonly Deficiency[] }
  | { readonly act: "resolve"; readonly executor: string }
  | { readonly act: "draft"; readonly document: DocumentReference }
  | {
      readonly act: "propose-refusal";
      readonly ground: string;
      readonly deficiencies: readonly Deficiency[];
      readonly reasons: PersonalDigest;
      readonly document: DocumentReference;
    }
  | { readonly act: "sign"; readonly signature: SignatureReference }
  | { readonly act: "issue"; readonly form: "electronic" | "paper" };

/** The command of one act: `CommandOf<"sign">`. */
export type CommandOf<A extends Command["act"]> = Extract<Command, { readonly act: A }>;
