import type { Instant } from "@reglament/calendar";
import type { Verdict } from "@reglament/signature";
import { listSignatures } from "@reglament/store";
import { settledSignatures, verdictAgain } from "../signature-evidence.ts";
import type { Visit } from "../visit.ts";
import type { CaseInHand } from "./case-in-hand.ts";

/** How the application was signed, as the case page tells it. */
export type ApplicationSignature =
  | { readonly kind: "on-paper" }
  /** The signed bytes were erased, or the signature isn't there. */
  | { readonly kind: "missing" }
  | { readonly kind: "electronic"; readonly verdict: Verdict; readonly verifiedAt: Instant };

/** Verifies the application's signature again, for the moment of filing. */
export async function applicationSignature(
  { services }: Visit,
  { key, state, application }: CaseInHand,
): Promise<ApplicationSignature> {
  if (state.signature === undefined) return { kind: "on-paper" };
  const [signature] = settledSignatures(await listSignatures(services.pool, key.region, state.signature.documentId));
  if (signature === undefined || application === undefined) return { kind: "missing" };
  return {
    kind: "electronic",
    verdict: await verdictAgain(services, key.region, signature, application.bytes),
    verifiedAt: signature.verifiedAt,
  };
}
