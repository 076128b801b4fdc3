import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthority, encodePem, issueCrl } from "@reglament/signature";
import { afterAll, describe, expect, test } from "vitest";
import { CannotStart } from "../cannot-start.ts";
import { readAnchors } from "./read-anchors.ts";

/** A root that is no training authority, made by OpenSSL, and its list. */
const root = `-----BEGIN CERTIFICATE-----
MIIBxDCCAWugAwIBAgIUJlUP28iTrQKDUSKq6IpJhioJdK0wCgYIKoZIzj0EAwIw
NzELMAkGA1UEBhMCS1oxGTAXBgNVBAoMEEFuY2hvcnMgb2YgdGVzdHMxDTALBgNV
BAMMBFJvb3QwIBcNMjYxMTIyMDkzNTM4WhgPMjEyNjEwMjkwOTM1MzhaMDcxCzAJ
BgNVBAYTAktaMRkwFwYDVQQKDBBBbmNob3JzIG9mIHRlc3RzMQ0wCwYDVQQDDARS
b290MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEj88GmPgT5wME/7kRzARzmwgF
kaeiFxnmzRvtISvHo/viYV8CaXlfHUy3EsMR1hFACOaH09N/7Vr6qs3Q6Z9cBKNT
MFEwHQYDVR0OBBYEFKvSNmObb8DXDxycwpor/0iXCJQjMB8GA1UdIwQYMBaAFKvS
NmObb8DXDxycwpor/0iXCJQjMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwID
RwAwRAIgUU5IJHu6147Oc1aipvylXfN0l6JBY8kDiT8R73EdJBgCIFwjgpzanLlS
VJRcFsXl6PNTiNeOzhlAlG6aBicb8eWi
-----END CERTIFICATE-----
`;
const list = `-----BEGIN X509 CRL-----
MIHOMHYCAQEwCgYIKoZIzj0EAwIwNzELMAkGA1UEBhMCS1oxGTAXBgNVBAoMEEFu
Y2hvcnMgb2YgdGVzdHMxDTALBgNVBAMMBFJvb3QXDTI2MTEyMjA5MzUzOFoXDTI2
MTIyMjA5MzUzOFqgDjAMMAoGA1UdFAQDAgEBMAoGCCqGSM49BAMCA0gAMEUCIA1R
OUXzWC9HvkaJE9pHhC/0SUQStyMbcNdcpfil+a2SAiEAlmn8eR4v38G5o0UWpOz+
XsAAa3oAT+xUVBDZRVRcSfc=
-----END X509 CRL-----
`;
const term = { notBefore: Date.parse("2018-12-01T00:00:00Z"), notAfter: Date.parse("2020-12-31T00:00:00Z") };
const training = createAuthority({ name: "Tests", ...term });
const trainingList = issueCrl({
  authority: training,
  revoked: [],
  thisUpdate: term.notBefore,
  nextUpdate: term.notAfter,
  number: 1n,
});

async function aFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reglament-anchors-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

function derOf(pem: string): Uint8Array {
  return Buffer.from(pem.replaceAll(/-----[^-]+-----/g, ""), "base64");
}

describe("the folder of anchors", () => {
  test("gives roots and lists, in PEM and DER, and passes over what has another name", async () => {
    // given
    const files = { "a.pem": root + root, "b.der": derOf(root), "c.crl": list, "d.crl": derOf(list), "README.md": "x" };
    const folder = await aFolder(files);
    await mkdir(join(folder, "old.pem"));

    // when
    const trust = await readAnchors(folder);

    // then
    expect(trust.anchors).toHaveLength(3);
    expect(trust.crls.map((der) => Buffer.from(der))).toEqual([derOf(list), derOf(list)]);
    expect(trust.intermediates).toEqual([]);
  });

  test.each([
    ["a training authority", "training.pem", encodePem("CERTIFICATE", training.certificate), "training authority"],
    ["a training authority's list", "training.crl", trainingList, "training authority"],
    ["a private key", "root.pem", `${root}${training.key}`, "private key"],
    ["a private key under any name", "root.key", training.key, "private key"],
    ["an encrypted key", "old.pem", "-----BEGIN RSA PRIVATE KEY-----\nDEK-Info: x\n", "private key"],
    ["no certificate", "broken.cer", "<html>404</html>", "can't be read as a certificate"],
    ["a damaged block", "broken.pem", root.replace("MII", "M!I"), "can't be read as a certificate"],
    ["a list cut short", "broken.crl", derOf(list).subarray(0, 50), "can't be read as a revocation list"],
    ["a certificate named a list", "root.crl", root, "can't be read as a revocation list"],
  ])("turns away %s and names the file", async (_what, name, content, reason) => {
    // given
    const folder = await aFolder({ "a.pem": root, [name]: content });

    // when
    const refused = await readAnchors(folder).catch((error: unknown) => error);

    // then
    expect(refused).toBeInstanceOf(CannotStart);
    expect(String(refused)).toContain(join(folder, name));
    expect(String(refused)).toContain(reason);
  });

  test("says so when it isn't there", async () => {
    await expect(readAnchors("/nowhere/anchors")).rejects.toThrow("/nowhere/anchors can't be read (ENOENT)");
  });
});
