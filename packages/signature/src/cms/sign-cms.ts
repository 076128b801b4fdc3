import { time } from "../der/write-der.ts";
import { Oid } from "../object-identifiers.ts";
import { attribute, writeSignedData } from "./write-signed-data.ts";

/** What is to be signed, and by whom. */
export interface SigningInput {
  readonly content: Uint8Array;
  /** The signer's private key, PKCS#8 in PEM: RSA, P-256, P-384 or GOST. */
  readonly key: string;
  /** The signer's certificate in DER; it must belong to the key. */
  readonly certificate: Uint8Array;
  /** Certificates of authorities to send along, DER; the anchor needn't be among them. */
  readonly chain: readonly Uint8Array[];
  /** The signing time to claim, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether the content goes inside; otherwise the signature is detached. */
  readonly attached?: boolean;
}

/**
 * Returns a CMS signature over the content, in DER.
 *
 * It is a CAdES-BES (ETSI EN 319 122-1): content type, message digest, signing
 * time and signing certificate (version 2) are signed. `addTimeStamp` makes it a
 * CAdES-T.
 *
 * @throws MalformedError when `certificate` is none
 */
export function signCms(input: SigningInput): Uint8Array {
  return writeSignedData({
    contentType: Oid.data,
    content: input.content,
    attached: input.attached === true,
    key: input.key,
    certificate: input.certificate,
    certificates: [input.certificate, ...input.chain],
    attributes: [attribute(Oid.signingTime, time(input.at))],
  });
}
