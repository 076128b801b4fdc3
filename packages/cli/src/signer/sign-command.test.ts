import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyCms, writePkcs12 } from "@reglament/signature";
import { describe, expect, test } from "vitest";
import { aidanaIin, aKeyFolder, monday } from "../testing/a-key-folder.ts";
import { runReglament } from "../testing/run-reglament.ts";
import { readKeyFile } from "./key-ring.ts";

const { folder, trust } = await aKeyFolder();

describe("reglament sign", () => {
  test("writes the signature beside the file", async () => {
    // given
    const file = join(folder, "application.json");
    await writeFile(file, "өтініш");

    // when
    const { exitCode, lines } = await runReglament("sign", "--key", join(folder, `${aidanaIin}-sign.pem`), file);

    // then
    expect(exitCode).toBe(0);
    expect(lines).toEqual([`${file}.cms`]);
    const cms = await readFile(`${file}.cms`);
    const content = await readFile(file);
    expect(verifyCms({ cms, content, trust, at: monday, use: "sign" }).status).toBe("valid");
  });

  test("signs with the signing key of a PKCS#12 file, opened by the password that a file holds", async () => {
    // given
    const [key] = await readKeyFile(join(folder, `${aidanaIin}-sign.pem`));
    if (key === undefined) throw new Error("a key file holds a key");
    const { certificate, chain } = key;
    await writeFile(
      join(folder, "key.p12"),
      writePkcs12({ key: key.pem, certificate, chain, name: "key" }, "Qwerty12"),
    );
    await writeFile(join(folder, "password"), "Qwerty12\n");
    const file = join(folder, "other.json");
    await writeFile(file, "сұрау");

    // when
    const words = ["sign", "--key", join(folder, "key.p12"), file];
    const signed = await runReglament(...words, "--password-file", join(folder, "password"));
    const withoutPassword = await runReglament(...words);

    // then
    expect(signed.exitCode).toBe(0);
    const cms = await readFile(`${file}.cms`);
    const content = await readFile(file);
    expect(verifyCms({ cms, content, trust, at: monday, use: "sign" }).status).toBe("valid");
    expect(withoutPassword.exitCode).toBe(2);
    expect(withoutPassword.said).toContain("--password-file");
  });

  test.each([
    [["a.json"], "sign takes a key and one file"],
    [["--key", join(folder, "nobody.pem"), "a.json"], "nobody.pem can't be read"],
    [["--key", join(folder, `${aidanaIin}-sign.pem`), join(folder, "missing.json")], "missing.json can't be read"],
  ])("says what it lacks with %j", async (words, message) => {
    const { exitCode, said } = await runReglament("sign", ...words);
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });
});
