import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyChain } from "@reglament/store";
import { anEmptyDatabase, contentsOf } from "@reglament/store/testing";
import { expect, test, vi } from "vitest";
import { aDataFolder, runProcess } from "../testing/run-system.ts";
import { aidanaAt, fileApplication, filedCases, inDatabase, signApplications } from "../testing/signed-applications.ts";

const FIVE_MINUTES = 300_000;

/** Runs the command to its end. @throws Error with what it printed when it wasn't carried out */
async function carriedOut(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  const process = await runProcess(words, environment);
  if ((await process.exited()) !== 0) throw new Error(process.printed());
}

test("a backup taken during filings restores, starts, answers and holds every case acknowledged before it", {
  timeout: FIVE_MINUTES,
}, async () => {
  // given a system at work
  const dataFolder = await aDataFolder();
  const system = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
  const aidana = await aidanaAt(await system.ready());
  const applications = await signApplications(aidana, dataFolder, 40);
  const csrf = await aidana.token();
  const acknowledged = new Map<string, string>();
  const file = async (which: typeof applications): Promise<void> => {
    for (const application of which) {
      const caseId = await fileApplication(aidana, csrf, application);
      if (caseId !== undefined) acknowledged.set(application.draftId, caseId);
    }
  };
  const [early, meanwhile, late] = [applications.slice(0, 10), applications.slice(10, 30), applications.slice(30)];
  await file(early);

  // when a backup is taken while it goes on, and finds a table locked once it has its moment
  const name = join(await aDataFolder(), "backup.tar.zst");
  const before = await inDatabase(dataFolder, async (pool) => {
    const holder = await pool.connect();
    await holder.query("begin");
    await holder.query("lock table blank_spoilt in access exclusive mode");
    const goingOn = Promise.all([file(meanwhile.slice(0, 10)), file(meanwhile.slice(10))]);
    const acknowledgedBefore = new Map(acknowledged);
    const taken = carriedOut(["backup", name], { REGLAMENT_DATA: dataFolder });
    await vi.waitFor(async () => {
      const waiting = await holder.query(
        "select from pg_locks where not granted and relation = 'blank_spoilt'::regclass",
      );
      expect(waiting.rowCount).toBe(1);
    }, 60_000);
    await goingOn;
    await file(late);
    await holder.query("commit");
    holder.release();
    await taken;
    return acknowledgedBefore;
  });

  // then nobody had to wait for it
  expect(acknowledged.size).toBe(applications.length);
  system.child.kill("SIGTERM");
  expect(await system.exited()).toBe(0);
  const restoredFolder = await aDataFolder();
  await carriedOut(["restore", name], { REGLAMENT_DATA: restoredFolder });

  // and nothing of an installation was left out of it
  expect((await readdir(restoredFolder)).toSorted()).toEqual((await readdir(dataFolder)).toSorted());
  for (const path of ["secret", "training/authority/register.json", "registers/asking.pem"]) {
    expect(await readFile(join(restoredFolder, path))).toEqual(await readFile(join(dataFolder, path)));
  }

  // and it starts, lets people sign in, and goes on with what wasn't in it yet
  const again = await runProcess(["start"], { REGLAMENT_DATA: restoredFolder });
  const aidanaAgain = await aidanaAt(await again.ready());
  await inDatabase(restoredFolder, async (pool) => {
    const { ofDraft, all } = await filedCases(pool, applications);
    for (const [draftId, caseId] of before) expect(ofDraft.get(draftId)).toBe(caseId);
    for (const { draftId } of late) expect(ofDraft.get(draftId)).toBeUndefined();
    for (const caseId of all) expect(await verifyChain(pool, "kostanay-1", caseId)).toBe(true);
  });
  const csrfAgain = await aidanaAgain.token();
  for (const application of applications) {
    expect(await fileApplication(aidanaAgain, csrfAgain, application)).toBeDefined();
  }
  again.child.kill("SIGTERM");
  expect(await again.exited()).toBe(0);
  await inDatabase(restoredFolder, async (pool) => {
    expect((await filedCases(pool, applications)).all).toHaveLength(applications.length);
  });
});

test("an installation moves from the embedded database to one of its own and back", {
  timeout: FIVE_MINUTES,
}, async () => {
  // given an installation that stands still
  const dataFolder = await aDataFolder();
  const walk = ["walk", "kostanay/school-enrolment", "--channel", "portal", "--json", "--keep"];
  await carriedOut(walk, { REGLAMENT_DATA: dataFolder });
  const embedded = await inDatabase(dataFolder, (_, url) => contentsOf(url));

  // when
  const files = [join(await aDataFolder(), "there"), join(await aDataFolder(), "back")] as const;
  const there = { REGLAMENT_DATA: await aDataFolder(), DATABASE_URL: await anEmptyDatabase() };
  const back = { REGLAMENT_DATA: await aDataFolder() };
  for (const [words, environment] of [
    [["backup", files[0]], { REGLAMENT_DATA: dataFolder }],
    [["restore", files[0]], there],
    [["backup", files[1]], there],
    [["restore", files[1]], back],
  ] as const) {
    await carriedOut(words, environment);
  }

  // then
  expect(await contentsOf(there.DATABASE_URL)).toEqual(embedded);
  expect(await inDatabase(back.REGLAMENT_DATA, (_, url) => contentsOf(url))).toEqual(embedded);
});
