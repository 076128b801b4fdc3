import type { Text } from "@reglament/calendar";
import type { ChannelId, RoleId } from "../procedure/procedure.ts";
import type { Origin } from "./origin.ts";

/** A ground on which the portal, the intake or the service may be refused. */
export interface RefusalGround {
  readonly id: string;
  /** `request`: the portal turns the request away before it is a case. */
  readonly refuses: "request" | "intake" | "service";
  /** What must be shown: an item that is missing, a document that ran out, what is unreliable, what a check found. */
  readonly shows:
    | "missing-item"
    | "expired-document"
    | "unreliable-data"
    | "unknown-person"
    | "invalid-signature"
    | "no-data";
  readonly clause: string;
  readonly text: Text;
  readonly origin: Origin;
  readonly step: string;
  readonly signedBy: RoleId | "nobody";
  /** The receipt or message that tells the applicant; absent when the text names none. */
  readonly receipt?: string;
  readonly mendable: boolean;
}

/** What a step brings forth: a receipt, a resolution, an order, a notice, a reasoned refusal. */
export interface Product {
  readonly id: string;
  readonly kind: "receipt" | "working-paper" | "blank" | "message" | "result";
  readonly title: Text;
  readonly clause: string;
  readonly forms: readonly ("electronic" | "paper")[];
  /** Absent: brought forth in every channel. */
  readonly channels?: readonly ChannelId[];
  readonly signedBy: RoleId | "applicant" | "nobody";
  /** Signs before `signedBy`. */
  readonly countersignedBy?: RoleId;
  /**
   * `provider`: its electronic form is signed by a person whom the provider authorised, with a certificate that names
   * the provider's BIN and the right to sign. Absent: the text asks for the signer alone.
   */
  readonly signedAs?: "provider";
  /** The annex of the standard that prescribes its form, "annex 3". */
  readonly annex?: string;
  /** Its wording, by the id of a template of the standard. */
  readonly template?: string;
}

/** The wording of a paper, and what the executor types for it. */
export interface PaperTemplate {
  readonly id: string;
  readonly origin: Origin;
  readonly fields: readonly TemplateField[];
  /**
   * Paragraphs in the languages of official papers. In braces stand `answer.<question>`, `field.<field>`, `office`,
   * `today`, `act`, `clause`, `filed-on`, `incoming-number`; of a case placed in a queue `queue-number`, `queued-on`.
   */
  readonly paragraphs: { readonly kk: readonly string[]; readonly ru: readonly string[] };
}

/** A field that the executor fills in when preparing a paper. */
export interface TemplateField {
  readonly id: string;
  readonly kind: "text" | "date" | "school-year";
  readonly label: Text;
  readonly hint?: Text;
  readonly needed: boolean;
  readonly maxLength: number;
  /** For `text`: stands in capitals, however it was typed. */
  readonly capitals?: true;
}
