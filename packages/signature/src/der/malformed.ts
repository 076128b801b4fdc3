/**
 * Bytes that are not what they should be: not DER, or not the structure asked for.
 *
 * The one error that this package throws at input. `verifyCms` turns it into a
 * verdict; `readCertificate` and `decodePem` let it reach their caller.
 */
export class MalformedError extends Error {
  override readonly name = "MalformedError";
}
