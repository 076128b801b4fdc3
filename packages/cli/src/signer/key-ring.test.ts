import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthority, encodePem, issueCertificate, issueCrl, verifyCms, writePkcs12 } from "@reglament/signature";
import { afterAll, describe, expect, test } from "vitest";
import { monday } from "../testing/a-key-folder.ts";
import { KeyFileError, listFittingKeys, purposes, readKeyFile, readKeyRing, signWith } from "./key-ring.ts";

const term = { notBefore: Date.parse("2018-12-01T00:00:00Z"), notAfter: Date.parse("2020-12-31T00:00:00Z") };
const authority = createAuthority({ name: "Tests", ...term });
const crl = issueCrl({ authority, revoked: [], thisUpdate: monday - 1000, nextUpdate: monday + 1000, number: 1n });
const trust = { anchors: [authority.certificate], intermediates: [], crls: [crl] };
const content = Buffer.from("өтініш", "utf8");
const password = "Qwerty12";

async function aFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-ring-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return folder;
}

type Algorithm = Parameters<typeof issueCertificate>[0]["algorithm"];
let serial = 1n;

function aKey(algorithm: Algorithm, use: "sign" | "authenticate" = "sign") {
  serial += 1n;
  const subject = { iin: "880517800017", commonName: "ТЕСТ ТЕСТ" };
  return issueCertificate({ authority, subject, use, roles: ["individual"], algorithm, serial, ...term });
}

function asPkcs12(algorithm: Algorithm): Uint8Array {
  const { key, certificate } = aKey(algorithm);
  return writePkcs12({ key, certificate, chain: [authority.certificate], name: "key" }, password);
}

describe("a key file", () => {
  const algorithms: readonly Algorithm[] = ["gost2015-512", "gost2015-256", "gost2004", "rsa", "ecdsa"];

  test.each(algorithms)("in PEM signs with %s", async (algorithm) => {
    // given
    const { key, certificate } = aKey(algorithm);
    const folder = await aFolder({ "key.pem": key + encodePem("CERTIFICATE", certificate) });

    // when
    const [ringKey] = await readKeyFile(join(folder, "key.pem"));

    // then
    if (ringKey === undefined) throw new Error("no key");
    const cms = signWith(ringKey, content, monday);
    expect(verifyCms({ cms, content, trust, at: monday, use: "sign" }).status).toBe("valid");
  });

  test.each(algorithms)("in PKCS#12 signs with %s", async (algorithm) => {
    // given
    const folder = await aFolder({ "key.p12": asPkcs12(algorithm) });

    // when
    const [ringKey] = await readKeyFile(join(folder, "key.p12"), password);

    // then
    if (ringKey === undefined) throw new Error("no key");
    expect(ringKey.chain).toHaveLength(1);
    const cms = signWith(ringKey, content, monday);
    expect(verifyCms({ cms, content, trust, at: monday, use: "sign" }).status).toBe("valid");
  });

  test.each([
    ["a wrong password", "key.p12", () => asPkcs12("ecdsa"), "--password-file"],
    ["no PKCS#12", "key.pfx", () => Buffer.from("<html>"), "is no PKCS#12 file"],
    [
      "no key",
      "key.pem",
      () => Buffer.from(encodePem("CERTIFICATE", authority.certificate)),
      "must hold a private key",
    ],
  ])("with %s is named in the complaint", async (_what, name, bytes, message) => {
    // given
    const folder = await aFolder({ [name]: bytes() });

    // when
    const refused = await readKeyFile(join(folder, name), "wrong").catch((error: unknown) => error);

    // then
    expect(refused).toBeInstanceOf(KeyFileError);
    expect(String(refused)).toContain(join(folder, name));
    expect(String(refused)).toContain(message);
  });
});

test("a folder is read whole, both kinds of files, in the order of their names", async () => {
  // given
  const { key, certificate } = aKey("ecdsa", "authenticate");
  const pem = key + encodePem("CERTIFICATE", certificate);
  const folder = await aFolder({ "b.p12": asPkcs12("ecdsa"), "a.pem": pem, "README.md": "x" });

  // when
  const keys = await readKeyRing(folder, password);

  // then
  expect(keys.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(listFittingKeys(keys, { purposes: [purposes.sign] }).map(({ name }) => name)).toEqual(["b"]);
});
