import type { Certificate } from "../certificate/certificate.ts";
import { type Check, check } from "./verdict.ts";

/**
 * Checks that the signer's certificate was issued under a policy that is accepted.
 *
 * Only the signer's certificate is looked at: НУЦ РК's authorities bear policies of their own, which don't contain
 * those of the certificates they issue, so the tree of RFC 5280 (6.1.3) would leave nothing valid.
 *
 * @param accepted - object identifiers; undefined when none is demanded
 */
export function checkPolicy(certificate: Certificate, accepted: readonly string[] | undefined): Check {
  const facts = { policies: certificate.policies.join(" ") };
  if (accepted === undefined) return check("policy", "passed", "POLICY_NOT_DEMANDED", facts);
  return certificate.policies.some((policy) => accepted.includes(policy))
    ? check("policy", "passed", "POLICY_FITS", facts)
    : check("policy", "failed", "POLICY_DIFFERS", facts);
}
