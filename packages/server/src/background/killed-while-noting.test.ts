import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { listOfficialNotices, openPool, verifyChain } from "@reglament/store";
import { afterAll, expect, test } from "vitest";
import type { Services } from "../services.ts";
import { aServer } from "../testing/a-server.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { deliverMessages } from "./deliver-messages.ts";
import { noteTimeOfCases } from "./note-time.ts";

const server = await aServer();
const { services, owner, region } = server;
const MINUTE_MS = 60_000;
const others = [1, 2].map(() => ({ ...services, pool: openPool(server.appUrl, { forSteps: true }) }));
afterAll(() => Promise.all(others.map(({ pool }) => pool.end())));

function startNoting(): ChildProcess {
  const program = fileURLToPath(new URL("testing/noting-process.ts", import.meta.url));
  const words = ["--conditions=source", program, server.appUrl, String(services.realNow())];
  return spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
}

async function noteAndDeliver(process: Services): Promise<void> {
  while (await noteTimeOfCases(process, () => false));
  while (await deliverMessages(process, () => false));
}

/** The events of each of the cases, in their order. */
async function logsOf(cases: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ log: string }>(
    `select string_agg(type, ' ' order by sequence) as log from event where case_id = any($1) group by case_id`,
    [cases],
  );
  return rows.map(({ log }) => log);
}

test("what a process had taken when it was killed is noted by another once its lease ends, each once", async () => {
  // given
  const cases: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const { caseId } = await aFiledCase(server, { office: "gymnasium-21" });
    cases.push(caseId);
  }
  server.passMs(10 * MINUTE_MS);
  const died = startNoting();
  const ended = once(died, "exit");
  await once(died.stdout ?? died, "data");

  // when
  died.kill("SIGKILL");
  await ended;
  await noteAndDeliver(services);
  const whileLeased = await logsOf(cases);
  await owner.query("update cases set leased_until = leased_until - interval '1 minute'");
  await Promise.all(others.map(noteAndDeliver));

  // then
  expect(whileLeased).toEqual(cases.map(() => "filed"));
  expect(await logsOf(cases)).toEqual(cases.map(() => "filed deadline-passed"));
  const told = await listOfficialNotices(services.pool, await server.idOf("galina"));
  expect(told.map(({ caseId, kind }) => `${caseId} ${kind}`).toSorted()).toEqual(
    cases.map((caseId) => `${caseId} deadline-passed`).toSorted(),
  );
  const chains = await Promise.all(cases.map((caseId) => verifyChain(services.pool, region, caseId)));
  expect(chains).toEqual(cases.map(() => true));
});
