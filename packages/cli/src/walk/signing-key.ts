import type { Instant } from "@reglament/calendar";
import { type SigningInput, signCms, type Trust, type Verdict, verifyCms } from "@reglament/signature";

/** A signature over bytes, with the verdict's evidence to be kept beside it. */
interface JudgedSignature {
  readonly cms: Uint8Array;
  readonly evidence: Verdict["evidence"];
  /** Nobody could tell yet whether the certificate is revoked. */
  readonly undetermined: boolean;
}

/**
 * Signs bytes at a moment and has the signature judged.
 *
 * @param lists - whether revocation lists can be had
 * @throws Error when the verdict isn't the one to expect: valid, or without lists undetermined
 */
export type Sign = (content: Uint8Array, at: Instant, lists?: "withLists" | "withoutLists") => JudgedSignature;

/** Makes what signs with a person's key. */
export function keyOf(
  key: Omit<SigningInput, "content" | "at">,
  iin: string,
  believed: Readonly<Record<"withLists" | "withoutLists", Trust>>,
): Sign {
  return (content, at, lists = "withLists") => {
    const cms = signCms({ content, ...key, at });
    const { status, signer, checks, evidence } = verifyCms({ cms, content, trust: believed[lists], at, use: "sign" });
    if (status !== (lists === "withLists" ? "valid" : "undetermined") || signer?.iin !== iin) {
      const open = checks.filter(({ result }) => result !== "passed").map(({ name, reason }) => `${name}: ${reason}`);
      throw new Error(`the walk's own signature is ${status}: ${open.join(", ")}`);
    }
    return { cms, evidence, undetermined: status === "undetermined" };
  };
}
