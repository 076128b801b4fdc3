import { Certificate, CertificateRevocationList, ContentInfo, SignedData } from "pkijs";
import type { SignedFile, SignedFiles } from "./signed-files.ts";

/** Returns whether pkijs calls a signature good: digest, signature, chain and revocation by the list. */
export async function isGoodToPkijs(files: SignedFiles, { content, cms }: SignedFile): Promise<boolean> {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(bytesOf(cms)).content });
    signed.crls = [CertificateRevocationList.fromBER(bytesOf(files.crl))];
    const outcome = await signed.verify({
      signer: 0,
      data: bytesOf(content),
      trustedCerts: [Certificate.fromBER(bytesOf(files.anchor))],
      checkDate: new Date(files.at),
      checkChain: true,
      extendedMode: true,
    });
    return outcome.signatureVerified === true && outcome.signerCertificateVerified === true;
  } catch {
    // a chain that fails is thrown, not returned
    return false;
  }
}

function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
