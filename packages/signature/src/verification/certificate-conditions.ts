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

/**
 * Whether the certificate carries a condition that is not understood here: an extension that is critical, or limits the
 * names that an authority may certify, which binds even where its authority forgot to mark it (RFC 5280, 4.2.1.10).
 */
export function hasUnknownCondition(certificate: Certificate): boolean {
  return [...certificate.extensions].some(
    ([type, { critical }]) => (critical && !understood.has(type)) || type === Oid.nameConstraints,
  );
}
