/** Reads and judges a signature that a signing form sent. */
import { parseIin } from "@reglament/regulation";
import { mayAct, reasonText, type Signer, type Verdict } from "@reglament/signature";
import { signatureFields } from "./components/signing-form.tsx";
import { answerProblemTexts } from "./texts/answer-problems.ts";
import type { Language } from "./texts/language.ts";
import { signing } from "./texts/signing.ts";
import { verification } from "./texts/verification.ts";
import { type Arrival, type JudgedArrival, judgeArrival } from "./verification/judge-arrival.ts";
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
export type SignatureCheck =
  | {
      /** As it came, or with the time stamp that was wished for inside. */
      readonly cms: Uint8Array;
      readonly verdict: Verdict;
      /** Time stamps to keep beside it. */
      readonly timeStamps: readonly Uint8Array[];
      /** True when all is well but that nobody can tell yet whether the certificate was revoked. */
      readonly undetermined: boolean;
    }
  | { readonly error: string };

/**
 * Judges the signature of a posted signing form at the visit's legal time.
 *
 * Only detached ones are taken: an enclosed content would stand among the signatures once more, and outlive its term
 * or drift apart from what is kept.
 *
 * @param expected.content - the exact bytes that were to be signed
 * @param expected.iin - who had to sign
 * @param expected.provider - the office for which it had to be signed; absent when the person is enough
 * @param expected.timeStamp - by default none
 * @param expected.mayWait - whether a signature is taken, too, whose revocation nobody can tell about yet
 */
export async function checkSignature(
  visit: Visit,
  expected: {
    readonly content: Uint8Array;
    readonly iin: string;
    readonly use: "sign" | "authenticate";
    readonly provider?: SigningProvider;
    readonly timeStamp?: Arrival["timeStamp"];
    readonly mayWait?: boolean;
  },
): Promise<SignatureCheck> {
  const { language } = visit;
  const t = signing[language];
  const training = visit.services.configuration.mode === "training";
  const sent = readSignature(visit.form);
  if (sent === undefined) return { error: t.missing };
  const { region, now } = visit.world;
  const { content, use, timeStamp = "none" } = expected;
  const judged = await judgeArrival(visit.services, { region, now, cms: sent, content, use, timeStamp });
  const { cms, verdict, timeStamps } = judged;
  const undetermined = expected.mayWait === true && lacksRevocationOnly(judged);
  if ((verdict.status !== "valid" && !undetermined) || judged.lacksTimeStamp) {
    return { error: whyNot(judged, language) };
  }
  if (verdict.enclosesContent) return { error: t.enclosed };
  if (training && isRealIin(verdict.signer?.iin)) return { error: answerProblemTexts[language].IIN_REAL_IN_TRAINING };
  const error = objectionTo(verdict.signer, expected, language);
  if (error !== undefined) return { error };
  return { cms, verdict, timeStamps, undetermined };
}

/** Whether everything is passed but revocation, about which nothing could be learnt. */
function lacksRevocationOnly({ verdict, obstacle, objection }: JudgedArrival): boolean {
  return (
    obstacle === undefined &&
    objection === undefined &&
    verdict.status === "undetermined" &&
    verdict.checks.every(({ name, result }) => result === "passed" || (name === "revocation" && result !== "failed"))
  );
}

/** An office that signs by somebody whom it authorised. */
export interface SigningProvider {
  /** Undefined: the office's BIN isn't recorded, so nobody can sign for it. */
  readonly bin: string | undefined;
}

/** What the signer of a valid signature lacks for the act, in words; undefined when nothing. */
function objectionTo(
  signer: Signer | undefined,
  {
    iin,
    use,
    provider,
  }: { readonly iin: string; readonly use: "sign" | "authenticate"; readonly provider?: SigningProvider },
  language: Language,
): string | undefined {
  const t = signing[language];
  if (signer === undefined) return t.otherIin;
  const bin = provider?.bin;
  const { checks } = mayAct(signer, { iin, use, ...(bin !== undefined && { bin }) });
  const reason = checks.find(({ result }) => result === "failed")?.reason;
  if (reason === "SIGNER_IIN_DIFFERS") return t.otherIin;
  if (provider !== undefined && bin === undefined) return t.officeWithoutBin;
  if (reason === "SIGNER_BIN_DIFFERS") return signer.bin === undefined ? t.personOnly : t.otherBin;
  if (reason === "SIGNER_ROLE_MISSING") return t.noRightToSign;
  return reason && [t.summary, reasonText(reason, language)].join(". ");
}

/** Why a signature isn't accepted; and that nothing is lost when it is not the signature's fault. */
function whyNot({ verdict, obstacle, objection, lacksTimeStamp }: JudgedArrival, language: Language): string {
  const t = verification[language];
  const { summary } = signing[language];
  if (obstacle !== undefined) return [summary, t.obstacles[obstacle], t.tryAgain].join(". ");
  if (verdict.status === "valid" && lacksTimeStamp) return [summary, t.noTimeStamp, t.tryAgain].join(". ");
  const reasons = verdict.checks
    .filter((check) => check.result !== "passed")
    .map((check) => reasonText(check.reason, language));
  if (objection !== undefined) reasons.unshift(t.module);
  return [summary, ...reasons, ...(verdict.status === "undetermined" ? [t.tryAgain] : [])].join(". ");
}

function isRealIin(iin: string | undefined): boolean {
  const read = iin === undefined ? undefined : parseIin(iin, { training: true });
  return read !== undefined && "rejected" in read && read.rejected === "IIN_REAL_IN_TRAINING";
}
