/** What became of a signature's verification. */
export type SignatureOutcome = "verified" | "wrong" | "weak-algorithm" | "weak-key" | "unsupported";

/** A signature with what it stands over and the key it is judged by. */
export interface Signed {
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** Parameters of the signature's AlgorithmIdentifier in DER; undefined when there are none. */
  readonly parameters?: Uint8Array | undefined;
}

/** How signatures of one algorithm are judged. */
export interface SignatureAlgorithm {
  /**
   * Judges a signature; never throws, whatever the bytes.
   *
   * @param digest - object identifier of the digest that a CMS states beside it; undefined for certificates and CRLs
   */
  judge(signed: Signed, digest: string | undefined): SignatureOutcome;
}

/** Returns whether there are no parameters: RFC 4055 writes them as NULL, RFC 5758 leaves them out, programs do either. */
export function hasNoParameters({ parameters }: Signed): boolean {
  return parameters === undefined || (parameters.length === 2 && parameters[0] === 5 && parameters[1] === 0);
}
