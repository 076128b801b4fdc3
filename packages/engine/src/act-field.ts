import type { PartyId, RoleId } from "@reglament/regulation";

/**
 * One thing that an act asks for: what a workplace draws its form from.
 *
 * `name` is the key of the command that takes it. What is `needed` follows from
 * the regulation's data for the step; `decide` checks the same once more.
 */
export interface ActField {
  readonly name: string;
  readonly kind: ActFieldKind;
  readonly needed: boolean;
  /**
   * What may be chosen, as the command takes it: for `choice` the values, for `ground` the ids of grounds, for `paper`
   * the products that it may be, for `items` the ids of questions and documents, for `register-answer` the register.
   */
  readonly options?: readonly string[];
  /** For `colleague`: somebody with this role ... */
  readonly role?: RoleId;
  /** ... in this office. */
  readonly office?: string;
  /** For `office`: an office of this party. */
  readonly party?: PartyId;
  /** For `hand-signature`: the number of the only sheet that will do. */
  readonly sheet?: string;
  /** Of the fields that carry the same word here, exactly one is given. */
  readonly oneOf?: string;
}

/**
 * - `text`, `long-text`, `number`, `moment`, `choice`, `barcode`: as typed, chosen or read; a long text is a `PersonalDigest`
 * - `colleague`, `office`: the id of a person or an office
 * - `ground`, `deficiencies`: a ground of refusal and what it rests on
 * - `paper`: a document made for this act; `signature`: over that paper, or over the application
 * - `hand-signature`: number of the sheet, time and scan; `documents`: scans by kind of document
 * - `items`: questions and documents of the edition; `register-answer`: what the register said
 * - `act-and-clause`: by which act something isn't needed; `flag`: true, or left out; `event`: the sequence of an event
 */
export type ActFieldKind =
  | "text"
  | "long-text"
  | "number"
  | "moment"
  | "choice"
  | "barcode"
  | "colleague"
  | "office"
  | "ground"
  | "deficiencies"
  | "paper"
  | "signature"
  | "hand-signature"
  | "documents"
  | "items"
  | "register-answer"
  | "act-and-clause"
  | "flag"
  | "event";
