import { expect, test } from "vitest";
import { readYaml } from "./yaml-source.ts";

test("places are found whether the text was read fast or whole", () => {
  for (const text of ["a: b\nc: d\n", "a: 'it''s'\nc: d\n"]) {
    const source = readYaml(text, "file.yaml");
    const problem = "content" in source ? source.problemAt(["c"], "wrong-value") : undefined;
    expect(problem).toMatchObject({ line: 2, column: 4, path: "c" });
  }
});

test("a text in which the parser loses its way is told up to there: what comes behind has neither place nor sense", () => {
  // given
  const text = "  kk: а\nacts:\n  - id: b\n    c: d\n";

  // when
  const problems = readYaml(text, "file.yaml");

  // then
  const places = "content" in problems ? [] : problems.map(({ line }) => line);
  expect(places).toContain(2);
  expect(Math.max(...places)).toBe(2);
});
