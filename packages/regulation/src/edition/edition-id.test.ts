import { describe, expect, test } from "vitest";
import { dayOfEdition, editionId, textOfEdition } from "./edition-id.ts";
import { itemKey } from "./origin.ts";

describe("an edition's id", () => {
  test.each([
    ["2019-01-01", "2019-01-01", 1],
    ["2019-01-01.2", "2019-01-01", 2],
    ["2019-01-01.14", "2019-01-01", 14],
    ["sound", "sound", 1],
  ])("%s is of %s, text %i", (id, day, text) => {
    expect([dayOfEdition(id), textOfEdition(id), editionId(day, text)]).toEqual([day, text, id]);
  });

  test("names another text, and what an administrator confirmed of the edition still holds", () => {
    const regulation = "kostanay/school-enrolment";

    expect(itemKey({ regulation, id: "2019-01-01.2" }, "photographs")).toBe(
      itemKey({ regulation, id: "2019-01-01" }, "photographs"),
    );
  });
});
