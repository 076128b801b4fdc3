import type { ActField } from "./act-field.ts";
import type { Permission } from "./act-module.ts";
import type { CommandOf } from "./command.ts";
import type { DocumentReference, HandSignature, SignatureReference } from "./event.ts";
import { handField, objectionToHand } from "./hand-signature.ts";
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

/** What signing asks for: the paper where nobody prepared it, and the signature that its form demands. */
export function signingFields(permission: Permission): readonly ActField[] {
  const papers = papersOf(permission);
  return [
    ...(permission.state.draft === undefined
      ? [{ name: "document", kind: "paper", needed: true, options: papers.map(({ id }) => id) } as const]
      : []),
    areElectronic(papers) ? { name: "signature", kind: "signature", needed: true } : handField("byHand"),
  ];
}

/**
 * Reads what was signed and how.
 *
 * The signature stands on the very document that was prepared, or on the one named where none was (`WRONG_DOCUMENT`).
 * A paper with an electronic form carries an electronic signature (`SIGNATURE_MISSING`), one that exists on paper
 * only is signed by hand (`HAND_SIGNATURE_MISSING`). That an electronic signature is valid and this person's was
 * verified before the command was made.
 */
export function readSigning(
  situation: Situation,
  permission: Permission,
  { act, document: named, signature, byHand }: Signing,
): SignedPaper | Rejected {
  const papers = papersOf(permission);
  const prepared = permission.state.draft?.document;
  const document = prepared ?? named;
  const isAnother = named !== undefined && named.documentId !== document?.documentId;
  const isUnknown = prepared === undefined && !papers.some(({ id }) => id === named?.product);
  if (document === undefined || isAnother || isUnknown) return reject("WRONG_DOCUMENT", { act });
  if (!areElectronic(papers)) {
    const objection = signature === undefined ? objectionToHand(situation, byHand) : reject("WRONG_DOCUMENT", { act });
    return objection ?? { document, ...(byHand === undefined ? {} : { byHand }) };
  }
  if (signature === undefined) return reject("SIGNATURE_MISSING", { act });
  if (byHand !== undefined || signature.documentId !== document.documentId) return reject("WRONG_DOCUMENT", { act });
  return { document, signature };
}

function papersOf({ law, state }: Permission): ReturnType<typeof signedPapers> {
  return signedPapers(law, state.draft?.kind ?? "result", state.channel);
}
