import { findRecordedFacts, listConfirmations, listLawFacts } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../testing/a-server.ts";
import { administration } from "../texts/administration.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { aFiledCase } from "../workplace/testing/a-filed-case.ts";
import { actOnCase } from "../workplace/testing/act-on-case.ts";
import { confirmationForm, endForm } from "./addresses.ts";

const server = await aServer();
const { pool, law } = server.services;
const regulation = "kostanay/school-enrolment";
const edition = "2019-01-01";
const birthDate = confirmationForm(regulation, edition, "child-birth-date");
const birthDateLabel = law.getEdition(regulation, edition).questions.find(({ id }) => id === "child-birth-date")
  ?.label.kk;
const reading = { act: "№ 179 (2015-04-08)", clause: "9-тармақ", statement: "yes" } as const;

describe("the law page", () => {
  test("lists what isn't confirmed with how it is known, and what was recorded", async () => {
    // when
    const { body } = await (await server.as("administrator")).get("/administration/law");

    // then: an assumed question, a total known at second hand, a record of the training world
    expect(body).toContain(birthDateLabel);
    expect(body).toContain("balkhash.goo.kz");
    expect(body).toContain(administration.kk.training);
  });

  test("is what the administration begins with", async () => {
    const answer = await (await server.as("administrator")).get("/administration");

    expect(answer.headers.location).toBe("/administration/law");
  });
});

describe("confirming an item", () => {
  test("asks for act, clause and the administrator's own statement", async () => {
    // given
    const administrator = await server.as("administrator");

    // when
    const { statusCode, body } = await administrator.post(birthDate, { act: "№ 179", clause: "", statement: "" });

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain('value="№ 179"');
    expect(body).toContain("#clause");
    expect(body).toContain("#statements");
    expect((await listConfirmations(pool, server.region)).has(`${regulation}/${edition}/child-birth-date`)).toBe(false);
  });

  test("lets the item ground a refusal from then on, once however often the form is sent", async () => {
    // given
    const filed = await aFiledCase(server, { without: ["child-birth-date"] });
    const refusal = { "intake-ground": "incomplete-package", "missing-child-birth-date": "yes" };
    const before = await actOnCase(await server.as("aigul"), filed, "refuse-intake", refusal);
    const administrator = await server.as("administrator");
    const form = await administrator.get(birthDate);
    const fact = /name="fact" value="([^"]+)"/.exec(form.body)?.[1] ?? "";

    // when
    const recorded = await administrator.post(birthDate, { ...reading, fact });
    await administrator.post(birthDate, { ...reading, fact });

    // then
    expect(before.statusCode).toBe(422);
    expect(recorded.headers.location).toBe("/administration/law");
    const facts = (await listLawFacts(pool, server.region)).filter(({ item }) => item === "child-birth-date");
    expect(facts).toMatchObject([{ act: reading.act, recordedBy: "Сапарова Гүлмира Әбілқызы", training: false }]);
    const after = await actOnCase(await server.as("aigul"), filed, "refuse-intake", refusal);
    expect(after.statusCode).toBe(303);
  });

  test("of the total term takes the doubt off the acceptance receipt", async () => {
    // given
    const filed = await aFiledCase(server);
    await actOnCase(await server.as("aigul"), filed, "register");
    const own = `${filed.address.replace("/workplace/", "/cabinet/")}/receipt`;
    const aidana = await server.as("aidana");
    const before = await aidana.get(own);
    const address = confirmationForm(regulation, edition, "total-term");
    const administrator = await server.as("administrator");
    const fact = /name="fact" value="([^"]+)"/.exec((await administrator.get(address)).body)?.[1] ?? "";

    // when
    await administrator.post(address, { ...reading, fact });
    const after = await aidana.get(own);

    // then
    expect(before.body).toContain(workplacePapers.kk.dueUnconfirmed);
    expect(after.body).toContain(workplacePapers.kk.due);
    expect(after.body).not.toContain(workplacePapers.kk.dueUnconfirmed);
  });

  test("isn't there for an item with a source, or for none", async () => {
    const administrator = await server.as("administrator");

    expect((await administrator.get(confirmationForm(regulation, edition, "school"))).statusCode).toBe(404);
    expect((await administrator.get(confirmationForm(regulation, edition, "nothing"))).statusCode).toBe(404);
  });
});

describe("recording a regulation's end", () => {
  test("wants a date and keeps what was typed", async () => {
    // when
    const { statusCode, body } = await (await server.as("administrator")).post(endForm(regulation), {
      ...reading,
      "ends-on": "31.02.2020",
    });

    // then
    expect(statusCode).toBe(422);
    expect(body).toContain('value="31.02.2020"');
  });

  test("is taken as the first day on which nobody may file", async () => {
    // when
    const { headers } = await (await server.as("administrator")).post(endForm(regulation), {
      ...reading,
      "ends-on": "15.02.2020",
    });

    // then
    expect(headers.location).toBe("/administration/law");
    expect(await findRecordedFacts(pool, server.region, regulation)).toEqual({ endOn: "2020-02-15" });
  });
});
