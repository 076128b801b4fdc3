import { sameBytes } from "../der/compare-bytes.ts";
import type { AlgorithmIdentifier } from "../der/read-values.ts";

const NULL = Uint8Array.of(5, 0);

/**
 * Returns whether two algorithm identifiers say the same. Parameters left out are
 * the same as NULL: НУЦ РК's GOST lists say one inside and the other outside.
 */
export function sameAlgorithm(one: AlgorithmIdentifier, other: AlgorithmIdentifier): boolean {
  return one.algorithm === other.algorithm && sameBytes(one.parameters ?? NULL, other.parameters ?? NULL);
}
