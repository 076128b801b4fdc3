/** The search for cases: by form, in the own office only, with every case shown in the access log. */
import { employ } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../../testing/a-server.ts";
import { fileOverPortal } from "../../testing/file-over-portal.ts";
import { answerProblemTexts } from "../../texts/answer-problems.ts";
import { search } from "../../texts/search.ts";
import { aFiledCase } from "../testing/a-filed-case.ts";
import { actOnCase } from "../testing/act-on-case.ts";
import { searchAddress } from "./search-page.tsx";

const server = await aServer();
const t = search.kk;
const alikhans = await aFiledCase(server);
const elsewhere = await fileOverPortal(server, { office: "lyceum-34" });
const polinas = await fileOverPortal(server, { by: "sergei", child: "polina" });
await actOnCase(await server.as("aigul"), alikhans, "register");

/** The cases that a search shows. */
async function found(person: string, form: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { statusCode, body } = await (await server.as(person)).post(searchAddress, form);
  expect(statusCode).toBe(200);
  return [...body.matchAll(/\/workplace\/cases\/[^/"]+\/([0-9a-f-]{36})"/g)].map(([, caseId = ""]) => caseId);
}

describe("the search page", () => {
  test("is an empty form at first, which posts and says that searches are logged", async () => {
    const { statusCode, body } = await (await server.as("aigul")).get(searchAddress);

    expect(statusCode).toBe(200);
    expect(body).toContain(`<form method="post" action="${searchAddress}"`);
    expect(body).toContain(t.logged);
    expect(body).not.toContain(t.nothing);
  });

  test.each([
    ["the number", { number: "2019-000001" }],
    ["the child's IIN", { iin: server.iinOf("alikhan") }],
    ["the representative's IIN, as people copy it", { iin: server.iinOf("aidana").replace(/(.{6})/, "$1 ") }],
    ["the beginning of a name, small", { name: "қасымов әли" }],
    ["days, service and state", { from: "10.06.2019", to: "10.06.2019", name: "Қасымов", state: "open" }],
  ])("finds a case of the own office by %s", async (_what, form) => {
    expect(await found("aigul", form)).toEqual([alikhans.caseId]);
  });

  test("narrows down by all that is asked for, and says when nothing fits", async () => {
    // given
    const whole = { from: "01.06.2019", to: "30.06.2019", service: "kostanay/school-enrolment" };

    // then
    expect((await found("aigul", whole)).toSorted()).toEqual([alikhans.caseId, polinas].toSorted());
    expect(await found("aigul", { ...whole, iin: server.iinOf("polina") })).toEqual([polinas]);
    expect(await found("aigul", { ...whole, state: "result" })).toEqual([]);
    const { body } = await (await server.as("aigul")).post(searchAddress, { from: "01.01.2020" });
    expect(body).toContain(t.nothing);
    expect(body).toContain('value="01.01.2020"');
  });

  test("shows nobody another office's cases", async () => {
    expect(await found("aigul", { iin: server.iinOf("alikhan") })).not.toContain(elsewhere);
    expect(await found("galina", { iin: server.iinOf("alikhan") })).not.toContain(alikhans.caseId);
  });

  test("leaves out cases that concern the official", async () => {
    // given: Айдана works at the school to which her son's application went
    const validFrom = "2019-06-01" as Parameters<typeof employ>[2]["validFrom"];
    const employment = {
      officeId: "school-7",
      personId: await server.idOf("aidana"),
      role: "executor",
      validFrom,
    } as const;
    await employ(server.services.pool, server.region, employment);

    // then
    expect(await found("aidana", { from: "01.06.2019" })).toEqual([polinas]);
  });

  test.each([
    ["number", {}, t.errors.empty],
    ["number", { number: "<script>" }, t.errors.number],
    ["iin", { iin: "120517500018" }, answerProblemTexts.kk.IIN_REAL_IN_TRAINING],
    ["name", { name: "қ" }, t.errors.name],
    ["name", { name: "%_" }, t.errors.name],
    ["from", { from: "2019-06-10" }, t.errors.date],
    ["to", { to: "31.06.2019" }, t.errors.date],
    ["to", { from: "11.06.2019", to: "10.06.2019" }, t.errors.order],
    ["service", { service: "zhambyl/external-study" }, t.errors.service],
    ["state", { state: "lost" }, t.errors.state],
  ])("refuses a wrong %s (%j) at its field and keeps what was typed", async (field, form, says) => {
    // when
    const { statusCode, body } = await (await server.as("aigul")).post(searchAddress, form);

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain(`href="#${field}"`);
    expect(body).toContain(says);
    expect(body).not.toContain("<script>");
    expect(body).not.toContain(t.nothing);
  });
});

test("each search and each case shown is logged with whose it is and why; no IIN gets into log or address", async () => {
  // given
  const head = await server.as("bolat");
  const person = await server.idOf("bolat");
  const iin = server.iinOf("polina");

  // when
  await head.post(searchAddress, { iin });

  // then
  const { rows } = await server.owner.query<{ subject: string | null; shown: string | null; path: string }>(
    `select subject_person as subject, subject_case as shown, path_pattern as path from access_log
      where person_id = $1 and purpose = 'search' order by entry_id`,
    [person],
  );
  expect(rows).toEqual([
    { subject: await server.idOf("polina"), shown: null, path: searchAddress },
    { subject: null, shown: polinas, path: searchAddress },
  ]);
  expect(server.logged.join("\n")).not.toContain(iin);
});
