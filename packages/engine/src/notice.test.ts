import { describe, expect, test } from "vitest";
import { noticesOf } from "./notice.ts";
import { minutesLater, theEvents } from "./testing/index.ts";

describe("noticesOf", () => {
  test.each([
    [false, ["filed", "registered", "result-issued"]],
    [true, ["filed", "registered", "refusal-issued"]],
  ])("tells the applicant of filing, registration and the end (refused: %s)", (refusing, notices) => {
    // when
    const told = theEvents({ step: "ended", refusing }).flatMap(noticesOf);

    // then
    expect(told).toEqual(notices);
  });

  test("tells of a refused intake", () => {
    // given
    const refused = {
      type: "intake-refused",
      at: minutesLater(1),
      by: "chancellery-1",
      ground: "incomplete-package",
      clause: "5(1), 7(1)",
      deficiencies: [{ item: "residence" }],
      product: "intake-refusal-receipt",
    } as const;

    // then
    expect(noticesOf(refused)).toEqual(["intake-refused"]);
  });
});
