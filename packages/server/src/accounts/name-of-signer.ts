import type { Verdict } from "@reglament/signature";

/**
 * The person's name as the certificate states it: surname and first name, then the patronymic if there is one.
 *
 * @throws Error when the verdict names no signer, which a valid one always does
 */
export function nameOf({ signer }: Verdict): string {
  if (signer === undefined) throw new Error("A valid signature names its signer.");
  const { commonName, patronymic } = signer;
  return patronymic === undefined ? commonName : `${commonName} ${patronymic}`;
}
