import { cmsBytes } from "../cms/cms-bytes.ts";
import { parseSignedData, type SignedData } from "../cms/signed-data.ts";
import { limits } from "../limits.ts";
import { Content } from "./content.ts";
import { type Judging, judgeSigner, unreadable } from "./judge-signer.ts";
import type { ReasonCode } from "./reasons.ts";
import { readable, readTrust, type Trust } from "./trust.ts";
import type { Verdict } from "./verdict.ts";

/** What is to be judged, and by what. */
export interface VerificationInput extends Judging {
  /** A CMS SignedData with one signature: DER, BER, PEM or base64. */
  readonly cms: Uint8Array;
  /** What should have been signed. A content enclosed in the CMS must be equal to it. */
  readonly content: Uint8Array;
  readonly trust: Trust;
}

/** What is to be judged when nobody knows what should have been signed, or how many signed. */
export interface SignaturesInput extends Judging {
  /** A CMS SignedData with any number of signatures: DER, BER, PEM or base64. */
  readonly cms: Uint8Array;
  /** What should have been signed. Undefined: the content enclosed is judged, whatever it is; without one nothing is valid. */
  readonly content?: Uint8Array | undefined;
  readonly trust: Trust;
}

/**
 * Judges a CMS signature (RFC 5652; CAdES-BES and CAdES-T, ETSI EN 319 122-1).
 *
 * Whatever the bytes of `cms` are, the answer is a verdict; nothing is thrown.
 * The signer's IIN must still be compared with the person it should be: `mayAct`.
 */
export function verifyCms(input: VerificationInput): Verdict {
  const signedData = read(input.cms);
  if (typeof signedData === "string") return unreadable(signedData, input.at);
  const [signerInfo, second] = signedData.signerInfos;
  if (signerInfo === undefined) return unreadable("NO_SIGNATURE", input.at);
  if (second !== undefined) return unreadable("SEVERAL_SIGNATURES", input.at);
  return judgeSigner(signedData, signerInfo, new Content(input.content), readTrust(input.trust), input);
}

/**
 * Judges every signature in a CMS, each by itself.
 *
 * @returns a verdict for each signature, in their order in the file; exactly one, an invalid one, when the file can't
 *   be read or holds none. Several signatures don't vouch for each other: all must be valid that are needed
 */
export function verifySignatures(input: SignaturesInput): readonly Verdict[] {
  const signedData = read(input.cms);
  if (typeof signedData === "string") return [unreadable(signedData, input.at)];
  if (signedData.signerInfos.length === 0) return [unreadable("NO_SIGNATURE", input.at)];
  const bytes = input.content ?? signedData.content;
  const content = bytes && new Content(bytes);
  const trust = readTrust(input.trust);
  return signedData.signerInfos.map((signerInfo) => judgeSigner(signedData, signerInfo, content, trust, input));
}

function read(cms: Uint8Array): SignedData | ReasonCode {
  if (cms.length > limits.cmsBytes) return "TOO_LARGE";
  return readable([cms], (file) => parseSignedData(cmsBytes(file)))[0] ?? "UNREADABLE";
}
