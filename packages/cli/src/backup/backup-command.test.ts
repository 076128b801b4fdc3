import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { takeBackup } from "@reglament/store";
import { anEmptyDatabase, contentsOf, testDatabase } from "@reglament/store/testing";
import { describe, expect, test } from "vitest";
import { aDataFolder, postmasterPid, runProcess, type StartedProcess } from "../testing/run-system.ts";

const database = await testDatabase();
const program = fileURLToPath(new URL("../../bin/reglament.js", import.meta.url));

/** A folder with the files of an installation whose database is the test's. */
async function anInstallation(): Promise<Readonly<Record<"REGLAMENT_DATA" | "DATABASE_URL", string>>> {
  const folder = await aDataFolder();
  await writeFile(join(folder, "secret"), "0123456789abcdef0123456789abcdef", { mode: 0o600 });
  await mkdir(join(folder, "training", "keys"), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, "training", "keys", "880517800133-sign.pem"), "a key", { mode: 0o640 });
  await writeFile(join(folder, "notes.txt"), "somebody's own");
  return { REGLAMENT_DATA: folder, DATABASE_URL: database.ownerUrl };
}

/** Runs the command to its end. */
async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<StartedProcess & { exitCode: number | null }> {
  const process = await runProcess(words, environment);
  return { ...process, exitCode: await process.exited() };
}

/** Runs a line of the shell in which `reglament` is the command. */
async function shell(
  line: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ exitCode: number; said: string }> {
  const child = spawn(
    "bash",
    ["-c", `set -o pipefail; reglament() { "${process.execPath}" "${program}" "$@"; }; ${line}`],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { PATH: process.env["PATH"] ?? "", ...environment },
    },
  );
  let said = "";
  child.stderr.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  const [exitCode] = (await once(child, "close")) as [number];
  return { exitCode, said };
}

describe("reglament backup", () => {
  test("writes one file for its owner only, and restore makes the same of it", async () => {
    // given
    const source = await anInstallation();
    const file = join(await aDataFolder(), "backup.tar.zst");
    const folder = join(await aDataFolder(), "new", "data");
    const target = { REGLAMENT_DATA: folder, DATABASE_URL: await anEmptyDatabase() };

    // when
    const taken = await run(["backup", file], source);
    const restored = await run(["restore", file], target);

    // then
    expect(taken.printed()).toMatch(/Backup of .+\n {2}release .+\n {2}mode {4}training\n/);
    expect(taken.exitCode).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(restored.printed()).toMatch(/Verified: cases 0, attachments 0\.\nStart it with REGLAMENT_MODE=training/);
    expect(restored.exitCode).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(["secret", "training"]);
    expect(await readFile(join(folder, "training", "keys", "880517800133-sign.pem"), "utf8")).toBe("a key");
    expect((await stat(join(folder, "training", "keys", "880517800133-sign.pem"))).mode & 0o777).toBe(0o640);
    expect((await stat(join(folder, "training"))).mode & 0o777).toBe(0o700);
    expect(await contentsOf(target.DATABASE_URL)).toEqual(await contentsOf(database.ownerUrl));
  });

  test("goes through a pipe, as to a program that encrypts, and back; --check only reads it", async () => {
    // given
    const source = await anInstallation();
    const folder = await aDataFolder();
    const target = { REGLAMENT_DATA: folder, DATABASE_URL: await anEmptyDatabase() };
    const file = join(await aDataFolder(), "backup.enc");

    // when
    const taken = await shell(`reglament backup - | tr '\\000-\\377' '\\001-\\377\\000' > "${file}"`, source);
    const decrypted = `tr '\\001-\\377\\000' '\\000-\\377' < "${file}"`;
    const checked = await shell(`${decrypted} | reglament restore --check -`, target);
    const untouched = await readdir(folder);
    const restored = await shell(`${decrypted} | reglament restore -`, target);

    // then
    expect([taken.exitCode, checked.exitCode, restored.exitCode]).toEqual([0, 0, 0]);
    expect(taken.said).toContain("It holds personal data");
    expect(untouched).toEqual([]);
    expect(await readFile(join(folder, "secret"), "utf8")).toBe("0123456789abcdef0123456789abcdef");
  });

  test("without its keys sends nothing through the pipe: what is whole there would pass for a backup", async () => {
    // given
    const source = { ...(await anInstallation()), REGLAMENT_DATA: await aDataFolder() };
    const received = join(await aDataFolder(), "received");

    // when
    const taken = await shell(`reglament backup - > "${received}"`, source);

    // then
    expect(taken.said).toContain("There are no keys in");
    expect(taken.exitCode).toBe(1);
    expect((await stat(received)).size).toBe(0);
  });

  test("that finds no room leaves no file, and says so", async () => {
    // given a limit on what a process may write, below what the backup takes
    const source = await anInstallation();
    await writeFile(join(source.REGLAMENT_DATA, "training", "keys", "large"), randomBytes(60_000));
    const folder = await aDataFolder();

    // when
    const taken = await shell(`ulimit -f 20; reglament backup "${join(folder, "backup.tar.zst")}"`, source);

    // then
    expect(taken.said).toMatch(/backup\.tar\.zst can't be written: EFBIG/);
    expect(taken.said).not.toContain("    at ");
    expect(taken.exitCode).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test("doesn't write over a file that is there, finished or not", async () => {
    // given
    const source = await anInstallation();
    const file = join(await aDataFolder(), "backup.tar.zst");

    // when
    await writeFile(`${file}.part`, "half");
    const beside = await run(["backup", file], source);
    await writeFile(file, "kept");
    const again = await run(["backup", file], source);

    // then
    expect(beside.printed()).toContain("another backup is writing it, or was killed");
    expect(again.printed()).toContain("is there already");
    expect([beside.exitCode, again.exitCode]).toEqual([1, 1]);
    expect(await readFile(file, "utf8")).toBe("kept");
    expect(await readFile(`${file}.part`, "utf8")).toBe("half");
  });

  test.each([
    [["backup"], 2, "backup takes one word"],
    [["restore", "one", "two"], 2, "restore takes one word"],
    [["backup", "/nowhere/at/all"], 1, "/nowhere/at/all can't be written: ENOENT"],
    [["restore", "/nowhere/at/all"], 1, "/nowhere/at/all can't be read: ENOENT"],
  ])("%j ends with %i and says why, before it opens a database", async (words, exitCode, message) => {
    const folder = join(await aDataFolder(), "none");
    const ended = await run(words, { REGLAMENT_DATA: folder });
    expect(ended.printed()).toContain(message);
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.printed()).not.toContain("    at ");
    expect(existsSync(folder)).toBe(false);
  });

  test("takes no training installation without its keys, as from another folder than its own", async () => {
    // given
    const source = await anInstallation();
    const elsewhere = await aDataFolder();

    // when
    const taken = await run(["backup", join(elsewhere, "backup.tar.zst")], { ...source, REGLAMENT_DATA: elsewhere });

    // then
    expect(taken.printed()).toContain(`There are no keys in ${elsewhere}`);
    expect(taken.exitCode).toBe(1);
    expect(await readdir(elsewhere)).toEqual([]);
  });

  test("names what it can't read", async () => {
    // given a name that leads nowhere
    const source = await anInstallation();
    await symlink("nowhere", join(source.REGLAMENT_DATA, "training", "lost"));
    const folder = await aDataFolder();

    // when
    const taken = await run(["backup", join(folder, "backup.tar.zst")], source);

    // then
    expect(taken.printed()).toMatch(/^The installation's files can't be read: ENOENT.+training\/lost/);
    expect(taken.exitCode).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test("makes no database where there is none", async () => {
    // given
    const folder = await aDataFolder();

    // when
    const ended = await run(["backup", join(folder, "backup.tar.zst")], { REGLAMENT_DATA: folder });

    // then
    expect(ended.printed()).toContain(`There is no database in ${folder}`);
    expect(ended.exitCode).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("reglament restore leaves everything as it was", () => {
  test("in a folder that holds an installation", async () => {
    // given
    const source = await anInstallation();
    const file = join(await aDataFolder(), "backup.tar.zst");
    await run(["backup", file], source);

    // when
    const restored = await run(["restore", file], { ...source, DATABASE_URL: await anEmptyDatabase() });

    // then
    expect(restored.printed()).toContain("isn't empty: it holds secret");
    expect(restored.exitCode).toBe(1);
    expect((await readdir(source.REGLAMENT_DATA)).toSorted()).toEqual(["notes.txt", "secret", "training"]);
  });

  test("in a folder where an installation was started meanwhile", async () => {
    // given a backup of which the end is late
    const file = join(await aDataFolder(), "backup.tar.zst");
    const source = await anInstallation();
    await writeFile(join(source.REGLAMENT_DATA, "training", "large"), randomBytes(300_000));
    await run(["backup", file], source);
    const folder = await aDataFolder();
    const target = { REGLAMENT_DATA: folder, DATABASE_URL: await anEmptyDatabase() };

    // when
    const meanwhile = `until ls "${folder}"/restoring-*/secret; do sleep 0.05; done; printf theirs > "${folder}/secret"`;
    const restored = await shell(
      `{ head -c -200 "${file}"; { ${meanwhile}; } > "${file}.log" 2>&1; tail -c 200 "${file}"; } | reglament restore -`,
      target,
    );

    // then
    expect(restored.said).toContain("isn't empty: it holds secret");
    expect(restored.said).toContain("The database of DATABASE_URL is restored");
    expect(restored.said).not.toContain("    at ");
    expect(restored.exitCode).toBe(1);
    expect(await readdir(folder)).toEqual(["secret"]);
    expect(await readFile(join(folder, "secret"), "utf8")).toBe("theirs");
  });

  test("but for the database on a server of one's own, when the files can't be moved into place: says so", async () => {
    // given something in the way of a file
    const file = join(await aDataFolder(), "backup.tar.zst");
    const files = [{ name: "notes", mode: 0o600, bytes: Buffer.from("a note") }];
    await takeBackup(database.ownerUrl, { release: "1", files, out: createWriteStream(file) });
    const folder = await aDataFolder();
    await mkdir(join(folder, "notes"));

    // when
    const restored = await run(["restore", file], { REGLAMENT_DATA: folder, DATABASE_URL: await anEmptyDatabase() });

    // then
    expect(restored.printed()).toMatch(/can't be moved to .+: EISDIR.+The database of DATABASE_URL is restored/);
    expect(restored.printed()).not.toContain("    at ");
    expect(restored.exitCode).toBe(1);
    expect(await readdir(folder)).toEqual(["notes"]);
  });

  test("when the embedded database is killed meanwhile: nothing is left to be removed", {
    timeout: 120_000,
  }, async () => {
    // given a backup of which the end is late
    const file = join(await aDataFolder(), "backup.tar.zst");
    const source = await anInstallation();
    await writeFile(join(source.REGLAMENT_DATA, "training", "large"), randomBytes(300_000));
    await run(["backup", file], source);
    const folder = join(await aDataFolder(), "data");

    // when
    const pidFile = postmasterPid(`"${folder}"/restoring-*/`);
    const killed = `until ls "${folder}"/restoring-*/secret; do sleep 0.05; done; kill -9 $(head -n 1 ${pidFile})`;
    const restored = await shell(
      `{ head -c -200 "${file}"; { ${killed}; } > "${file}.log" 2>&1; tail -c 200 "${file}"; } | reglament restore -`,
      { REGLAMENT_DATA: folder },
    );

    // then
    expect(restored.said).toMatch(/^The backup wasn't restored, and nothing is left of it\. What failed: .+\n$/);
    expect(restored.exitCode).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });

  test("when the backup turns out to be damaged, embedded database included", { timeout: 120_000 }, async () => {
    // given
    const file = join(await aDataFolder(), "backup.tar.zst");
    const source = await anInstallation();
    await writeFile(join(source.REGLAMENT_DATA, "training", "large"), randomBytes(300_000));
    await run(["backup", file], source);
    const whole = await readFile(file);
    await chmod(file, 0o600);
    await writeFile(file, whole.subarray(0, whole.length - 200));
    const folder = join(await aDataFolder(), "data");

    // when
    const restored = await run(["restore", file], { REGLAMENT_DATA: folder });

    // then
    expect(restored.printed()).toMatch(/^The backup is damaged at /);
    expect(restored.exitCode).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });
});
