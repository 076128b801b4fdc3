import { listOfficialNotices, loadCase, openPool } from "@reglament/store";
import { afterAll, describe, expect, test, vi } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { deadlines } from "../texts/deadlines.ts";
import { notices } from "../texts/notices.ts";
import { workplace } from "../texts/workplace.ts";
import { aFiledCase, type FiledCase } from "../workplace/testing/a-filed-case.ts";
import { bringTo } from "../workplace/testing/act-on-case.ts";
import { deliverMessages } from "./deliver-messages.ts";
import { noteTimeOfCases } from "./note-time.ts";
import { startBackground } from "./start-background.ts";

const server = await aServer();
const { pool } = server.services;
/** Of another process: what waits there shares nothing with what waits here. */
const otherPool = openPool(server.appUrl, { forSteps: true });
afterAll(() => otherPool.end());
const neverStopping = () => false;
const MINUTE_MS = 60_000;

async function eventsOf({ caseId }: FiledCase): Promise<readonly string[]> {
  const loaded = await loadCase(pool, server.services.law.getEdition, server.region, caseId);
  return loaded?.events.map(({ event }) => event.type) ?? [];
}

/** What a person was told of the case as an official. */
async function toldTo(person: string, { caseId }: FiledCase): Promise<readonly string[]> {
  const told = await listOfficialNotices(pool, await server.idOf(person));
  return told.filter((notice) => notice.caseId === caseId).map(({ kind, reader }) => `${kind} ${reader}`);
}

async function noteAndDeliver(): Promise<void> {
  while (await noteTimeOfCases(server.services, neverStopping));
  while (await deliverMessages(server.services, neverStopping));
}

/** Makes the case's log unreadable, as only whoever owns the database can. */
async function breakLog({ caseId }: FiledCase): Promise<void> {
  await server.owner.query("alter table event disable trigger user");
  await server.owner.query("update event set payload = 'broken' where case_id = $1", [caseId]);
  await server.owner.query("alter table event enable trigger user");
}

describe("time that goes on", () => {
  test("warns whoever has the case in hand, and tells head and administrator when the deadline has passed (cl. 5(1): 5 minutes)", async () => {
    // given
    const filed = await aFiledCase(server);
    await noteAndDeliver();
    const early = await eventsOf(filed);

    // when: four of the five minutes are over, then all of them
    server.passMs(4 * MINUTE_MS + 1000);
    await noteAndDeliver();
    const neared = [await toldTo("aigul", filed), await toldTo("bolat", filed)];
    server.passMs(MINUTE_MS);
    await noteAndDeliver();

    // then
    expect(early).toEqual(["filed"]);
    expect(neared).toEqual([["deadline-neared holder"], []]);
    expect(await eventsOf(filed)).toEqual(["filed", "deadline-neared", "deadline-passed"]);
    expect(await toldTo("aigul", filed)).toEqual(["deadline-passed holder", "deadline-neared holder"]);
    expect(await toldTo("bolat", filed)).toEqual(["deadline-passed head"]);
    expect(await toldTo("administrator", filed)).toEqual(["deadline-passed administrator"]);
  });

  test("stays visible in the case for good, with what was late and by how much", async () => {
    // given
    const filed = await aFiledCase(server);
    server.passMs(30 * MINUTE_MS);
    await noteAndDeliver();
    const late = await (await server.as("aigul")).get("/workplace?list=overdue");

    // when
    await bringTo(server, filed, "resolution");
    const page = await (await server.as("bolat")).get(filed.address);

    // then
    expect(late.body).toContain(filed.address);
    expect(late.body).toContain(workplace.kk.late);
    expect(page.body).toContain(deadlines.kk.doneLate);
    expect(page.body).toContain(deadlines.kk.lateBy("25 минут"));
    expect(page.body).toContain("history__entry--late");
  });

  test("is noted once by two processes at work at the same time", async () => {
    // given
    const cases: FiledCase[] = [];
    for (let count = 0; count < 12; count += 1) cases.push(await aFiledCase(server, { office: "gymnasium-21" }));
    server.passMs(10 * MINUTE_MS);

    // when
    const processes = [pool, otherPool].map((own) => startBackground({ ...server.services, pool: own }));
    await vi.waitFor(
      async () => {
        const told = await Promise.all(cases.map((filed) => toldTo("galina", filed)));
        expect(told.every(({ length }) => length > 0)).toBe(true);
      },
      { timeout: 20_000 },
    );
    await Promise.all(processes.map((process) => process.stop()));
    await noteAndDeliver();

    // then: what has passed unwarned isn't warned of any more
    for (const filed of cases) {
      expect(await eventsOf(filed)).toEqual(["filed", "deadline-passed"]);
      expect(await toldTo("galina", filed)).toEqual(["deadline-passed holder"]);
    }
  });

  test("passes over a case that fails, and says so in the log without personal data", async () => {
    // given
    const broken = await aFiledCase(server, { office: "lyceum-34" });
    await breakLog(broken);
    const filed = await aFiledCase(server, { office: "lyceum-34" });
    server.passMs(10 * MINUTE_MS);

    // when
    await noteAndDeliver();

    // then
    expect(await eventsOf(filed)).toContain("deadline-passed");
    const told = server.logged.filter((line) => line.startsWith("time-not-noted"));
    expect(told.join()).toContain(broken.caseId);
    expect(told.join()).not.toContain(server.iinOf("alikhan"));
  });

  test("begins nothing once the server stops", async () => {
    // given
    const filed = await aFiledCase(server, { office: "lyceum-34" });
    server.passMs(10 * MINUTE_MS);

    // when
    const isMore = await noteTimeOfCases(server.services, () => true);

    // then
    expect(isMore).toBe(false);
    expect(await eventsOf(filed)).toEqual(["filed"]);
  });
});

describe("notices of officials", () => {
  test("stand on a page of their own with the case they tell of, until they are read", async () => {
    // given
    const filed = await aFiledCase(server);
    server.passMs(10 * MINUTE_MS);
    await noteAndDeliver();
    const head = await server.as("bolat");

    // when
    const list = await head.get("/workplace");
    const page = await head.get("/workplace/notices");
    await head.get(filed.address);
    const after = await toldTo("bolat", filed);
    const unread = (await listOfficialNotices(pool, await server.idOf("bolat"))).filter(
      ({ caseId, readAt }) => caseId === filed.caseId && readAt === undefined,
    );

    // then
    expect(list.body).toContain(notices.kk.toNotices);
    expect(page.body).toContain(`href="${filed.address}"`);
    expect(page.body).toContain(notices.kk.reader.head);
    expect(after).toEqual(["deadline-passed head"]);
    expect(unread).toEqual([]);
  });

  test("reach an administrator who works in no office, without a way into the case", async () => {
    // given
    const filed = await aFiledCase(server);
    server.passMs(10 * MINUTE_MS);
    await noteAndDeliver();
    const administrator = await server.as("administrator");

    // when
    const { body } = await administrator.get("/workplace/notices");
    const until = /name="until" value="(\d+)"/.exec(body)?.[1] ?? "";
    await administrator.post("/workplace/notices", { until });
    const after = await administrator.get("/workplace/notices");

    // then
    expect(body).toContain(notices.kk.reader.administrator);
    expect(body).not.toContain(filed.address);
    expect(after.body).toContain(notices.kk.none);
    expect((await administrator.get(filed.address)).statusCode).toBe(403);
  });
});
