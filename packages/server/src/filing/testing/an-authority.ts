import { createAuthority, issueCertificate, issueCrl, signCms } from "@reglament/signature";
import type { Services } from "../../services.ts";

/** What a test may want otherwise of a signature; by default everything is in order. */
export interface SignatureWishes {
  readonly use?: "sign" | "authenticate";
  readonly notAfter?: number;
  /** Since when the certificate is revoked. */
  readonly revokedAt?: number;
  readonly authority?: "trusted" | "stranger";
  /** Whether the signed bytes are put into the signature. */
  readonly attached?: boolean;
}

const validFrom = Date.parse("2018-12-01T00:00:00Z");
const validUntil = Date.parse("2020-12-31T00:00:00Z");
const signingMoment = Date.parse("2019-06-10T04:00:00Z");

/** An authority whose certificates can also be bad ones; the server trusts it from now on. */
export function anAuthority(services: Services) {
  const trusted = createAuthority({ name: "Tests of filing", notBefore: validFrom, notAfter: validUntil });
  const stranger = createAuthority({ name: "Nobody's", notBefore: validFrom, notAfter: validUntil });
  const revoked: { readonly serial: bigint; readonly at: number }[] = [];
  let serial = 1n;
  const trustAt: Services["trustAt"] = async (_region, now) => {
    const lists = [trusted, stranger].map((authority) =>
      issueCrl({ authority, revoked, thisUpdate: now, nextUpdate: now + 86_400_000, number: serial }),
    );
    return { anchors: [trusted.certificate], intermediates: [], crls: lists };
  };
  Object.assign(services, { trustAt });
  return {
    /** A detached signature of the person over the bytes. */
    sign(signer: { readonly iin: string }, content: Uint8Array, wishes: SignatureWishes = {}): Uint8Array {
      serial += 1n;
      const authority = wishes.authority === "stranger" ? stranger : trusted;
      const { certificate, key } = issueCertificate({
        authority,
        subject: { iin: signer.iin, commonName: "ТЕСТОВ ТЕСТ" },
        use: wishes.use ?? "sign",
        roles: [],
        algorithm: "ecdsa",
        notBefore: validFrom,
        notAfter: wishes.notAfter ?? validUntil,
        serial,
      });
      if (wishes.revokedAt !== undefined) revoked.push({ serial, at: wishes.revokedAt });
      return signCms({
        content,
        key,
        certificate,
        chain: [authority.certificate],
        at: signingMoment,
        attached: wishes.attached ?? false,
      });
    },
  };
}
