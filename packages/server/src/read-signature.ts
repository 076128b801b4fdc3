/** Reads and judges a signature that a signing form sent. */
import { parseIin } from "@reglament/regulation";
import { reasonText, type Verdict, verifyCms } from "@reglament/signature";
import { signatureFields } from "./components/signing-form.tsx";
import { answerProblemTexts } from "./texts/answer-problems.ts";
import { signing } from "./texts/signing.ts";
import type { Visit } from "./visit.ts";

/**
 * Returns the CMS of a posted signing form, whichever way it came; undefined
 * when none was sent. The bytes may be DER, BER, PEM or base64: `verifyCms`
 * reads them all.
 */
function readSignature(form: Readonly<Record<string, string>>): Uint8Array | undefined {
  const byProgram = form[signatureFields.byProgram];
  if (byProgram !== undefined && byProgram !== "") return Buffer.from(byProgram, "utf8");
  const byFile = form[signatureFields.byFile];
  return byFile === undefined || byFile === "" ? undefined : Buffer.from(byFile, "base64");
}

/** A signature that holds and is by the right person, or what to tell the reader at the field `cmsFile`. */
export type SignatureCheck = { readonly cms: Uint8Array; readonly verdict: Verdict } | { readonly error: string };

/**
 * Judges the signature of a posted signing form at the visit's legal time.
 *
 * Only detached ones are taken: an enclosed content would stand among the signatures once more, and outlive its term
 * or drift apart from what is kept.
 *
 * @param expected.content - the exact bytes that were to be signed
 * @param expected.iin - who had to sign
 */
export async function checkSignature(
  visit: Visit,
  expected: { readonly content: Uint8Array; readonly iin: string; readonly use: "sign" | "authenticate" },
): Promise<SignatureCheck> {
  const { language } = visit;
  const t = signing[language];
  const training = visit.services.configuration.mode === "training";
  const cms = readSignature(visit.form);
  if (cms === undefined) return { error: t.missing };
  const { region, now } = visit.world;
  const trust = await visit.services.trustAt(region, now);
  const verdict = verifyCms({ cms, content: expected.content, trust, at: now, use: expected.use });
  if (verdict.status !== "valid") {
    const reasons = verdict.checks
      .filter((check) => check.result !== "passed")
      .map((check) => reasonText(check.reason, language));
    return { error: [t.summary, ...reasons].join(". ") };
  }
  if (verdict.enclosesContent) return { error: t.enclosed };
  if (training && isRealIin(verdict.signer?.iin)) return { error: answerProblemTexts[language].IIN_REAL_IN_TRAINING };
  if (verdict.signer?.iin !== expected.iin) return { error: t.otherIin };
  return { cms, verdict };
}

function isRealIin(iin: string | undefined): boolean {
  const read = iin === undefined ? undefined : parseIin(iin, { training: true });
  return read !== undefined && "rejected" in read && read.rejected === "IIN_REAL_IN_TRAINING";
}
