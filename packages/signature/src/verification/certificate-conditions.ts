import type { Certificate } from "../certificate/certificate.ts";
import { Oid } from "../object-identifiers.ts";

/** Extensions whose meaning is heeded or harmless here; any other that is critical can't be passed over. */
const understood = new Set<string>([
  Oid.basicConstraints,
  Oid.keyUsage,
  Oid.extendedKeyUsage,
  Oid.subjectKeyIdentifier,
  Oid.authorityKeyIdentifier,
  Oid.subjectAltName,
  Oid.crlDistributionPoints,
  Oid.certificatePolicies,
]);

/** Whether the certificate carries a critical extension that is not understood here. */
export function hasUnknownCondition(certificate: Certificate): boolean {
  return [...certificate.extensions].some(([type, { critical }]) => critical && !understood.has(type));
}
