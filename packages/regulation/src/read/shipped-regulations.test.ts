import { expect, test } from "vitest";
import { isCasesPath } from "../scenario/scenario-path.ts";
import { readShipped, shippedFiles, shippedKeys } from "../testing/shipped-regulations.ts";
import { problemLine } from "./problem-line.ts";
import { isRegulation } from "./read-regulation.ts";

test.each(shippedKeys)("%s is read without a problem", (key) => {
  // when
  const read = readShipped(key);

  // then
  expect(isRegulation(read) ? [] : read.map(problemLine)).toEqual([]);
});

test("no file below regulations/ is left out of these", () => {
  // given
  const files = import.meta.glob("../../../../regulations/**/*.yaml", {
    query: "?raw",
    import: "default",
    eager: true,
  });

  // when
  const paths = Object.keys(files)
    .map((path) => path.replace(/^.*\/regulations\//, ""))
    .filter((path) => !isCasesPath(path));

  // then
  expect([...shippedFiles.keys(), "kazakhstan/calendar.yaml"].toSorted()).toEqual(paths.toSorted());
});
