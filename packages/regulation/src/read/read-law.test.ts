import { expect, test } from "vitest";
import { shippedFiles } from "../testing/shipped-regulations.ts";
import { readLaw } from "./read-law.ts";

test("a mistake in a standard is told once, however many regulations refer to it", () => {
  // given
  const path = "kazakhstan/standards/external-study.yaml";
  const text = (shippedFiles.get(path) ?? "").replace("title:", "titel:");

  // when
  const read = readLaw(new Map([...shippedFiles, [path, text]]));

  // then
  const strangers = "regulations" in read ? [] : read.filter(({ reason }) => reason === "unknown-key");
  expect(strangers).toEqual([expect.objectContaining({ file: `regulations/${path}`, path: "titel" })]);
});

test.each([
  "external-study.yaml",
  "zhambyl/External-Study.yaml",
  "zhambyl/external_study.yaml",
  "zhambyl/external-study.yml",
  "zhambyl/drafts/external-study.yaml",
  "kazakhstan/external-study.yaml",
  "kazakhstan/standard/external-study.yaml",
  "zhambyl/standards/external-study.yaml",
])("a file at %s isn't left out unseen: no file of the law stands there", (path) => {
  // when
  const read = readLaw(new Map([...shippedFiles, [path, "title: a\n"]]));

  // then
  expect(read).toEqual([expect.objectContaining({ file: `regulations/${path}`, line: 1, reason: "misplaced-file" })]);
});

test("calendars stand beside the law, and are none of this reader's business", () => {
  expect(readLaw(new Map([...shippedFiles, ["kazakhstan/calendar.yaml", "broken: ["]]))).toHaveProperty("regulations");
});

test("scenarios stand beside the law, and are none of this reader's business", () => {
  expect(readLaw(new Map([...shippedFiles, ["zhambyl/cases/external-study.yaml", "broken: ["]]))).toHaveProperty(
    "regulations",
  );
});

test("a standard that no regulation refers to is to be right, too", () => {
  // when
  const read = readLaw(new Map([...shippedFiles, ["kazakhstan/standards/fishing.yaml", "title: a\n"]]));

  // then
  expect(read).toContainEqual(expect.objectContaining({ file: "regulations/kazakhstan/standards/fishing.yaml" }));
});

test("without any standard there is nothing to expect in its place", () => {
  // given
  const files = new Map([...shippedFiles].filter(([path]) => !path.startsWith("kazakhstan/")));

  // when
  const read = readLaw(files);

  // then
  const problems = "regulations" in read ? [] : read;
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ reason, expected }) => reason === "unknown-standard" && expected === undefined)).toBe(true);
});
