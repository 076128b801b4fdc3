import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { algorithmName, createAuthority, decodePem, encodePem, readCertificate } from "@reglament/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { readTrainingFile } from "./training-file.ts";
import { earlierKeysFolder, ensureTrainingKeys, type KeysOutcome, trainingKeysFolder } from "./training-keys.ts";

const file = await readTrainingFile();
const data = await mkdtemp(join(tmpdir(), "reglament-training-"));
afterAll(() => rm(data, { recursive: true, force: true }));
const address = "http://127.0.0.1:13581";

describe("training keys", () => {
  const folder = trainingKeysFolder(join(data, "new"));
  let outcomes: readonly KeysOutcome[] = [];
  beforeAll(async () => {
    // two processes at once
    outcomes = await Promise.all([
      ensureTrainingKeys(folder, [file], address),
      ensureTrainingKeys(folder, [file], address),
    ]);
  });

  test("are made once, for their owner's eyes only", async () => {
    // given
    const root = join(folder, "authority", "gost-root.pem");
    const before = await readFile(root, "utf8");

    // when
    const again = await ensureTrainingKeys(folder, [file], address);

    // then
    expect(outcomes.toSorted()).toEqual(["kept", "made"]);
    expect(again).toBe("kept");
    expect(await readFile(root, "utf8")).toBe(before);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(root)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(data, "new"))).toEqual(["training"]);
    expect(await readdir(join(folder, "anchors"))).toEqual(["gost-root.pem", "gost.pem", "rsa-root.pem", "rsa.pem"]);
  });

  test("are GOST for most people, RSA and ECDSA for some, and name where to ask about them", async () => {
    // when
    const names = (await readdir(join(folder, "keys"))).filter((name) => name.endsWith("-sign.pem"));
    const certificates = await Promise.all(
      names.map(async (name) => {
        const pem = decodePem(await readFile(join(folder, "keys", name), "utf8"));
        return readCertificate(pem.find(({ label }) => label === "CERTIFICATE")?.der ?? new Uint8Array());
      }),
    );

    // then
    const issuedBy = certificates.map(({ signatureAlgorithm }) => algorithmName(signatureAlgorithm));
    const gost = issuedBy.filter((name) => name?.includes("34.10") === true);
    expect(gost.length).toBeGreaterThan(names.length / 2);
    expect(gost.length).toBeLessThan(names.length);
    for (const { ocspAddresses, crlAddresses, deltaCrlAddresses } of certificates) {
      expect([...ocspAddresses, ...crlAddresses, ...deltaCrlAddresses].join(" ")).toMatch(
        /^http:\/\/127\.0\.0\.1:13581\/ocsp\/(gost|rsa) http:\S+\/crl\/\1\.crl http:\S+\/crl\/\1-delta\.crl$/,
      );
    }
  });
});

/** Whom a signing key's certificate names. */
async function signerOf(folder: string, iin: string) {
  const pem = decodePem(await readFile(join(folder, "keys", `${iin}-sign.pem`), "utf8"));
  return readCertificate(pem.find(({ label }) => label === "CERTIFICATE")?.der ?? new Uint8Array()).signer;
}

function personOf(id: string) {
  const person = file.people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`there is nobody called ${id}`);
  return person;
}

test("officials' keys name their office's BIN, the head's the right to sign; keys that don't are made anew", async () => {
  // given a folder as the release before left it
  const folder = trainingKeysFolder(join(data, "without-bin"));
  await ensureTrainingKeys(folder, [file], address);
  const register = join(folder, "authority", "register.json");
  const { format: _format, ...earlier } = JSON.parse(await readFile(register, "utf8")) as Record<string, unknown>;
  await writeFile(register, JSON.stringify(earlier));

  // when
  const outcome = await ensureTrainingKeys(folder, [file], address);

  // then
  expect(outcome).toBe("made-anew");
  expect(await ensureTrainingKeys(folder, [file], address)).toBe("kept");
  const bin = file.offices.find(({ id }) => id === "school-7")?.bin;
  expect(await signerOf(folder, personOf("bolat").iin)).toMatchObject({
    bin,
    roles: ["legal-entity", "right-to-sign"],
  });
  expect(await signerOf(folder, personOf("dina").iin)).toMatchObject({ bin, roles: ["legal-entity", "employee"] });
  expect(await signerOf(folder, personOf("aidana").iin)).toMatchObject({ bin: undefined, roles: ["individual"] });
});

test("keys of an earlier release are put aside, and what they signed stays believed", async () => {
  // given a folder with one authority and no register
  const folder = trainingKeysFolder(join(data, "old"));
  const root = createAuthority({ name: "Earlier", notBefore: 0, notAfter: Date.parse("2030-01-01T00:00:00Z") });
  await mkdir(join(folder, "keys"), { recursive: true });
  await writeFile(join(folder, "authority.pem"), root.key + encodePem("CERTIFICATE", root.certificate));
  await writeFile(join(folder, "revoked.json"), "[]");

  // when
  const outcomes = await Promise.all([
    ensureTrainingKeys(folder, [file], address),
    ensureTrainingKeys(folder, [file], address),
  ]);

  // then
  expect(outcomes).toContain("made-anew");
  expect(await ensureTrainingKeys(folder, [file], address)).toBe("kept");
  expect(await readdir(earlierKeysFolder(folder))).toContain("authority.pem");
  const kept = decodePem(await readFile(join(folder, "anchors", "earlier.pem"), "utf8"));
  expect(kept.map(({ label }) => label)).toEqual(["CERTIFICATE"]);
  expect(Buffer.from(kept[0]?.der ?? []).equals(root.certificate)).toBe(true);
});

test("people of a region that comes later have keys made for everybody anew; the earlier authorities stay believed", async () => {
  // given
  const folder = trainingKeysFolder(join(data, "grown"));
  const zhambyl = await readTrainingFile("zhambyl", lawOfRepository());
  await ensureTrainingKeys(folder, [file], address);
  const earlierRoot = await readFile(join(folder, "anchors", "gost-root.pem"), "utf8");

  // when
  const outcome = await ensureTrainingKeys(folder, [file, zhambyl], address);

  // then
  expect(outcome).toBe("made-anew");
  expect(await ensureTrainingKeys(folder, [file, zhambyl], address)).toBe("kept");
  const kept = await readFile(join(folder, "anchors", "earlier.pem"), "utf8");
  expect(kept.replaceAll("\n", "")).toContain(earlierRoot.replaceAll("\n", ""));
  const names = await readdir(join(folder, "keys"));
  for (const { iin } of zhambyl.people.filter(({ signs }) => signs)) expect(names).toContain(`${iin}-sign.pem`);
});
