import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withFolderLock } from "./folder-lock.ts";
import { isAlive, newIdentity } from "./process-identity.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reglament-lock-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("withFolderLock", () => {
  test("lets one in at a time", async () => {
    // given
    let inside = 0;
    let most = 0;

    // when
    await Promise.all(
      Array.from({ length: 20 }, () =>
        withFolderLock(folder, 10_000, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await sleep(2);
          inside -= 1;
        }),
      ),
    );

    // then
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test("passes over tickets of the dead, and of those whose pid someone else has now", async () => {
    // given
    const dead = "4194304.0123456789ab.aaaaaaaaaaaa";
    const recycled = `${process.pid}.0123456789ab.aaaaaaaaaaaa`;
    for (const name of [`ticket-1-${dead}`, `ticket-2-${recycled}`, `choosing-${dead}`])
      await writeFile(join(folder, name), "");

    // when
    const result = await withFolderLock(folder, 1_000, () => Promise.resolve("inside"));

    // then
    expect(result).toBe("inside");
    expect(await readdir(folder)).toEqual([]);
  });

  test("gives up after the wait and names who holds the lock", async () => {
    // given
    const holding = withFolderLock(folder, 1_000, () => sleep(300));
    await sleep(50);

    // when
    const waiting = withFolderLock(folder, 100, () => Promise.resolve());

    // then
    await expect(waiting).rejects.toThrow(`held by process ${process.pid}`);
    await holding;
    expect(await readdir(folder)).toEqual([]);
  });

  test("is free again after work that threw", async () => {
    // given
    const failing = withFolderLock(folder, 1_000, () => Promise.reject(new Error("no disk")));
    await expect(failing).rejects.toThrow("no disk");

    // then
    await expect(withFolderLock(folder, 100, () => Promise.resolve(1))).resolves.toBe(1);
  });
});

describe("isAlive", () => {
  test("knows this process, and no other by the same pid", () => {
    const own = newIdentity();
    expect(isAlive(own)).toBe(true);
    expect(isAlive(own.replace(/\.[0-9a-f]{12}\./, ".0123456789ab."))).toBe(false);
  });

  test.each(["", "word", "-1.x.y", "0.x.y", "1.5.x"])("takes %j for no process", (identity) => {
    expect(isAlive(identity)).toBe(false);
  });
});
