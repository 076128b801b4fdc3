/** The commands on real certificates and lists of the national authority; skipped, visibly, where they are missing. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { derBytes } from "@reglament/signature";
import { afterAll, describe, expect, test } from "vitest";
import { runReglament } from "../testing/run-reglament.ts";

const folder = fileURLToPath(new URL("../../../../../shared/data/nuc/", import.meta.url));
const damagedFolder = await mkdtemp(join(tmpdir(), "reglament-national-"));
afterAll(() => rm(damagedFolder, { recursive: true, force: true }));

/** A copy in DER with one bit turned, in the middle or at the end. */
async function damaged(name: string, place: "middle" | "end"): Promise<string> {
  const [bytes = new Uint8Array()] = derBytes(await readFile(join(folder, name)));
  const at = place === "middle" ? bytes.length >> 1 : bytes.length - 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(join(damagedFolder, name), bytes);
  return join(damagedFolder, name);
}

describe.skipIf(!existsSync(folder))("the national authority's", () => {
  test.each([
    ["production-nca-gost-2018.crt", "production-root-gost-2015.crt", "GOST 34.310-2004 with GOST 34.311"],
    ["production-nca-rsa-2018.crt", "production-root-rsa-2015.crt", "RSA with SHA-256"],
    ["test-nca-gost-2022.cer", "test-root-gost-2022.cer", "GOST R 34.10-2015, 512 bits, with Streebog-512"],
    ["test-nca-rsa.crt", "test-root-rsa.pem", "RSA with SHA-256"],
  ])("certificate %s is its root's", async (name, root, algorithm) => {
    // given
    const issuer = ["--issuer", join(folder, root)];

    // when
    const { exitCode, lines } = await runReglament("certificate", join(folder, name), ...issuer, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      isAuthority: true,
      signatureAlgorithm: { name: algorithm },
      issuerSignature: "verified",
    });
    expect((await runReglament("certificate", await damaged(name, "middle"), ...issuer)).exitCode).toBe(1);
    expect((await runReglament("certificate", await damaged(name, "end"), ...issuer)).exitCode).toBe(1);
  });

  test.each([
    ["test-nca-gost-2022.crl", "test-nca-gost-2022.cer", 195],
    ["test-nca-rsa.crl", "test-nca-rsa.crt", undefined],
  ])("list %s is its authority's", async (name, authority, entries) => {
    // given
    const issuer = ["--issuer", join(folder, authority)];

    // when
    const { exitCode, lines } = await runReglament("crl", join(folder, name), ...issuer, "--json");

    // then
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      issuerSignature: "verified",
      ...(entries !== undefined && { entries }),
    });
    expect((await runReglament("crl", await damaged(name, "middle"), ...issuer)).exitCode).toBe(1);
    expect((await runReglament("crl", await damaged(name, "end"), ...issuer)).exitCode).toBe(1);
    expect(
      (await runReglament("crl", join(folder, name), "--issuer", join(folder, "test-root-rsa.pem"))).exitCode,
    ).toBe(1);
  });
});
