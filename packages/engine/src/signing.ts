import type { ActField } from "./act-field.ts";
import type { Permission } from "./act-module.ts";
import type { CommandOf } from "./command.ts";
import type { DocumentReference, HandSignature, SignatureReference } from "./event.ts";
import { objectionToHand } from "./hand-signature.ts";
import { areElectronic, signedPapers } from "./product.ts";
import { type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";

/** What signing and countersigning share: which paper, and whether by an electronic signature or by hand. */

type Signing = CommandOf<"sign" | "countersign">;

interface SignedPaper {
  readonly document: DocumentReference;
  readonly signature?: SignatureReference;
  readonly byHand?: HandSignature;
}

/** What signing asks for: the signature that the paper's form demands. */
export function signingFields(permission: Permission): readonly ActField[] {
  const blank = blankOf(permission);
  return [
    areElectronic(papersOf(permission))
      ? { name: "signature", kind: "signature", needed: true }
      : { name: "byHand", kind: "hand-signature", needed: true, ...(blank === undefined ? {} : { sheet: blank }) },
  ];
}

/**
 * Reads what was signed and how.
 *
 * The signature stands on the very document that was prepared (`WRONG_DOCUMENT`). A paper with an electronic form
 * carries an electronic signature (`SIGNATURE_MISSING`), one that exists on paper only is signed by hand
 * (`HAND_SIGNATURE_MISSING`), and where it stands on a blank, that is the sheet (`BLANK_WRONG`). That an electronic signature is valid and this person's was verified before the command
 * was made.
 */
export function readSigning(
  situation: Situation,
  permission: Permission,
  { act, document: named, signature, byHand }: Signing,
): SignedPaper | Rejected {
  const document = permission.state.draft?.document;
  const isAnother = named !== undefined && named.documentId !== document?.documentId;
  if (document === undefined || isAnother) return reject("WRONG_DOCUMENT", { act });
  if (!areElectronic(papersOf(permission))) {
    const objection = signature === undefined ? objectionToHand(situation, byHand) : reject("WRONG_DOCUMENT", { act });
    return (
      objection ?? objectionToSheet(permission, byHand) ?? { document, ...(byHand === undefined ? {} : { byHand }) }
    );
  }
  if (signature === undefined) return reject("SIGNATURE_MISSING", { act });
  if (byHand !== undefined || signature.documentId !== document.documentId) return reject("WRONG_DOCUMENT", { act });
  return { document, signature };
}

/** The blank on which the paper stands; undefined where it stands on none. A refusal is never printed on one. */
function blankOf({ state: { blank, draft } }: Permission): string | undefined {
  return draft?.kind === "result" ? blank?.number : undefined;
}

/** Nobody signs another sheet than the blank that was issued to the case; how its number is spaced doesn't matter. */
function objectionToSheet(permission: Permission, byHand: HandSignature | undefined): Rejected | undefined {
  const blank = blankOf(permission);
  if (blank === undefined || byHand === undefined || spelt(byHand.sheet) === spelt(blank)) return undefined;
  return reject("BLANK_WRONG", { number: byHand.sheet });
}

function spelt(number: string): string {
  return number.normalize("NFC").toUpperCase().replaceAll(/[\s№]/gu, "");
}

function papersOf({ law, state }: Permission): ReturnType<typeof signedPapers> {
  return signedPapers(law, state.draft?.kind ?? "result", state.channel);
}
