/** An authority with its revocation list, and signatures by many people under it. */
import {
  createAuthority,
  issueCertificate,
  issueCrl,
  type KeyAlgorithm,
  signCms,
  type VerificationInput,
} from "@reglament/signature";

/** Everything that a verification needs, for one kind of keys. */
export interface SignedFiles {
  readonly anchor: Uint8Array;
  readonly crl: Uint8Array;
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly signatures: readonly SignedFile[];
}

/** A content and the detached signature over it. */
export interface SignedFile {
  readonly content: Uint8Array;
  readonly cms: Uint8Array;
}

const day = 86_400_000;
const at = Date.UTC(2026, 10, 23, 6);
const term = { notBefore: at - 30 * day, notAfter: at + 300 * day };

/** Makes the signatures, each by another person and over other 2,000 bytes; the authority's key is of the same kind. */
export function makeSignedFiles(algorithm: KeyAlgorithm, people: number): SignedFiles {
  const authority = createAuthority({ name: "Өлшеу орталығы", algorithm, ...term });
  const signatures = Array.from({ length: people }, (_, i) => {
    const content = new Uint8Array(2_000).fill(i);
    const { certificate, key } = issueCertificate({
      authority,
      subject: { iin: "150704700012", commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ" },
      use: "sign",
      roles: ["individual"],
      algorithm,
      serial: BigInt(i + 1),
      ...term,
    });
    return { content, cms: signCms({ content, key, certificate, chain: [], at }) };
  });
  const crl = issueCrl({ authority, revoked: [], thisUpdate: at - day, nextUpdate: at + day, number: 1n });
  return { anchor: authority.certificate, crl, at, signatures };
}

/** Returns what our verification of one of the signatures takes. */
export function inputOf(files: SignedFiles, { content, cms }: SignedFile): VerificationInput {
  const trust = { anchors: [files.anchor], intermediates: [], crls: [files.crl] };
  return { cms, content, trust, at: files.at, use: "sign" };
}
