import { describe, expect, test } from "vitest";
import { problemLine } from "../read/problem-line.ts";
import { shippedCalendar, soundLaw, soundText } from "../testing/sound-regulation.ts";
import { aboutFindings } from "./about-finding.ts";
import type { Damage } from "./check.ts";
import { checkedEditions } from "./checked-editions.ts";
import type { Finding } from "./finding.ts";
import type { FindingCode } from "./finding-codes.ts";

/** What is found in the sound regulation, or in another text in its place. */
function found(yaml = soundText): Finding[] {
  const law = soundLaw(yaml);
  if (!("regulations" in law)) throw new Error(law.map(problemLine).join("\n"));
  const around = { standards: law.standards, calendar: shippedCalendar() };
  return law.regulations.flatMap((regulation) =>
    checkedEditions(regulation, around).flatMap(({ findings }) => findings),
  );
}

/** The sound text with each passage replaced where it first stands. */
function damagedText({ was, becomes, and = [] }: Damage): string {
  return [{ was, becomes }, ...and].reduce((text, passage) => {
    expect(text).toContain(passage.was);
    return text.replace(passage.was, () => passage.becomes);
  }, soundText);
}

const damaged = (Object.entries(aboutFindings) as [FindingCode, (typeof aboutFindings)[FindingCode]][]).flatMap(
  ([code, { damage }]) => (damage === undefined ? [] : [{ code, damage }]),
);

describe("a sound regulation", () => {
  test("has no finding", () => {
    expect(found()).toEqual([]);
  });
});

describe("the example of", () => {
  test.each(damaged)("$code is found by it, with what else it brings about and nothing more", ({ code, damage }) => {
    // given
    const { also = [] } = damage;

    // when
    const codes = new Set(found(damagedText(damage)).map((finding) => finding.code));

    // then
    expect([...codes].toSorted()).toEqual([code, ...also].toSorted());
  });
});
