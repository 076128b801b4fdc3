/**
 * Stored signatures: what their verdict rested on, and the verdict again.
 *
 * Chain and revocation lists are kept with the signature, because years later
 * nobody hands out the lists of the day any more.
 */
import { type Trust, type Verdict, verifyCms } from "@reglament/signature";
import { canonicalBytes, type StoredSignature } from "@reglament/store";

type Evidence = Verdict["evidence"];

/** The evidence as bytes for the store: canonical JSON with the DER values in base64. */
export function evidenceBytes({ chain, crls }: Evidence): Uint8Array {
  return canonicalBytes({ chain: chain.map(base64), crls: crls.map(base64) });
}

/** Reads what {@link evidenceBytes} wrote. */
function readEvidence(bytes: Uint8Array): Evidence {
  const { chain, crls } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { chain: string[]; crls: string[] };
  return { chain: chain.map(fromBase64), crls: crls.map(fromBase64) };
}

/**
 * Verifies a stored signature again, for the moment of its first verification.
 *
 * @param content - the bytes that were signed
 * @param trust - what is believed today; the kept evidence adds to it, but no anchors
 */
export function verdictAgain(signature: StoredSignature, content: Uint8Array, trust: Trust): Verdict {
  const { chain, crls } = readEvidence(signature.evidence);
  return verifyCms({
    cms: signature.cms,
    content,
    trust: {
      anchors: trust.anchors,
      intermediates: [...trust.intermediates, ...chain],
      crls: [...crls, ...trust.crls],
    },
    at: signature.verifiedAt,
    use: "sign",
  });
}

function base64(der: Uint8Array): string {
  return Buffer.from(der).toString("base64");
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}
