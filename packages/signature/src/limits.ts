/** Bounds on foreign input, so that nobody can buy our time or memory with a crafted file. */
export const limits = {
  /** Largest CMS accepted, in bytes of DER or of text. */
  cmsBytes: 16 * 1024 * 1024,
  /** Deepest nesting in a CMS; honest ones stay below 16. */
  depth: 32,
  /** Most elements in a CMS, all levels together. */
  elements: 20_000,
  /** Most certificates that a CMS may bring along. */
  certificates: 16,
  /** Longest chain, signer's certificate and anchor included. */
  chainLength: 6,
  /** Largest RSA modulus, in bits: verification grows with its square. */
  rsaBits: 8192,
} as const;
