import { expect, test } from "vitest";
import { type Change, readKostanay } from "../testing/kostanay.ts";
import { isRegulation } from "./read-regulation.ts";

const said = "{ kk: а, ru: б, en: c }";
const pause = `{ id: absent, clause: "5", text: ${said}, steps: [intake, examinatio], origin: { assumed: ${said} } }`;
const storage = `{ clause: "5", at: provider, step: issu, keep: { months: 1 }, then: return-to-provider, text: ${said} }`;

test.each<[string, readonly Change[], object]>([
  [
    "an act that stands twice in a step of one channel",
    [["act: propose-refusal", "act: draft\n                channels: [portal]"]],
    { path: "editions.3.procedures.1.steps.2.acts.1.act", reason: "duplicate-id" },
  ],
  [
    "a pause of a step nobody knows",
    [["    counting:\n", `    pauses: [${pause}]\n    counting:\n`]],
    { path: "editions.3.pauses.0.steps.1", reason: "unknown-step", nearest: "examination" },
  ],
  [
    "a result kept in a step nobody knows",
    [["    counting:\n", `    storage: ${storage}\n    counting:\n`]],
    { path: "editions.3.storage.step", reason: "unknown-step", nearest: "issue" },
  ],
  [
    "a warning when the term is over",
    [["    counting:\n", "    warnAfterPercent: 100\n    counting:\n"]],
    { path: "editions.3.warnAfterPercent", reason: "wrong-value" },
  ],
  [
    "a calendar's change with no rule",
    [["is: recompute", "is: decided-later"]],
    { path: "editions.3.counting.calendarChange.is", reason: "wrong-value" },
  ],
])("refuses %s", (_, regulation, problem) => {
  const read = readKostanay({ regulation });
  expect(isRegulation(read) ? [] : read).toContainEqual(expect.objectContaining(problem));
});

test("takes a pause and a warning of the file's own", () => {
  // given
  const regulation: readonly Change[] = [
    [
      "    counting:\n",
      `    warnAfterPercent: 50\n    pauses: [${pause.replace("examinatio", "examination")}]\n    counting:\n`,
    ],
  ];

  // when
  const read = readKostanay({ regulation });

  // then
  const edition = isRegulation(read) ? read.editions.at(-1) : undefined;
  expect(edition).toMatchObject({
    warnAfterPercent: 50,
    pauses: [{ id: "absent", clause: "5", steps: ["intake", "examination"] }],
  });
});
