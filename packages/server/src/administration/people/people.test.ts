/** Who works where and who stands in: each command is carried out once, or says at its field why not. */
import { listEmployments, listSubstitutions, rolesOf } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { accountTexts } from "../../accounts/texts.ts";
import { aServer } from "../../testing/a-server.ts";
import type { TestBrowser } from "../../testing/test-browser.ts";
import { answerProblemTexts } from "../../texts/answer-problems.ts";
import { people } from "../../texts/people.ts";
import { staffRejectionTexts } from "../../texts/staff-rejections.ts";
import { staffAddress, substitutionsAddress } from "./addresses.ts";

const server = await aServer();
const { pool } = server.services;
const { region } = server;
const key = { region, officeId: "school-7" };
const t = people.kk;
const { rejections } = staffRejectionTexts.kk;

async function anAdministrator(): Promise<TestBrowser> {
  return server.as("administrator");
}

async function employmentsOf(person: string) {
  const personId = await server.idOf(person);
  return (await listEmployments(pool, region, key.officeId)).filter((one) => one.personId === personId);
}

/** What the access log says that was read of a person, and why. */
async function readOf(person: string): Promise<readonly string[]> {
  const { rows } = await server.owner.query<{ purpose: string }>(
    "select purpose from access_log where subject_person = $1 order by entry_id",
    [await server.idOf(person)],
  );
  return rows.map(({ purpose }) => purpose);
}

describe("an office's people", () => {
  test("are listed with role and days, and reading them is logged", async () => {
    // when
    const { statusCode, body } = await (await anAdministrator()).get(staffAddress(key));

    // then
    expect(statusCode).toBe(200);
    expect(body).toContain(server.nameOf("bolat"));
    expect(body).toContain(t.since("2014 жылғы 1 желтоқсан"));
    expect(await readOf("bolat")).toContain("people-administration");
  });

  test("are found by their office's name among the region's offices", async () => {
    // given
    const administrator = await anAdministrator();

    // when
    const regions = await administrator.get("/administration/people");
    const found = await administrator.get(`/administration/people/${region}?name=${encodeURIComponent("тобыл")}`);
    const nothing = await administrator.get(`/administration/people/${region}?name=xyz`);
    const nowhere = await administrator.get("/administration/people/atlantis");

    // then
    expect(regions.body).toContain(`/administration/people/${region}`);
    expect(found.body).toContain(staffAddress(key));
    expect(found.body).not.toContain("lyceum-34");
    expect(nothing.body).toContain(t.nothingFound);
    expect(nowhere.statusCode).toBe(404);
  });

  test("begin to work by a form, once however often it is sent, and hold the role from their first day", async () => {
    // given
    const administrator = await anAdministrator();
    const form = { iin: server.iinOf("sergei"), name: server.nameOf("sergei"), role: "executor", from: "11.06.2019" };

    // when
    const recorded = await administrator.post(staffAddress(key, "employ"), form);
    const again = await administrator.post(staffAddress(key, "employ"), form);

    // then
    expect(recorded.headers.location).toBe(staffAddress(key));
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain(t.errors.worksAlready);
    expect(await employmentsOf("sergei")).toMatchObject([{ role: "executor", validFrom: "2019-06-11" }]);
    const roles = (day: string) => server.idOf("sergei").then((id) => rolesOf(pool, region, id, day as never));
    expect(await roles("2019-06-10")).toEqual([]);
    expect(await roles("2019-06-11")).toMatchObject([{ role: "executor", office: "school-7" }]);
    expect(await readOf("sergei")).toContain("employment-recorded");
  });

  test.each([
    ["iin", { iin: "12345" }, accountTexts.kk.iinWrong],
    ["iin", { iin: "120517500018" }, answerProblemTexts.kk.IIN_REAL_IN_TRAINING],
    ["name", { name: "1" }, t.errors.name],
    ["name", { name: "Басқа Адам" }, t.errors.nameDiffers],
    ["role", { role: "" }, t.errors.role],
    ["role", { role: "operator" }, t.errors.role],
    ["from", { from: "31.02.2019" }, t.errors.date],
    ["from", { from: "" }, t.errors.date],
    ["until", { until: "завтра" }, t.errors.date],
    ["until", { until: "01.01.2019" }, t.errors.beforeFirst],
  ])(
    "aren't recorded with a wrong %s (%j): its field says so, and what was typed stays",
    async (field, typed, says) => {
      // given
      const form = { iin: server.iinOf("daniyar"), name: server.nameOf("daniyar"), role: "head", from: "11.06.2019" };

      // when
      const wrong = { ...form, ...typed };
      const refused = await (await anAdministrator()).post(staffAddress(key, "employ"), wrong);

      // then
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain(`href="#${field}"`);
      expect(refused.body).toContain(says);
      expect(refused.body).toContain(`value="${wrong.name}"`);
      expect(await employmentsOf("daniyar")).toEqual([]);
    },
  );

  test("end to work on their last day; what they did stays theirs", async () => {
    // given
    const administrator = await anAdministrator();
    const person = await server.idOf("aigul");
    const address = `${staffAddress(key, "end")}?${new URLSearchParams({ person, role: "chancellery" }).toString()}`;

    // when
    const early = await administrator.post(address, { "last-day": "01.01.2010" });
    const no = await administrator.post(address, { "last-day": "" });
    const nobody = await administrator.get(`${staffAddress(key, "end")}?person=${person}&role=head`);
    const ended = await administrator.post(address, { "last-day": "30.06.2019" });

    // then
    expect([early.statusCode, no.statusCode, nobody.statusCode, ended.statusCode]).toEqual([422, 422, 404, 303]);
    expect(early.body).toContain(t.errors.beforeFirst);
    expect(await employmentsOf("aigul")).toMatchObject([{ role: "chancellery", validUntil: "2019-06-30" }]);
  });
});

describe("an order of substitution", () => {
  const fields = {
    "order-number": "17-к",
    "order-date": "10.06.2019",
    from: "11.06.2019",
    until: "14.06.2019",
  } as const;

  async function anOrder(changes: Readonly<Record<string, string>> = {}) {
    const absent = `${await server.idOf("bolat")} head`;
    return { ...fields, absent, substitute: await server.idOf("dina"), ...changes };
  }

  test("of the head's own office lets somebody act in the head's role, and is told of in the list", async () => {
    // given
    const head = await server.as("bolat");

    // when
    const own = await head.get("/workplace/substitutions");
    const recorded = await head.post(substitutionsAddress(key, "new"), await anOrder());
    const list = await head.get(substitutionsAddress(key));

    // then
    expect(own.headers.location).toBe(substitutionsAddress(key));
    expect(recorded.headers.location).toBe(substitutionsAddress(key));
    expect(list.body).toContain("17-к");
    expect(list.body).toContain(server.nameOf("dina"));
    const insteadOf = { person: await server.idOf("bolat"), order: "17-к" };
    const roles = await rolesOf(pool, region, await server.idOf("dina"), "2019-06-12" as never);
    expect(roles).toContainEqual({ role: "head", office: "school-7", insteadOf });
    expect(await readOf("dina")).toContain("substitution-ordered");
  });

  test.each([
    ["order-number", { "order-number": "" }, t.errors.orderNumber],
    ["order-date", { "order-date": "x" }, t.errors.date],
    ["order-date", { "order-date": "11.06.2019" }, t.errors.dateToCome],
    ["absent", { absent: "somebody head" }, t.errors.absent],
    ["substitute", { substitute: "somebody" }, t.errors.substitute],
    ["from", { from: "" }, t.errors.date],
    ["until", { until: "10.07.2019", from: "11.07.2019" }, rejections.SUBSTITUTION_DAYS_REVERSED],
    ["until", { until: "07.06.2019", from: "05.06.2019" }, rejections.SUBSTITUTION_EXPIRED],
    ["order-number", { from: "01.07.2019", until: "05.07.2019" }, rejections.ORDER_NUMBER_TAKEN],
    ["absent", { "order-number": "18-к", from: "13.06.2019" }, "№ 17-к бұйрық: 2019 жылғы 11 маусым"],
  ])("with a wrong %s (%j) is rejected at that field, and nothing changes", async (field, typed, says) => {
    // given
    const before = await listSubstitutions(pool, region, key.officeId);

    // when
    const refused = await (await server.as("bolat")).post(substitutionsAddress(key, "new"), await anOrder(typed));

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(`href="#${field}"`);
    expect(refused.body).toContain(says);
    expect(await listSubstitutions(pool, region, key.officeId)).toEqual(before);
  });

  test("without any day says in the summary which day each message means", async () => {
    const days = { "order-date": "", from: "", until: "" };

    const { body } = await (await server.as("bolat")).post(substitutionsAddress(key, "new"), await anOrder(days));

    for (const label of [t.orderDate, t.from, t.until]) expect(body).toContain(`${label}: ${t.errors.date}`);
  });

  test("of oneself is rejected", async () => {
    const bolat = await server.idOf("bolat");
    const order = await anOrder({ substitute: bolat, "order-number": "19-к", from: "01.08.2019", until: "02.08.2019" });

    const refused = await (await server.as("bolat")).post(substitutionsAddress(key, "new"), order);

    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(rejections.SUBSTITUTION_OF_ONESELF);
  });

  test("is cancelled once, and holds no more from then on", async () => {
    // given
    const head = await server.as("bolat");
    const [order] = await listSubstitutions(pool, region, key.officeId);
    const address = `${substitutionsAddress(key, "cancel")}?order=${order?.substitutionId}`;

    // when
    const asked = await head.get(address);
    const cancelled = await head.post(address);
    const again = await head.post(address);
    const unknown = await head.get(`${substitutionsAddress(key, "cancel")}?order=nothing`);

    // then
    expect([asked.statusCode, cancelled.statusCode, again.statusCode, unknown.statusCode]).toEqual([
      200, 303, 422, 404,
    ]);
    expect(again.body).toContain(rejections.SUBSTITUTION_ENDED);
    const roles = await rolesOf(pool, region, await server.idOf("dina"), "2019-06-12" as never);
    expect(roles.filter(({ insteadOf }) => insteadOf !== undefined)).toEqual([]);
  });

  test("sent twice is written once; gone back to and changed it is another order", async () => {
    // given
    const head = await server.as("bolat");
    const address = substitutionsAddress(key, "new");
    const id = /name="id" value="([^"]+)"/.exec((await head.get(address)).body)?.[1] ?? "";
    const order = await anOrder({ id, "order-number": "20-к", from: "02.09.2019", until: "03.09.2019" });

    // when
    const sent = [
      await head.post(address, order),
      await head.post(address, order),
      await head.post(address, { ...order, "order-number": "21-к", from: "09.09.2019", until: "10.09.2019" }),
    ];

    // then
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const numbers = (await listSubstitutions(pool, region, key.officeId)).map(({ orderNumber }) => orderNumber);
    expect(numbers.toSorted()).toEqual(["17-к", "20-к", "21-к"]);
  });

  test("of another office isn't a head's to write", async () => {
    const { statusCode } = await (await server.as("saule")).post(substitutionsAddress(key, "new"), await anOrder());

    expect(statusCode).toBe(403);
  });
});
