/** What people are answered when their command can't be carried out just now. */
import { randomUUID } from "node:crypto";
import { loadCase, openPool } from "@reglament/store";
import { afterAll, describe, expect, test } from "vitest";
import { buildApp } from "./app.ts";
import { aServer } from "./testing/a-server.ts";
import { TestBrowser } from "./testing/test-browser.ts";
import { frame } from "./texts/frame.ts";
import { rejectionTexts } from "./texts/rejections.ts";
import { aFiledCase, type FiledCase } from "./workplace/testing/a-filed-case.ts";
import { bringTo, hiddenFields } from "./workplace/testing/act-on-case.ts";

const server = await aServer();

/** Keeps a case's row locked while the work is done, as a hanging process would. */
async function whileLocked<T>({ caseId }: FiledCase, work: () => Promise<T>): Promise<T> {
  const stranger = await server.owner.connect();
  try {
    await stranger.query("begin");
    await stranger.query("select from cases where region = $1 and case_id = $2 for update", [server.region, caseId]);
    return await work();
  } finally {
    await stranger.query("rollback");
    stranger.release();
  }
}

/** The fields of the form that a page offers to send again. */
function fieldsToSendAgain(body: string): Record<string, string> {
  const form = /<form method="post" action="[^"]*"[^>]*>(?:(?!<\/form>).)*<\/form>/gs;
  const again = [...body.matchAll(form)].map(([text]) => text).find((text) => text.includes(frame.kk.sendAgain)) ?? "";
  const fields = [...again.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
}

async function eventsOf({ caseId }: FiledCase): Promise<readonly string[]> {
  const loaded = await loadCase(server.services.pool, server.services.law.getEdition, server.region, caseId);
  return loaded?.events.map(({ event }) => event.type) ?? [];
}

describe("an act on a case that somebody keeps locked", () => {
  test("is answered that nothing was recorded, keeps what was typed, and is carried out once when it is sent again", async () => {
    // given
    const filed = await aFiledCase(server);
    await bringTo(server, filed, "resolution");
    const bolat = await server.as("bolat");
    const hidden = hiddenFields((await bolat.get(filed.address)).body, "resolve");
    const typed = { ...hidden, "resolve-executor": await server.idOf("dina") };
    const address = `${filed.address}/acts/resolve`;

    // when
    const busy = await whileLocked(filed, () => bolat.post(address, typed));
    const before = await eventsOf(filed);
    const again = fieldsToSendAgain(busy.body);
    const answers = [await bolat.post(address, again), await bolat.post(address, again)];

    // then
    expect([busy.statusCode, busy.headers["retry-after"]]).toEqual([503, "10"]);
    expect(busy.body).toContain(rejectionTexts.kk.BUSY);
    expect(again).toMatchObject(typed);
    expect(before).toEqual(["filed", "registered"]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect((await eventsOf(filed)).filter((type) => type === "executor-appointed")).toHaveLength(1);
    expect(server.logged.some((line) => line.includes('"code":"BUSY"'))).toBe(true);
  });
});

describe("a form that comes while the database is away", () => {
  test("is given back whole, but for passwords", async () => {
    // given
    const pool = openPool("postgres://nobody:none@127.0.0.1:1/none", { max: 1 });
    afterAll(() => pool.end());
    const browser = new TestBrowser(buildApp({ ...server.services, pool }), "10.8.8.10").hold("a-session", "a-token");
    const typed = { csrf: "a-token", command: randomUUID(), "paper-number": '45-о "а"' };

    // when
    const answer = await browser.post(`/workplace/cases/kostanay-1/${randomUUID()}/acts/draft`, typed);
    const withPassword = await browser.post("/sign-in", { csrf: "a-token", password: "not to be shown" });

    // then
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "10"]);
    expect(answer.body).toContain(frame.kk.busyTitle);
    expect(fieldsToSendAgain(answer.body)).toEqual({ ...typed, "paper-number": "45-о &quot;а&quot;" });
    expect(withPassword.statusCode).toBe(503);
    expect(withPassword.body).not.toContain("not to be shown");
    expect(withPassword.body).not.toContain(frame.kk.sendAgain);
  });
});
