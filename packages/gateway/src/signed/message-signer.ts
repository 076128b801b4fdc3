import { judgeRawSignature, signingWith } from "@reglament/signature";
import { listMethodsOfDigest, type SignatureMethod } from "./signature-methods.ts";

/** The key of a system that sends messages, with its certificate. */
export interface MessageKey {
  /** PKCS#8 in PEM. */
  readonly key: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

/** What signs messages. */
export interface MessageSigner {
  readonly method: SignatureMethod;
  readonly certificate: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

/**
 * Makes a signer and tries it once, so that a wrong pair shows at the start and not with the first message.
 *
 * @throws RangeError when the key isn't the certificate's, or of a kind that messages aren't signed with: RSA and GOST are
 */
export function messageSigner({ key, certificate }: MessageKey): MessageSigner {
  const signing = signingWith(key);
  const data = Buffer.from("try");
  const signature = signing.sign(data);
  const method = listMethodsOfDigest(signing.digest).find(
    ({ oid }) => judgeRawSignature({ certificate, algorithm: oid, data, signature }) === "verified",
  );
  if (method === undefined) {
    throw new RangeError("messages are signed with an RSA or GOST key and the certificate that belongs to it");
  }
  return { method, certificate, sign: (bytes) => signing.sign(bytes) };
}
