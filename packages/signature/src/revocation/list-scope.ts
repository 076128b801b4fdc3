/** Which certificates a revocation list speaks of (issuing distribution point, RFC 5280, 5.2.5). */
import type { Certificate } from "../certificate/certificate.ts";
import { readDistributionPointNames, readDistributionPoints } from "../certificate/extensions.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { context, contextPrimitive, type DerElement, Fields, readDer } from "../der/read-der.ts";
import { Oid } from "../object-identifiers.ts";
import type { RevocationList } from "./revocation-list.ts";

/**
 * Whether the list speaks of the certificate, for every reason of revocation, and entirely about its issuer's own.
 *
 * A list of one point of many speaks only of certificates that name this point.
 * Lists of some reasons, of attribute certificates or of several issuers speak of none here.
 *
 * @throws MalformedError when the extension can't be read
 */
export function speaksOf(list: RevocationList, certificate: Certificate): boolean {
  const extension = list.extensions.get(Oid.issuingDistributionPoint);
  if (extension === undefined) return true;
  const fields = new Fields(readDer(extension.value));
  const point = fields.takeIf(context(0));
  const onlyUsers = isTrue(fields.takeIf(contextPrimitive(1)));
  const onlyAuthorities = isTrue(fields.takeIf(contextPrimitive(2)));
  const someReasons = fields.takeIf(contextPrimitive(3)) !== undefined;
  const indirect = isTrue(fields.takeIf(contextPrimitive(4)));
  const onlyAttributes = isTrue(fields.takeIf(contextPrimitive(5)));
  fields.end();
  if (someReasons || indirect || onlyAttributes) return false;
  const { authority } = certificate.basicConstraints;
  if ((onlyUsers && authority) || (onlyAuthorities && !authority)) return false;
  if (point === undefined) return true;
  const named = readDistributionPoints(certificate.extensions);
  return readDistributionPointNames(point).some((name) => named.some(({ bytes }) => sameBytes(bytes, name.bytes)));
}

function isTrue(flag: DerElement | undefined): boolean {
  return flag !== undefined && flag.content[0] !== 0;
}
