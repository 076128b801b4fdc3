import type { Instant } from "@reglament/calendar";
import type { ActField, DocumentReference, HandSignature, PersonalDigest, ScannedDocument } from "@reglament/engine";
import type { StepPapers } from "@reglament/store";
import type { VNode } from "preact";
import type { SummaryRow } from "../../../components/summary-list.tsx";
import type { FieldWords } from "../../../texts/workplace-acts-words.ts";
import type { Visit } from "../../../visit.ts";
import type { CaseInHand } from "../../case-in-hand.ts";
import type { ActView, Refused } from "../act-form.tsx";

/** How data of one kind are asked for and read: one kind, one file. */
export interface FieldKind {
  readonly Input: (props: FieldView) => VNode | null;
  /** Reads what was posted; nothing typed where nothing is needed is an empty value. */
  readonly read: (posted: PostedField) => ReadField | Promise<ReadField>;
  /** What was typed, in words. */
  readonly typed: (field: TypedField) => readonly SummaryRow[];
  /** Name of the input that a message about the datum stands at. */
  readonly input: (name: string) => string;
  /** The input sends a file. */
  readonly sendsFiles?: true;
}

/** A field on a page. */
interface FieldView {
  readonly view: ActView;
  readonly field: ActField;
  /** Name of the input, and what the names of several begin with. */
  readonly name: string;
  readonly words: FieldWords;
}

/** A field as it was posted. */
export interface PostedField {
  readonly visit: Visit;
  readonly inHand: CaseInHand;
  readonly field: ActField;
  readonly name: string;
  readonly words: FieldWords;
}

/** A field that isn't on the page any more. */
export type TypedField = Pick<FieldView, "name" | "words"> & Pick<ActView, "inHand" | "language" | "values">;

/** What a datum of a command may be, by what it is in the code. */
export interface Datum {
  readonly word: string;
  readonly moment: Instant;
  readonly digest: PersonalDigest;
  readonly paper: DocumentReference;
  readonly hand: HandSignature;
  readonly scans: readonly ScannedDocument[];
  readonly items: readonly string[];
  readonly waiver: { readonly act: string; readonly clause: string };
  readonly sequence: number;
}

/** One datum; without any, nothing was given. */
export type FieldValue = Partial<Datum>;

export type ReadField = { readonly value: FieldValue; readonly papers?: StepPapers } | Refused;

/** Nothing was given where nothing is needed. */
export const nothing: ReadField = { value: {} };

/** A message at an input. */
export function refusedAt(input: string, message: string): Refused {
  return { errors: { [input]: message } };
}

/** The one row that most kinds have; none when nothing was typed. */
export function typedRow({ words, name, values }: TypedField): readonly SummaryRow[] {
  const value = values[name] ?? "";
  return value === "" ? [] : [{ key: words.label, value }];
}
