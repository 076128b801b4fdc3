import { plainDate } from "@reglament/calendar";
import type { PaperTemplate } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../../testing/law-of-repository.ts";
import { readPaperFields, suggestionFor } from "./paper-fields.ts";

const law = lawOfRepository();
const filedOn = plainDate("2019-06-10");

function templateOf(regulation: string, edition: string): PaperTemplate {
  const [template] = law.getEdition(regulation, edition).templates;
  if (template === undefined) throw new Error(`${regulation} has no wording`);
  return template;
}

const order = templateOf("kostanay/school-enrolment", "2019-01-01");
const typed = {
  "paper-number": " 45-о ",
  "paper-date": "12.06.2019",
  "paper-school-year": "2019-2020",
  "paper-class-letter": "",
};

describe("readPaperFields", () => {
  test("takes what was typed, dates and school years in their one form, empty fields not at all", () => {
    expect(readPaperFields(order, typed, { filedOn }, "kk")).toEqual({
      fields: { number: "45-о", date: "2019-06-12", "school-year": "2019–2020" },
    });
  });

  test("writes in capitals what stands in capitals", () => {
    const read = readPaperFields(order, { ...typed, "paper-class-letter": "ә" }, { filedOn }, "kk");
    expect(read).toMatchObject({ fields: { "class-letter": "Ә" } });
  });

  test.each([
    ["paper-number", ""],
    ["paper-number", "—"],
    ["paper-number", "4\n5"],
    ["paper-number", "4".repeat(31)],
    ["paper-date", "31.06.2019"],
    ["paper-date", "09.06.2019"],
    ["paper-school-year", "2019-2021"],
    ["paper-school-year", "2019"],
    ["paper-class-letter", "АБВ"],
  ])("objects at the field %s to %j", (field, value) => {
    for (const language of ["kk", "ru", "en"] as const) {
      const read = readPaperFields(order, { ...typed, [field]: value }, { filedOn }, language);
      expect("errors" in read && Object.keys(read.errors)).toEqual([field]);
    }
  });

  test("asks for what the service's own wording needs", () => {
    // given
    const duplicate = templateOf("zhambyl/certificate-duplicate", "2016-05-08");

    // when
    const read = readPaperFields(duplicate, { "paper-date": "12.06.2019" }, { filedOn }, "ru");

    // then
    expect("errors" in read && Object.keys(read.errors)).toEqual(
      ["blank-number", "record-number", "name", "school", "year"].map((id) => `paper-${id}`),
    );
  });
});

test("suggests today and the coming school year for what is needed", () => {
  const suggested = order.fields.map((field) => suggestionFor(field, { today: plainDate("2019-06-12") }));
  expect(suggested).toEqual([undefined, "12.06.2019", "2019–2020", undefined]);
});

describe("the number of a blank that was issued to the case", () => {
  const duplicate = templateOf("zhambyl/certificate-duplicate", "2016-05-08");
  const blank = "ЖОБ 0000123";

  test("is suggested", () => {
    const [suggested] = duplicate.fields
      .filter(({ id }) => id === "blank-number")
      .map((field) => suggestionFor(field, { today: plainDate("2019-06-12"), blank }));
    expect(suggested).toBe(blank);
  });

  test("is the one on the paper (cl. 8(4))", () => {
    const read = readPaperFields(duplicate, { "paper-blank-number": "ЖОБ 0000124" }, { filedOn, blank }, "ru");
    expect(read).toMatchObject({ errors: { "paper-blank-number": expect.stringContaining(blank) } });
  });
});
