/** Chains from a signer's certificate to an anchor (RFC 5280, 6, narrowed to what НУЦ РК uses). */
import type { SignatureOutcome } from "../algorithms.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { sameBytes } from "../der/compare-bytes.ts";
import { limits } from "../limits.ts";
import { hasUnknownCondition } from "./certificate-conditions.ts";
import { judgeIssuerSignature } from "./issuer-signature.ts";
import type { ReasonCode } from "./reasons.ts";
import { type Check, check } from "./verdict.ts";

/** A chain found, signer's certificate first and anchor last; empty when there is none. */
export interface Chain {
  readonly check: Check;
  readonly path: readonly Certificate[];
}

/** Where a chain may lead. */
export interface ChainSearch {
  readonly anchors: readonly Certificate[];
  /** Certificates that may stand between: the trusted ones and those the CMS brought. */
  readonly intermediates: readonly Certificate[];
  /** The moment at which every authority's certificate must be valid, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Looks for a chain from the signer's certificate to an anchor.
 *
 * Every certificate is tried once at most, so that a CMS full of certificates
 * that issued each other costs little.
 *
 * @returns the chain, or the reason why the nearest candidate was none
 */
export function findChain(leaf: Certificate, search: ChainSearch): Chain {
  const obstacles: ReasonCode[] = [];
  const path = hasUnknownCondition(leaf) ? "EXTENSION_UNKNOWN" : extend([leaf], search, new Set(), obstacles);
  if (typeof path === "object") {
    return { check: check("chain", "passed", "CHAIN_TRUSTED", { length: String(path.length) }), path };
  }
  // a namesake's wrong signature says less than any other obstacle
  const telling = obstacles.find((obstacle) => obstacle !== "ISSUER_SIGNATURE_WRONG");
  const reason = path ?? telling ?? obstacles[0] ?? "ISSUER_UNKNOWN";
  return { check: check("chain", reason === "ALGORITHM_UNSUPPORTED" ? "undetermined" : "failed", reason), path: [] };
}

function extend(
  path: readonly Certificate[],
  search: ChainSearch,
  tried: Set<Certificate>,
  obstacles: ReasonCode[],
): readonly Certificate[] | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  if (path.length >= limits.chainLength) {
    obstacles.push("CHAIN_TOO_LONG");
    return undefined;
  }
  const issuers = (candidates: readonly Certificate[]) =>
    candidates.filter((candidate) => !tried.has(candidate) && sameBytes(candidate.subject, last.issuer));
  for (const anchor of issuers(search.anchors)) {
    const obstacle = obstacleBetween(path, anchor, search.at);
    if (obstacle === undefined) return [...path, anchor];
    obstacles.push(obstacle);
  }
  for (const issuer of issuers(search.intermediates)) {
    tried.add(issuer);
    const obstacle = obstacleBetween(path, issuer, search.at);
    if (obstacle === undefined) {
      const found = extend([...path, issuer], search, tried, obstacles);
      if (found !== undefined) return found;
    } else {
      obstacles.push(obstacle);
    }
  }
  return undefined;
}

const signatureObstacles = {
  verified: undefined,
  wrong: "ISSUER_SIGNATURE_WRONG",
  "weak-algorithm": "ALGORITHM_WEAK",
  "weak-key": "KEY_WEAK",
  unsupported: "ALGORITHM_UNSUPPORTED",
} as const satisfies Record<SignatureOutcome, ReasonCode | undefined>;

/** Returns why the issuer can't stand above the path's last certificate, undefined when it can. */
function obstacleBetween(path: readonly Certificate[], issuer: Certificate, at: number): ReasonCode | undefined {
  const [last] = path.slice(-1);
  if (last === undefined) return "ISSUER_UNKNOWN";
  if (hasUnknownCondition(issuer)) return "EXTENSION_UNKNOWN";
  const { authority, pathLength } = issuer.basicConstraints;
  const authoritiesBelow = path.slice(1).filter((below) => !sameBytes(below.subject, below.issuer)).length;
  const mayIssue = authority && issuer.keyUsages?.includes("keyCertSign") === true;
  if (!mayIssue || (pathLength !== undefined && authoritiesBelow > pathLength)) return "ISSUER_NOT_AUTHORITY";
  if (at < issuer.notBefore || at > issuer.notAfter) return "ISSUER_OUTSIDE_VALIDITY";
  return signatureObstacles[judgeIssuerSignature(last, issuer.spki)];
}
