import { expect, test } from "vitest";
import { createAuthority, issueCertificate, issueCrl, signCms, verifyCms } from "../index.ts";

test("straight path", () => {
  const notBefore = Date.UTC(2019, 0, 1);
  const notAfter = Date.UTC(2020, 0, 1);
  const at = Date.UTC(2019, 5, 10);
  const authority = createAuthority({ name: "A", notBefore, notAfter });
  for (const algorithm of ["rsa", "ecdsa"] as const) {
    const { certificate, key } = issueCertificate({
      authority,
      subject: { iin: "150704700018", commonName: "T" },
      use: "sign",
      roles: ["individual"],
      algorithm,
      notBefore,
      notAfter,
      serial: 5n,
    });
    const content = Buffer.from("hello");
    const crl = issueCrl({ authority, revoked: [], thisUpdate: at - 1, nextUpdate: at + 1e6, number: 1n });
    const cms = signCms({ content, key, certificate, chain: [], at });
    const v = verifyCms({
      cms,
      content,
      trust: { anchors: [authority.certificate], intermediates: [], crls: [crl] },
      at,
      use: "sign",
    });
    expect(v.checks.filter((c) => c.result !== "passed")).toEqual([]);
    expect(v.status).toBe("valid");
  }
});
