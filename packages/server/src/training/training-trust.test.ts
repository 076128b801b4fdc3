import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Instant, instant } from "@reglament/calendar";
import { decodePem, signCms, verifyCms } from "@reglament/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTrainingFile } from "./training-file.ts";
import { ensureTrainingKeys, keyFileName, listKeyFolders, trainingKeysFolder } from "./training-keys.ts";
import { openTrainingTrust } from "./training-trust.ts";

const file = await readTrainingFile();
const data = await mkdtemp(join(tmpdir(), "reglament-training-"));
const folder = trainingKeysFolder(data);
afterAll(() => rm(data, { recursive: true, force: true }));

const content = Buffer.from("өтініш", "utf8");
const monday = instant("2019-06-10T09:00+06:00");

async function verdictOn(person: string, use: "sign" | "authenticate", at: Instant) {
  const iin = file.people.find(({ id }) => id === person)?.iin ?? "";
  const key = await readFile(join(folder, "keys", keyFileName(iin, use)), "utf8");
  const [certificate] = decodePem(key).flatMap(({ label, der }) => (label === "CERTIFICATE" ? [der] : []));
  if (certificate === undefined) throw new Error(`${person} has no certificate`);
  const cms = signCms({ content, key, certificate, chain: [], at });
  const trust = (await openTrainingTrust(folder))(at);
  return verifyCms({ cms, content, trust, at, use: "sign" });
}

function reasonsOf({ checks }: Awaited<ReturnType<typeof verdictOn>>): readonly string[] {
  return checks.filter(({ result }) => result !== "passed").map(({ reason }) => reason);
}

describe("training keys", () => {
  beforeAll(async () => {
    // two processes at once
    await Promise.all([ensureTrainingKeys(folder, [file]), ensureTrainingKeys(folder, [file])]);
  });

  test("are made once, for their owner's eyes only", async () => {
    // given
    const before = await readFile(join(folder, "authority.pem"), "utf8");

    // when
    await ensureTrainingKeys(folder, [file]);

    // then
    expect(await readFile(join(folder, "authority.pem"), "utf8")).toBe(before);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, "authority.pem"))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual(["training"]);
  });

  test.each(["aidana", "nadezhda", "bolat", "aigul", "asel"])("let %s sign", async (person) => {
    const verdict = await verdictOn(person, "sign", monday);
    expect(reasonsOf(verdict)).toEqual([]);
    expect(verdict.signer?.iin).toBe(file.people.find(({ id }) => id === person)?.iin);
  });

  test("say surname and first name as the common name, and the patronymic apart", async () => {
    const verdict = await verdictOn("aidana", "sign", monday);
    expect(verdict.signer).toMatchObject({
      commonName: "Қасымова Айдана",
      surname: "Қасымова",
      patronymic: "Нұрланқызы",
    });
  });

  test("keep signing in and signing apart", async () => {
    expect(reasonsOf(await verdictOn("aidana", "authenticate", monday))).toEqual(["KEY_NOT_FOR_SIGNING"]);
  });

  test("turn away who lost the certificate or let it run out", async () => {
    expect(reasonsOf(await verdictOn("ruslan", "sign", monday))).toEqual(["REVOKED"]);
    expect(reasonsOf(await verdictOn("tatyana", "sign", monday))).toEqual(["EXPIRED"]);
  });

  test("were good before the revocation and before the end", async () => {
    const may = instant("2019-05-20T09:00+06:00");
    expect(reasonsOf(await verdictOn("ruslan", "sign", may))).toEqual([]);
    expect(reasonsOf(await verdictOn("tatyana", "sign", may))).toEqual([]);
  });

  test.each(["2019-01-01T00:00+06:00", "2019-12-31T23:59+06:00", "2020-12-30T12:00+06:00"])(
    "come with a fresh revocation list at %s",
    async (moment) => {
      expect(reasonsOf(await verdictOn("aidana", "sign", instant(moment)))).toEqual([]);
    },
  );
});

describe("training keys of another region", () => {
  test("come to an installation that has some already, and leave those as they are", async () => {
    // given
    const zhambyl = await readTrainingFile("zhambyl");
    const before = await readFile(join(folder, "authority.pem"), "utf8");

    // when
    await Promise.all([ensureTrainingKeys(folder, [zhambyl, file]), ensureTrainingKeys(folder, [zhambyl, file])]);

    // then
    expect(await readFile(join(folder, "authority.pem"), "utf8")).toBe(before);
    expect(await listKeyFolders(folder)).toEqual([folder, join(folder, "zhambyl")]);
    expect(await readdir(folder)).toEqual(["authority.pem", "keys", "revoked.json", "zhambyl"]);
  });

  test("are trusted in every world, also in that of 2015", async () => {
    // given
    const file2015 = await readTrainingFile("east-kazakhstan");
    await ensureTrainingKeys(folder, [file2015]);
    const owner = file2015.people.find(({ id }) => id === "madina")?.iin ?? "";
    const key = await readFile(join(folder, "east-kazakhstan", "keys", keyFileName(owner, "sign")), "utf8");
    const [certificate] = decodePem(key).flatMap(({ label, der }) => (label === "CERTIFICATE" ? [der] : []));
    if (certificate === undefined) throw new Error("madina has no certificate");
    const trustAt = await openTrainingTrust(folder);

    // then
    for (const { at } of [...file2015.starts, ...file.starts]) {
      const cms = signCms({ content, key, certificate, chain: [], at });
      expect(reasonsOf(verifyCms({ cms, content, trust: trustAt(at), at, use: "sign" }))).toEqual([]);
    }
  });
});
