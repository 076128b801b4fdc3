/** Bounds on foreign input, so that nobody can buy our time or memory with a crafted file. */
export const limits = {
  /** Largest CMS accepted, in bytes of DER or of text. */
  cmsBytes: 16 * 1024 * 1024,
  /** Deepest nesting in a CMS; honest ones stay below 16. */
  depth: 32,
  /** Most elements in a CMS, all levels together. */
  elements: 20_000,
  /** Most fields of any structure read here; a list of tiny ones takes a hundred times its size to hold. */
  fields: 32,
  /** Most extensions of a certificate, of a list or of an answer. */
  extensions: 64,
  /** Most parts of a distinguished name. */
  nameParts: 64,
  /** Most blocks in a PEM file. */
  pemBlocks: 1000,
  /** Most certificates that a CMS may bring along. */
  certificates: 16,
  /** Most signatures in one CMS. */
  signatures: 32,
  /** Most revocation lists and OCSP responses that a CMS may bring along. */
  revocationData: 16,
  /** Most time stamps over one signature. */
  timeStamps: 4,
  /** Longest chain, signer's certificate and anchor included. */
  chainLength: 6,
  /** Largest RSA modulus, in bits: verification grows with its square. */
  rsaBits: 8192,
  /** Largest certificate, in bytes. */
  certificateBytes: 256 * 1024,
  /** Largest revocation list, in bytes; those of a country reach some tens of megabytes. */
  listBytes: 256 * 1024 * 1024,
  /** Largest OCSP request or response, in bytes. */
  ocspBytes: 256 * 1024,
  /** Most certificates that an OCSP response may bring along: the responder's and few above it. */
  ocspCertificates: 4,
  /** Most certificates asked about, or answered for, in one OCSP message. */
  ocspEntries: 100,
  /** Largest time-stamp request, response or token, in bytes. */
  timeStampBytes: 256 * 1024,
  /** Largest PKCS#12 file, in bytes. */
  pkcs12Bytes: 1024 * 1024,
  /** Most rounds of a password's derivations in one file, all together: each costs time, and the file states how many. */
  passwordRounds: 2_000_000,
  /** Most certificates, lists, answers or time stamps in an evidence bundle, of each kind. */
  evidenceParts: 64,
  /** Largest evidence bundle, in bytes. */
  evidenceBytes: 256 * 1024 * 1024,
} as const;
