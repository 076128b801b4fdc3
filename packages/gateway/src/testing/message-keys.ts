/** Keys of both ends for tests, under one authority. */
import { type Authority, createAuthority, issueCertificate, type KeyAlgorithm } from "@reglament/signature";
import type { MessageKey } from "../signed/message-signer.ts";
import type { MessageTrust } from "../signed/verify-envelope.ts";

/** The term of every certificate here. */
export const term = { notBefore: Date.UTC(2019, 0, 1), notAfter: Date.UTC(2020, 11, 31) };

/** The moment messages go at. */
export const sentAt = Date.UTC(2019, 5, 10, 3);

/** Organisations that there can't be: their fifth digit is 7. */
export const bins = { centre: "990470000011", gateway: "990470000022" } as const;

/** The authority that everybody here trusts; it lasts longer than what it issues. */
export const authority = createAuthority({ name: "Тест орталығы", ...term, notAfter: Date.UTC(2030, 0, 1) });

let serial = 100n;

/** A system's key with its certificate. */
export function aKey(
  bin: string = bins.centre,
  changes: { readonly algorithm?: KeyAlgorithm; readonly authority?: Authority } = {},
): MessageKey {
  serial += 1n;
  return issueCertificate({
    authority,
    subject: { commonName: "Ақпараттық жүйе", organisation: "Үлгі ұйым", bin },
    use: "sign",
    roles: ["legal-entity-system"],
    algorithm: "gost2015-512",
    serial,
    ...term,
    ...changes,
  });
}

/** Belief in the authority's certificates of one organisation. */
export function beliefIn(bin: string = bins.centre, crls: readonly Uint8Array[] = []): MessageTrust {
  return { trust: { anchors: [authority.certificate], intermediates: [], crls }, bin };
}
