import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyCms } from "@reglament/signature";
import { describe, expect, test } from "vitest";
import { aidanaIin, aKeyFolder, monday } from "../testing/a-key-folder.ts";
import { runReglament } from "../testing/run-reglament.ts";

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
