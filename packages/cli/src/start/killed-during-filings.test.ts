import { readFile } from "node:fs/promises";
import { verifyChain } from "@reglament/store";
import { isOnEmbeddedServer } from "@reglament/store/testing";
import { beforeEach, expect, test } from "vitest";
import { aDataFolder, postmasterPid, runProcess } from "../testing/run-system.ts";
import { aidanaAt, fileApplication, filedCases, inDatabase, signApplications } from "../testing/signed-applications.ts";

const THREE_MINUTES = 180_000;

beforeEach(({ skip }) => skip(!isOnEmbeddedServer(), "kills the embedded server"));

test("SIGTERM during filings loses none that was acknowledged, and files none twice", {
  timeout: THREE_MINUTES,
}, async () => {
  // given forty signed applications
  const dataFolder = await aDataFolder();
  const system = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
  const aidana = await aidanaAt(await system.ready());
  const applications = await signApplications(aidana, dataFolder, 40);
  const csrf = await aidana.token();

  // when the system is told to stop after the first was acknowledged
  const acknowledged = new Map<string, string>();
  await Promise.allSettled(
    applications.map(async (application) => {
      const caseId = await fileApplication(aidana, csrf, application);
      if (caseId === undefined) return;
      acknowledged.set(application.draftId, caseId);
      if (acknowledged.size === 1) system.child.kill("SIGTERM");
    }),
  );
  const exitCode = await system.exited();

  // then
  expect(exitCode).toBe(0);
  expect(acknowledged.size).toBeGreaterThan(0);
  await inDatabase(dataFolder, async (pool) => {
    const { ofDraft, all } = await filedCases(pool, applications);
    expect([...all].sort()).toEqual([...ofDraft.values()].sort());
    for (const [draftId, caseId] of acknowledged) {
      expect(ofDraft.get(draftId)).toBe(caseId);
      expect(await verifyChain(pool, "kostanay-1", caseId)).toBe(true);
    }
  });
});

test("SIGKILL of server and database during 200 concurrent steps keeps every acknowledged step, and no other twice", {
  timeout: THREE_MINUTES,
}, async () => {
  // given two hundred signed applications
  const dataFolder = await aDataFolder();
  const system = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
  const aidana = await aidanaAt(await system.ready());
  const applications = await signApplications(aidana, dataFolder, 200);
  const csrf = await aidana.token();
  const postmaster = Number((await readFile(postmasterPid(dataFolder), "utf8")).split("\n")[0]);

  // when both are killed in the middle of them
  const acknowledged = new Map<string, string>();
  await Promise.allSettled(
    applications.map(async (application) => {
      const caseId = await fileApplication(aidana, csrf, application);
      if (caseId === undefined) return;
      acknowledged.set(application.draftId, caseId);
      if (acknowledged.size === 20) {
        system.child.kill("SIGKILL");
        process.kill(postmaster, "SIGKILL");
      }
    }),
  );
  await system.exited();

  // then some were acknowledged and some weren't, and the next start knows every one of the former
  expect(acknowledged.size).toBeGreaterThanOrEqual(20);
  expect(acknowledged.size).toBeLessThan(applications.length);
  const again = await runProcess(["start"], { REGLAMENT_DATA: dataFolder });
  const aidanaAgain = await aidanaAt(await again.ready());
  const afterKill = await inDatabase(dataFolder, (pool) => filedCases(pool, applications));
  expect([...afterKill.all].sort()).toEqual([...afterKill.ofDraft.values()].sort());
  for (const [draftId, caseId] of acknowledged) expect(afterKill.ofDraft.get(draftId)).toBe(caseId);

  // and when everything is sent once more, each application has one case, the acknowledged ones the same as before
  const csrfAgain = await aidanaAgain.token();
  for (const application of applications) {
    const caseId = await fileApplication(aidanaAgain, csrfAgain, application);
    expect(caseId).toBe(afterKill.ofDraft.get(application.draftId) ?? caseId);
    expect(caseId).toBeDefined();
  }
  await inDatabase(dataFolder, async (pool) => {
    const { ofDraft, all } = await filedCases(pool, applications);
    expect(ofDraft.size).toBe(applications.length);
    expect([...all].sort()).toEqual([...ofDraft.values()].sort());
    for (const caseId of all) expect(await verifyChain(pool, "kostanay-1", caseId)).toBe(true);
  });
  again.child.kill("SIGTERM");
  expect(await again.exited()).toBe(0);
});
