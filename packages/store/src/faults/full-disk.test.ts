/** Commands and uploads while the database's disk is full: clear answers, nothing acknowledged is lost, no hand needed. */
import { randomBytes, randomUUID } from "node:crypto";
import { isRejected, type Rejected } from "@reglament/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appUrlOf, openPool } from "../connect.ts";
import { storeAttachment } from "../drafts/store-attachment.ts";
import type { Pool } from "../index.ts";
import { isDatabaseLost } from "../is-database-lost.ts";
import { migrate } from "../migrate.ts";
import { makePersonalContent } from "../personal-content.ts";
import { type CarriedOut, carryOutCommand } from "../step/carry-out-command.ts";
import { aDraftOf } from "../testing/a-draft.ts";
import { aPerson, aWorld } from "../testing/a-world.ts";
import { insist, insistentSenders } from "../testing/insistent-senders.ts";
import { aSmallDisk, mayMakeDisk, type SmallDisk } from "../testing/small-disk.ts";
import { makeTestDataFolder, removeTestDataFolder } from "../testing/test-data-folder.ts";

describe.skipIf(!mayMakeDisk())("a full disk", () => {
  let folder: string;
  let disk: SmallDisk;
  let pool: Pool;
  let owner: Pool;

  beforeAll(async () => {
    folder = await makeTestDataFolder();
    disk = await aSmallDisk(folder, "220m");
    await migrate(disk.url, { mode: "training" });
    owner = openPool(disk.url, { max: 1 });
    pool = openPool(appUrlOf(disk.url), { forSteps: true });
  }, 120_000);

  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()]);
    await disk.end();
    await removeTestDataFolder(folder);
  }, 60_000);

  test("fails an upload as a whole, and the same file is taken once there is room", { timeout: 60_000 }, async () => {
    // given
    const { region } = await aWorld(pool);
    const { personId } = await aPerson(pool);
    const { draftId } = await aDraftOf(pool, region, personId);
    const file = {
      region,
      attachmentId: randomUUID(),
      draftId,
      kind: "scan",
      fileName: "1.pdf",
      mediaType: "application/pdf",
    };
    const upload = () => storeAttachment(pool, file, pieces(4), { maxBytes: 10_000_000 });
    await disk.fill();

    // when
    const attempt = upload();

    // then
    await expect(attempt).rejects.toSatisfy((error) => isDatabaseLost(error) && codeOf(error) === "53100");
    await disk.clear();
    expect(await upload()).toMatchObject({ sizeBytes: 4_000_000 });
  });

  test("answers a command BUSY and writes nothing of it; sent again, it is carried out once there is room", {
    timeout: 60_000,
  }, async () => {
    // given: an application that needs more room than the tables have left
    const senders = await insistentSenders(pool);
    const before = await senders.send(pool, { cases: 2 });
    const filing = senders.aFilingCommand();
    const application = { personalId: randomUUID(), kind: "application", bytes: randomBytes(4_000_000) } as const;
    const personal = [makePersonalContent(application).content];
    const command = { ...filing, papers: { ...filing.papers, personal } };
    await disk.fill();

    // when
    const attempt = await carryOutCommand(pool, command);

    // then
    expect(attempt).toMatchObject({ rejected: "BUSY", facts: { because: expect.stringContaining("No space left") } });
    const { rows } = await owner.query("select from command where command_id = $1", [command.commandId]);
    expect(rows).toEqual([]);
    await disk.clear();
    const again = await insist(pool, command);
    expect(again.failures).toEqual([]);
    await senders.expectEachOnce(pool, [...before, again]);
  });

  test("loses nothing acknowledged, even when the server goes down over it, and heals by itself", {
    timeout: 120_000,
  }, async () => {
    // given
    const senders = await insistentSenders(pool);
    const before = await senders.send(pool, { cases: 5 });
    const filing = senders.aFilingCommand();
    const during = [];

    // when: the log of the database can't grow any more, which ends the server, and its recovery finds no room either
    await disk.fill();
    await expect(untilDown()).rejects.toMatchObject({ severity: "PANIC", code: "53100" });
    const [attempt] = await Promise.allSettled([carryOutCommand(pool, filing)]);
    expect(isLostOrBusy(attempt)).toBe(true);
    await expect.poll(() => owner.query("select 1").then(() => "up", codeOf), { timeout: 20_000 }).toBe("ECONNREFUSED");
    await disk.clear();
    during.push(await insist(pool, filing));

    // then
    const after = await senders.send(pool, { cases: 5 });
    await senders.expectEachOnce(pool, [...before, ...during, ...after]);
  });

  /** Has the database begin a new file of its log until there is no room for another. */
  async function untilDown(): Promise<void> {
    for (let file = 1; file < 50; file += 1) {
      await owner.query("select pg_logical_emit_message(true, 'grow', 'the log')");
      await owner.query("select pg_switch_wal()");
    }
  }
});

async function* pieces(megabytes: number): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < megabytes; piece += 1) yield Buffer.alloc(1_000_000, piece);
}

/** The database's failure, or that nothing was written; never that it was carried out. */
function isLostOrBusy(attempt: PromiseSettledResult<CarriedOut | Rejected>): boolean {
  if (attempt.status === "rejected") return isDatabaseLost(attempt.reason);
  return isRejected(attempt.value) && attempt.value.rejected === "BUSY";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
