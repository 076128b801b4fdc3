/** Acts that no regulation has: they stand apart, and move no legal term. */
import { randomUUID } from "node:crypto";
import { plainDate } from "@reglament/calendar";
import { deadlineOf } from "@reglament/engine";
import { employ, loadCase, orderSubstitution } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { loadOfficeDay } from "../situation.ts";
import { aServer } from "../testing/a-server.ts";
import { rejectionTexts } from "../texts/rejections.ts";
import { workplaceActs } from "../texts/workplace-acts.ts";
import { actKinds } from "../texts/workplace-acts-kinds.ts";
import { aCaseOf, type CaseOf } from "./testing/a-case-of.ts";
import { actsBeside, actsOffered, anOrder } from "./testing/act-on-case.ts";
import { clickThrough, stateOf } from "./testing/click-through.ts";
import { filled, formOnPage, send, type Typed } from "./testing/fill-form.ts";

const server = await aServer();
const enrolment = { regulation: "kostanay/school-enrolment", channel: "chancellery" } as const;

/** A case of school No. 7 before an act: aigul registers, bolat heads, dina and erlan execute. */
async function atAct(before: string): Promise<CaseOf> {
  const filed = await aCaseOf(server, enrolment);
  await clickThrough(server, filed, { before });
  return filed;
}

async function act(filed: CaseOf, person: string, name: string, typed: Typed = {}) {
  const browser = await server.as(person);
  const { body } = await browser.get(filed.address);
  const form = formOnPage(body, name);
  if (form === undefined) throw new Error(`${person} isn't offered ${name}`);
  return send(browser, form, filled(form, typed));
}

async function officeOf(filed: CaseOf): Promise<{ readonly [role: string]: string }> {
  const { office } = await stateOf(server, filed);
  const staff = server.people.filter((person) => person.staff?.office === office);
  return Object.fromEntries(staff.map(({ id, staff: held }) => [held?.role ?? "", id]));
}

test("they stand in a section of their own that says so", async () => {
  // given
  const filed = await atAct("register");
  const { chancellery = "" } = await officeOf(filed);

  // when
  const { body } = await (await server.as(chancellery)).get(filed.address);

  // then
  expect(actsOffered(body)).toEqual(["register", "refuse-intake"]);
  expect(actsBeside(body)).toEqual(["withdraw", "ask-correction", "correct", "claim"]);
  expect(body).toContain(actKinds.kk.beyondText);
});

test("the chancellery withdraws on a request that the applicant signed", async () => {
  // given
  const filed = await atAct("resolve");
  const { chancellery = "" } = await officeOf(filed);

  // when
  const { statusCode } = await act(filed, chancellery, "withdraw", {
    "-sheet": "1",
    "-day": "10.06.2019",
    "-time": "08:30",
  });

  // then
  expect(statusCode).toBe(303);
  expect((await stateOf(server, filed)).outcome).toBe("withdrawn");
});

test("what comes back to the executor says why, and the step's term runs on from its first beginning", async () => {
  // given
  const filed = await atAct("sign");
  const { head = "" } = await officeOf(filed);
  const before = await stateOf(server, filed);
  const prepared = before.steps.findIndex(({ step }) => step === "examination");
  const due = await dueOf(filed, prepared);

  // when
  const { statusCode } = await act(filed, head, "return-to-executor", {
    "return-to-executor-comment": "Сынып литері қате.",
  });
  const returned = await stateOf(server, filed);
  const executor = server.people.find(({ id }) => id === (before.draft?.by ?? ""));

  // then
  expect(statusCode).toBe(303);
  expect(returned.steps.at(-1)?.step).toBe("examination");
  expect(await dueOf(filed, returned.steps.length - 1)).toBe(due);
  expect(executor).toBeUndefined();
  const page = await pageOf(filed, before.draft?.by ?? "");
  expect(page).toContain(workplaceActs.kk.returnedBecause);
  expect(page).toContain("Сынып литері қате.");

  // and the case can still end
  expect(await clickThrough(server, filed)).toEqual(["draft", "sign", "issue"]);
});

test("a claim keeps others from acting, with a clear answer that names who took it", async () => {
  // given: two at the chancellery
  const filed = await aCaseOf(server, enrolment);
  const { office } = await stateOf(server, filed);
  const { chancellery = "", executor = "" } = await officeOf(filed);
  await employ(server.services.pool, filed.region, {
    officeId: office,
    personId: await server.idOf(executor),
    role: "chancellery",
    validFrom: plainDate("2019-06-10"),
    validUntil: plainDate("2019-06-10"),
  });

  // when
  await act(filed, chancellery, "claim");
  const browser = await server.as(executor);
  const { statusCode, body } = await browser.post(`${filed.address}/acts/register`, {
    command: randomUUID(),
    version: "1",
  });

  // then
  expect(statusCode).toBe(409);
  expect(body).toContain(rejectionTexts.kk.CLAIMED_BY_OTHER);
  expect(body).toContain(server.nameOf(chancellery));
});

test("a claim is released, and the case goes on", async () => {
  // given
  const filed = await atAct("register");
  const { chancellery = "" } = await officeOf(filed);
  await act(filed, chancellery, "claim");

  // when
  const released = await act(filed, chancellery, "release");

  // then
  expect(released.statusCode).toBe(303);
  expect((await stateOf(server, filed)).claimedBy).toBeUndefined();
});

test("a mistake is corrected by a new event, never by changing one", async () => {
  // given
  const filed = await atAct("resolve");
  const { chancellery = "" } = await officeOf(filed);
  const before = await stateOf(server, filed);

  // when
  const missing = await act(filed, chancellery, "correct", { "correct-corrects": "2", "correct-comment": "" });
  const corrected = await act(filed, chancellery, "correct", {
    "correct-corrects": "2",
    "correct-comment": "Кіріс нөмірі қағазда басқа жазылған.",
  });

  // then
  expect(missing.statusCode).toBe(422);
  expect(corrected.statusCode).toBe(303);
  expect((await stateOf(server, filed)).version).toBe(before.version + 1);
});

test("the applicant is asked to mend what was named", async () => {
  // given
  const filed = await atAct("resolve");
  const { head = "" } = await officeOf(filed);

  // when
  const none = await act(filed, head, "ask-correction", { "ask-correction-comment": "Анықтама керек." });
  const asked = await act(filed, head, "ask-correction", {
    "ask-correction-comment": "Анықтама керек.",
    "ask-correction-items-child-name": "yes",
  });

  // then
  expect(none.statusCode).toBe(422);
  expect(none.body).toContain("Анықтама керек.");
  expect(asked.statusCode).toBe(303);
  expect((await stateOf(server, filed)).correctionAsked?.items).toEqual(["child-name"]);
});

test("the head replaces an executor who is away", async () => {
  // given
  const filed = await atAct("draft");
  const { head = "" } = await officeOf(filed);
  const { executor: absent, office } = await stateOf(server, filed);
  const people = server.people.filter(({ staff }) => staff?.office === office && staff.role === "executor");
  const ids = await Promise.all(people.map(({ id }) => server.idOf(id)));
  const other = ids.find((id) => id !== absent) ?? "";

  // when
  const { statusCode } = await act(filed, head, "reassign", { "reassign-executor": other });

  // then
  expect(statusCode).toBe(303);
  expect((await stateOf(server, filed)).executor).toBe(other);
  expect(await clickThrough(server, filed, { before: "sign" })).toEqual(["draft"]);
});

describe("a stale page", () => {
  test("is answered with who did what meanwhile, and what was typed", async () => {
    // given: the executor's page, then a comment of the chancellery's
    const filed = await atAct("draft");
    const { chancellery = "" } = await officeOf(filed);
    const { executor = "" } = await stateOf(server, filed);
    const browser = await server.as(await nameOfId(executor));
    const form = formOnPage((await browser.get(filed.address)).body, "draft");
    if (form === undefined) throw new Error("the executor isn't offered the draft");
    await act(filed, chancellery, "correct", { "correct-corrects": "2", "correct-comment": "Түзету." });

    // when
    const { statusCode, body } = await send(browser, form, filled(form, { ...anOrder }));

    // then
    expect(statusCode).toBe(409);
    expect(body).toContain(rejectionTexts.kk.STALE);
    expect(body).toContain(workplaceActs.kk.meanwhile);
    expect(body).toContain(server.nameOf(chancellery));
    expect(body).toContain("45-о");
    expect((await stateOf(server, filed)).draft).toBeUndefined();
  });
});

test("who stands in for the head by an order signs in their place, and the event says so", async () => {
  // given
  const filed = await atAct("resolve");
  const { head = "" } = await officeOf(filed);
  const { office } = await stateOf(server, filed);
  const deputy = server.people.find(
    ({ staff }) => staff?.office === office && staff.role !== "head" && staff.role !== "chancellery",
  );
  const [absent, substitute] = [await server.idOf(head), await server.idOf(deputy?.id ?? "")];
  const today = plainDate("2019-06-10");
  const order = { substitutionId: randomUUID(), officeId: office, orderNumber: "14-ж", orderDate: today };
  const rejected = await orderSubstitution(
    server.services.pool,
    filed.region,
    {
      ...order,
      absent,
      substitute,
      role: "head",
      validFrom: today,
      validUntil: plainDate("2019-06-20"),
      madeBy: absent,
    },
    today,
  );

  // when
  const { body } = await (await server.as(deputy?.id ?? "")).get(filed.address);
  const appointed = await act(filed, deputy?.id ?? "", "resolve");

  // then
  expect(rejected).toBeUndefined();
  expect(actsOffered(body)).toEqual(["resolve"]);
  expect(appointed.statusCode).toBe(303);
  const loaded = await loadCase(server.services.pool, server.services.law.getEdition, filed.region, filed.caseId);
  expect(loaded?.events.at(-1)?.event).toMatchObject({
    type: "executor-appointed",
    by: substitute,
    insteadOf: { person: absent, order: "14-ж" },
  });
});

async function dueOf(filed: CaseOf, index: number) {
  const state = await stateOf(server, filed);
  const world = { region: filed.region, now: server.legalNow() };
  const day = await loadOfficeDay(server.services, world, { regulation: enrolment.regulation, office: state.office });
  return day && deadlineOf(filed.law, day.timesUnder(filed.law), state, index)?.due;
}

async function nameOfId(personId: string): Promise<string> {
  for (const { id, staff } of server.people) {
    if (staff !== undefined && (await server.idOf(id)) === personId) return id;
  }
  throw new Error("nobody of the training world");
}

async function pageOf(filed: CaseOf, personId: string): Promise<string> {
  return (await (await server.as(await nameOfId(personId))).get(filed.address)).body;
}
