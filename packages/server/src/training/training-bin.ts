import { createHash } from "node:crypto";
import { makeTrainingBin } from "@reglament/regulation";

/** The BIN of an office of a training world: the same at every start, and one that no organisation can have. */
export function trainingBin(region: string, officeId: string): string {
  const digest = createHash("sha256").update(`${region} ${officeId}`).digest();
  const year = String(digest.readUInt8(0) % 20).padStart(2, "0");
  const month = String((digest.readUInt8(1) % 12) + 1).padStart(2, "0");
  for (let order = digest.readUInt16BE(2); ; order += 1) {
    const bin = makeTrainingBin(`${year}${month}`, order);
    if (bin !== undefined) return bin;
  }
}
