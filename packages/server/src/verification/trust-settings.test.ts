import { describe, expect, test } from "vitest";
import { mayBeAsked, readTrustSettings } from "./trust-settings.ts";

describe("settings about trust", () => {
  test("are our own library and НУЦ РК's hosts, unless said otherwise", () => {
    // when
    const settings = readTrustSettings({});

    // then
    expect(settings).toMatchObject({ ncanode: undefined, crls: [], ocsp: undefined, timeStamps: undefined });
    expect(mayBeAsked(settings, "http://crl.pki.gov.kz/nca_gost_2022.crl")).toBe(true);
    expect(mayBeAsked(settings, "https://ocsp.pki.gov.kz/")).toBe(true);
  });

  test("name addresses, whose hosts may then be asked", () => {
    // when
    const settings = readTrustSettings({
      REGLAMENT_SIGNATURES: "ncanode:http://127.0.0.1:14579/",
      REGLAMENT_CRL: "http://lists.example.kz/a.crl, http://lists.example.kz/b.crl",
      REGLAMENT_OCSP: "http://ocsp.example.kz/",
      REGLAMENT_TSP: "http://tsp.example.kz:8080/stamp",
      REGLAMENT_PKI_HOSTS: "",
    });

    // then
    expect(settings).toMatchObject({ ncanode: "http://127.0.0.1:14579", hosts: [] });
    expect(settings.crls).toHaveLength(2);
    expect(mayBeAsked(settings, "http://tsp.example.kz/other")).toBe(true);
    expect(mayBeAsked(settings, "http://crl.pki.gov.kz/nca_gost_2022.crl")).toBe(false);
  });

  test.each([
    "ldap://crl.pki.gov.kz/cn=crl",
    "file:///etc/passwd",
    "http://169.254.169.254/latest",
    "http://crl.pki.gov.kz.example.com/",
    "http://crl.pki.gov.kz@127.0.0.1/",
    "crl.pki.gov.kz",
    "",
  ])("never let %j out of a certificate be asked", (address) => {
    expect(mayBeAsked(readTrustSettings({}), address)).toBe(false);
  });

  test.each([
    [{ REGLAMENT_SIGNATURES: "kalkan" }, "ncanode: and the address"],
    [{ REGLAMENT_SIGNATURES: "ncanode:127.0.0.1" }, "ncanode: and the address"],
    [{ REGLAMENT_CRL: "nca.crl" }, "REGLAMENT_CRL"],
    [{ REGLAMENT_OCSP: "ldap://x" }, "REGLAMENT_OCSP"],
    [{ REGLAMENT_TSP: "tsp.pki.gov.kz" }, "REGLAMENT_TSP"],
  ])("say what is wrong with %j", (environment, message) => {
    expect(() => readTrustSettings(environment)).toThrow(message);
  });
});
