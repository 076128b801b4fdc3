import { describe, expect, test } from "vitest";
import { readCertificate } from "../certificate/read-certificate.ts";
import { aSigner, iin } from "../testing/signatures.ts";
import type { CertificateInput } from "../training/issue-certificate.ts";
import { mayAct, type SignerRule } from "./may-act.ts";

const bin = "990440000018";
const office = { organisation: "№ 1 мектеп", bin };
const signerWith = (changes: Partial<CertificateInput>) => readCertificate(aSigner(changes).certificate).signer;
const person = signerWith({});
const head = signerWith({
  subject: { iin, commonName: "ҮЛГІ АЙЖАН", ...office },
  roles: ["legal-entity", "first-head"],
});
const objectionsTo = (signer: typeof person, rule: SignerRule) =>
  mayAct(signer, rule)
    .checks.filter(({ result }) => result === "failed")
    .map(({ reason }) => reason);

describe("a rule about the signer", () => {
  test("names the person", () => {
    expect(objectionsTo(person, { iin })).toEqual([]);
    expect(objectionsTo(person, { iin: "990101700014" })).toEqual(["SIGNER_IIN_DIFFERS"]);
    expect(objectionsTo(signerWith({ subject: { commonName: "ҮЛГІ" } }), { iin })).toEqual(["SIGNER_IIN_DIFFERS"]);
  });

  test.each([
    ["its head", ["legal-entity", "first-head"], []],
    ["somebody with the right to sign", ["legal-entity", "right-to-sign"], []],
    ["an employee", ["legal-entity", "employee"], ["SIGNER_ROLE_MISSING"]],
    ["somebody with the right to sign payments", ["legal-entity", "right-to-sign-financial"], ["SIGNER_ROLE_MISSING"]],
    ["its information system", ["legal-entity", "legal-entity-system"], ["SIGNER_ROLE_MISSING"]],
  ] as const)("names the organisation, for which may sign: %s", (_who, roles, expected) => {
    const signer = signerWith({ subject: { iin, commonName: "ҮЛГІ АЙЖАН", ...office }, roles });
    expect(objectionsTo(signer, { bin })).toEqual(expected);
  });

  test("doesn't take a person's own certificate, nor another organisation's, for the organisation's", () => {
    expect(objectionsTo(person, { bin })).toEqual(["SIGNER_BIN_DIFFERS", "SIGNER_ROLE_MISSING"]);
    expect(objectionsTo(head, { bin: "990440000028" })).toEqual(["SIGNER_BIN_DIFFERS"]);
  });

  test("may name other roles, or none of an organisation", () => {
    expect(objectionsTo(head, { bin, roles: ["employee"] })).toEqual(["SIGNER_ROLE_MISSING"]);
    expect(objectionsTo(signerWith({ roles: ["legal-entity-system"] }), { roles: ["legal-entity-system"] })).toEqual(
      [],
    );
  });

  test("takes a signing key, unless it is about signing in", () => {
    const login = signerWith({ use: "authenticate" });
    expect(objectionsTo(login, { iin })).toEqual(["KEY_NOT_FOR_SIGNING"]);
    expect(objectionsTo(login, { iin, use: "authenticate" })).toEqual([]);
    expect(objectionsTo(person, { iin, use: "authenticate" })).toEqual(["KEY_NOT_FOR_AUTHENTICATION"]);
  });

  test("says everything it looked at", () => {
    expect(mayAct(head, { iin, bin })).toEqual({
      allowed: true,
      checks: [
        { name: "signer-iin", result: "passed", reason: "SIGNER_IIN_FITS" },
        { name: "signer-bin", result: "passed", reason: "SIGNER_BIN_FITS" },
        { name: "signer-role", result: "passed", reason: "SIGNER_ROLE_FITS" },
        { name: "key-use", result: "passed", reason: "KEY_USE_FITS" },
      ],
    });
  });
});
