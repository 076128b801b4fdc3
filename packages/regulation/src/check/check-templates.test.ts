import { describe, expect, test } from "vitest";
import { isRegulation } from "../read/read-regulation.ts";
import { type Change, readKostanay } from "../testing/kostanay.ts";

function problemsAfter(...standard: readonly Change[]) {
  const read = readKostanay({ standard });
  return isRegulation(read) ? [] : read;
}

describe("a wording", () => {
  test.each([
    ["{field.number}", "{field.nummer}", "field.number"],
    ["{answer.child-name}", "{answer.childs-name}", "answer.child-name"],
    ["{filed-on}", "{filedon}", "filed-on"],
  ])("may not name what the paper hasn't got: %s as %s", (right, wrong, nearest) => {
    // when
    const problems = problemsAfter([right, wrong]);

    // then
    expect(problems).toEqual([
      expect.objectContaining({
        file: "regulations/kazakhstan/standards/school-enrolment.yaml",
        reason: "unknown-placeholder",
        path: expect.stringMatching(/^editions\.0\.templates\.0\.paragraphs\.kk\.\d$/),
        nearest,
      }),
    ]);
  });

  test("may not name an answer that the edition doesn't ask for", () => {
    expect(problemsAfter(["{answer.class}", "{answer.certificate}"])).toEqual([
      expect.objectContaining({ reason: "unknown-placeholder" }),
    ]);
  });
});
