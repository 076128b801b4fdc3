import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { LawError, loadLaw } from "./load-law.ts";

const regulations = fileURLToPath(new URL("../../../regulations", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "reglament-law-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("loadLaw", () => {
  test("reads calendar, standards and regulations", () => {
    const law = loadLaw(regulations);

    expect(law.findRegulation("kostanay/school-enrolment")?.region).toBe("kostanay");
    expect(law.getEdition("kostanay/school-enrolment", "2019-01-01").steps).toHaveLength(8);
    expect(law.calendar.firstYear).toBeLessThanOrEqual(2019);
  });

  test("says file, line and column of a problem and loads nothing", () => {
    // given
    cpSync(regulations, folder, { recursive: true });
    const file = join(folder, "kostanay", "school-enrolment.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("\nabout:", "\nabotu:"));

    // then
    expect(() => loadLaw(folder)).toThrow(LawError);
    expect(() => loadLaw(folder)).toThrow(/school-enrolment\.yaml:\d+:\d+ /);
  });

  test("says what can't be read", () => {
    // given
    const spoilt = mkdtempSync(join(tmpdir(), "reglament-law-"));
    cpSync(regulations, spoilt, { recursive: true });
    rmSync(join(spoilt, "kazakhstan", "calendar.yaml"));

    // then
    expect(() => loadLaw(spoilt)).toThrow(LawError);
    expect(() => loadLaw(spoilt)).toThrow(/calendar\.yaml: can't be read \(ENOENT/);
  });

  test("has no edition that isn't on record", () => {
    expect(() => loadLaw(regulations).getEdition("kostanay/school-enrolment", "2016-08-05")).toThrow(/not on record/);
  });
});
