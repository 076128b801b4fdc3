import { assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { mutated, mutation } from "../testing/mutation.ts";
import { shippedFiles } from "../testing/shipped-regulations.ts";
import { readLaw } from "./read-law.ts";

const paths = [...shippedFiles.keys()];

test("no mutation of any shipped file makes the reader throw, and each problem lies within its file", () => {
  assert(
    property(constantFrom(...paths), mutation, (path, change) => {
      // given
      const text = mutated(shippedFiles.get(path) ?? "", change);

      // when
      const read = readLaw(new Map([...shippedFiles, [path, text]]));

      // then
      if ("regulations" in read) return;
      expect(read.length).toBeGreaterThan(0);
      for (const { file, line, column } of read) {
        const lines = (
          file === `regulations/${path}` ? text : (shippedFiles.get(file.replace("regulations/", "")) ?? "")
        ).split("\n");
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
      }
    }),
    { numRuns: 60 },
  );
});
