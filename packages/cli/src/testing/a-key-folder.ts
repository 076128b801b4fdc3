import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CertificateInput,
  createAuthority,
  encodePem,
  issueCertificate,
  issueCrl,
  type Trust,
} from "@reglament/signature";
import { afterAll } from "vitest";

/** Monday, 10 June 2019, 09:00 in Kostanay, milliseconds since 1970. */
export const monday = Date.parse("2019-06-10T09:00:00+06:00");
const term = { notBefore: Date.parse("2018-12-01T00:00:00Z"), notAfter: Date.parse("2020-12-31T00:00:00Z") };

/** Invented people of the tests. */
export const aidanaIin = "880517800017";
export const sergeiIin = "821003700021";

/** A folder with a signing and an authentication key of each person, and what trusts them. Removed after the file's last test. */
export async function aKeyFolder(
  iins: readonly string[] = [aidanaIin, sergeiIin],
  kind: Partial<Pick<CertificateInput, "algorithm" | "roles">> = {},
): Promise<{ folder: string; trust: Trust }> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-keys-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const authority = createAuthority({ name: "Tests", ...term });
  let serial = 1n;
  for (const iin of iins) {
    for (const use of ["sign", "authenticate"] as const) {
      serial += 1n;
      const issued = issueCertificate({
        authority,
        subject: { iin, commonName: `ТЕСТ ${iin}`, surname: "ТЕСТ" },
        use,
        roles: kind.roles ?? ["individual"],
        algorithm: kind.algorithm ?? "ecdsa",
        serial,
        ...term,
      });
      const pem = [
        issued.key,
        encodePem("CERTIFICATE", issued.certificate),
        encodePem("CERTIFICATE", authority.certificate),
      ];
      await writeFile(join(folder, `${iin}-${use}.pem`), pem.join(""));
    }
  }
  const crl = issueCrl({
    authority,
    revoked: [],
    thisUpdate: monday - 1000,
    nextUpdate: monday + 86_400_000,
    number: 1n,
  });
  return { folder, trust: { anchors: [authority.certificate], intermediates: [], crls: [crl] } };
}
