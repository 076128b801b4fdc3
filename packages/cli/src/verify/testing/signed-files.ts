/** Files for the commands that verify, in a folder of the test file's own: an authority, a signer, lists. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuthority, encodePem, issueCertificate, issueCrl } from "@reglament/signature";
import { afterAll } from "vitest";

/** In milliseconds. */
export const minute = 60_000;

/** The moment of signing, and the words that name it. */
export const at = Date.parse("2019-06-10T09:00:00+06:00");
export const moment = ["--at", "2019-06-10T09:00+06:00"];

/** The term of every certificate. */
export const term = { notBefore: Date.parse("2019-01-01T00:00:00Z"), notAfter: Date.parse("2020-12-31T00:00:00Z") };

/** What is signed. */
export const content = Buffer.from("Өтініш");

/** The authority that everybody here trusts. */
export const authority = createAuthority({ name: "Tests", ...term });

/** A person's certificate with its key. */
export function aSigner(changes: Partial<Parameters<typeof issueCertificate>[0]> = {}) {
  return issueCertificate({
    authority,
    subject: { iin: "150704700012", commonName: "ҮЛГІ АЙЖАН", surname: "ҮЛГІ" },
    use: "sign",
    roles: ["individual"],
    algorithm: "ecdsa",
    serial: 7n,
    ...term,
    ...changes,
  });
}

/** A revocation list, current for an hour after the signing. */
export function aList(changes: Partial<Parameters<typeof issueCrl>[0]> = {}): Uint8Array {
  return issueCrl({
    authority,
    revoked: [],
    thisUpdate: at - minute,
    nextUpdate: at + 60 * minute,
    number: 1n,
    ...changes,
  });
}

/** A folder with a folder of anchors in it; both are removed after the file's last test. */
export async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), "reglament-verify-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const anchors = join(folder, "anchors");
  await mkdir(anchors);
  const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  await put("anchors/root.pem", encodePem("CERTIFICATE", authority.certificate));
  await put("anchors/README", "a word about the folder");
  return { folder, anchors, put };
}
