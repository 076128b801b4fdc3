import { describe, expect, test } from "vitest";
import { parseCertificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { parseRevocationList } from "../revocation/revocation-list.ts";
import { hasNationalFiles, nationalFile } from "../testing/national-authority.ts";
import { findChain } from "./chain.ts";
import { checkRevocation } from "./revocation.ts";

const certificate = (name: string) => parseCertificate(nationalFile(name));

describe.skipIf(!hasNationalFiles)("files of the national authority", () => {
  test("are read", () => {
    // when
    const authority = readCertificate(nationalFile("production-nca-rsa-2018.crt"));

    // then
    expect(authority).toMatchObject({
      subject: "C=KZ, CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)",
      notBefore: Date.UTC(2018, 7, 8, 4, 26, 36),
      notAfter: Date.UTC(2025, 5, 25, 4, 26, 36),
      keyUsages: ["keyCertSign", "cRLSign"],
      isAuthority: true,
    });
  });

  test.each([
    ["production-nca-rsa-2018.crt", "production-root-rsa-2015.crt", Date.UTC(2019, 5, 10)],
    ["test-nca-rsa.crt", "test-root-rsa.pem", Date.UTC(2022, 5, 10)],
    ["test-nca-gost-2022.cer", "test-root-gost-2022.cer", Date.UTC(2023, 0, 1)],
    ["production-nca-gost-2018.crt", "production-root-gost-2015.crt", Date.UTC(2019, 5, 10)],
  ])("form a chain: %s", (name, root, at) => {
    // when
    const chain = findChain(certificate(name), { anchors: [certificate(root)], intermediates: [], at });

    // then
    expect(chain.check.reason).toBe("CHAIN_TRUSTED");
  });

  test("form no chain with another root", () => {
    // given
    const anchors = [certificate("production-root-rsa-2015.crt")];

    // then
    expect(findChain(certificate("test-nca-rsa.crt"), { anchors, intermediates: [], at: 0 }).check.reason).toBe(
      "ISSUER_UNKNOWN",
    );
  });

  test.each([
    ["revoked", 0x4b779cb5647c4da7b07327c503eab1656d716ed8n, "2022-04-01T00:00:00Z", "REVOKED"],
    ["on hold", 0x474c38696d8677a2c8b6e40345a8b04168c0905cn, "2022-04-01T00:00:00Z", "REVOKED"],
    ["not listed", 1n, "2022-04-01T00:00:00Z", "NOT_REVOKED"],
    ["not listed, the list stale", 1n, "2023-01-01T00:00:00Z", "REVOCATION_LIST_NOT_CURRENT"],
    ["revoked only later", 0x4b779cb5647c4da7b07327c503eab1656d716ed8n, "2021-03-30T18:10:20Z", "NOT_REVOKED"],
  ])("list a certificate: %s", (_what, serial, at, reason) => {
    // given
    const issuer = certificate("test-nca-rsa.crt");
    const list = parseRevocationList(nationalFile("test-nca-rsa.crl"));

    // when
    const outcome = checkRevocation([{ ...issuer, serial }, issuer], { lists: [list], responses: [] }, Date.parse(at));

    // then
    expect(outcome.check.reason).toBe(reason);
  });
});
