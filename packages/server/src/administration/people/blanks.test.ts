/** Blanks of strict accountability: what a department received, and what was spoilt. */
import { blankInStock, listStock, saveOffice } from "@reglament/store";
import { describe, expect, test } from "vitest";
import { aServer } from "../../testing/a-server.ts";
import { blanks } from "../../texts/blanks.ts";
import { people } from "../../texts/people.ts";
import { staffRejectionTexts } from "../../texts/staff-rejections.ts";
import { blanksAddress } from "./addresses.ts";

const server = await aServer();
const { pool } = server.services;
const { region } = server;
const t = people.kk;
const { rejections, otherBlanks } = staffRejectionTexts.kk;

/** A department that has no blank yet. */
async function aDepartment(officeId: string) {
  const names = { kk: "Білім бөлімі", ru: "Отдел образования", en: "Education department" };
  await saveOffice(pool, region, { officeId, names, address: names, party: "department" });
  return { region, officeId };
}

const received = {
  first: "жоб 0001201",
  last: "ЖОБ № 0001260",
  "received-on": "10.06.2019",
  document: "№ 84, 07.06.2019",
} as const;

describe("blanks that came in", () => {
  test("are in the department's stock, once however often the form is sent", async () => {
    // given
    const key = await aDepartment("department-1");
    const administrator = await server.as("administrator");
    const form = await administrator.get(blanksAddress(key, "received"));
    const id = /name="id" value="([^"]+)"/.exec(form.body)?.[1] ?? "";

    // when
    const empty = await administrator.get(blanksAddress(key));
    const recorded = await administrator.post(blanksAddress(key, "received"), { ...received, id });
    const again = await administrator.post(blanksAddress(key, "received"), { ...received, id });
    const list = await administrator.get(blanksAddress(key));

    // then
    expect(empty.body).toContain(blanks.kk.noBlanks);
    expect([recorded.statusCode, again.statusCode]).toEqual([303, 303]);
    expect(await listStock(pool, region, key.officeId)).toMatchObject([{ received: 60, left: 60 }]);
    expect(list.body).toContain("ЖОБ 0001201");
  });

  test.each([
    ["first", { first: "" }, t.errors.blank],
    ["last", { last: "" }, t.errors.blank],
    ["last", { last: "ЖОБ 0001200" }, rejections.BLANK_NUMBERS_WRONG],
    ["last", { last: "АБВ 0001260" }, rejections.BLANK_NUMBERS_WRONG],
    ["received-on", { "received-on": "32.06.2019" }, t.errors.date],
    ["received-on", { "received-on": "11.06.2019" }, t.errors.dateToCome],
    ["document", { document: " " }, t.errors.document],
  ])("with a wrong %s (%j) aren't recorded, and the field says why", async (field, typed, says) => {
    // given
    const key = await aDepartment("department-2");

    // when
    const refused = await (await server.as("administrator")).post(blanksAddress(key, "received"), {
      ...received,
      ...typed,
    });

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(`href="#${field}"`);
    expect(refused.body).toContain(says);
    expect(await listStock(pool, region, key.officeId)).toEqual([]);
  });

  test("aren't taken a second time, in whichever department, and are named", async () => {
    // given
    const administrator = await server.as("administrator");
    const first = { ...received, first: "ОЖ 0000001", last: "ОЖ 0000010" };
    await administrator.post(blanksAddress(await aDepartment("department-3"), "received"), first);

    // when
    const other = await aDepartment("department-4");
    const refused = await administrator.post(blanksAddress(other, "received"), { ...first, first: "ОЖ 0000010" });

    // then
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(otherBlanks("0000001", "0000010"));
  });

  test("have no place in a school", async () => {
    const { statusCode } = await (await server.as("administrator")).get(
      blanksAddress({ region, officeId: "school-7" }),
    );

    expect(statusCode).toBe(404);
  });
});

describe("a spoilt blank", () => {
  const spoilt = {
    blank: "ҚЕ 0000002",
    "spoilt-on": "10.06.2019",
    reason: "Басып шығарғанда бүлінді, № 3 акт",
  } as const;

  test("is written off once, and never issued", async () => {
    // given
    const key = await aDepartment("department-5");
    const administrator = await server.as("administrator");
    const range = { ...received, first: "ҚЕ 0000001", last: "ҚЕ 0000003" };
    await administrator.post(blanksAddress(key, "received"), range);

    // when
    const unknown = await administrator.post(blanksAddress(key, "spoilt"), { ...spoilt, blank: "ҚЕ 0000009" });
    const empty = await administrator.post(blanksAddress(key, "spoilt"), { blank: "", "spoilt-on": "", reason: "" });
    const recorded = await administrator.post(blanksAddress(key, "spoilt"), spoilt);
    const again = await administrator.post(blanksAddress(key, "spoilt"), spoilt);

    // then
    expect([unknown.statusCode, empty.statusCode, recorded.statusCode, again.statusCode]).toEqual([422, 422, 303, 422]);
    expect(unknown.body).toContain(rejections.BLANK_UNKNOWN);
    expect(["blank", "spoilt-on", "reason"].every((field) => empty.body.includes(`href="#${field}"`))).toBe(true);
    expect(again.body).toContain(rejections.BLANK_SPOILT_BEFORE);
    expect(await blankInStock(pool, region, key.officeId, "ҚЕ 0000002")).toBe(false);
    expect(await blankInStock(pool, region, key.officeId, "ҚЕ 0000003")).toBe(true);
  });
});
