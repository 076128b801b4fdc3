import type { CaseOnRecord, RegionOnRecord } from "@reglament/store/testing";
import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import { type Acknowledged, Tally } from "./tally.ts";

/** Two applications, filed and registered one after the other. */
function aRecord(changed: Partial<RegionOnRecord> = {}): RegionOnRecord {
  return {
    cases: [aCase("one"), aCase("two", { filedAt: 2000, incomingNumber: "2019-000002" })],
    drafts: new Map([
      ["draft-one", "one"],
      ["draft-two", "two"],
    ]),
    commands: ["one", "two"].flatMap((caseId) => [
      { commandId: `filing-${caseId}`, caseId, version: 1, eventCount: 1 },
      { commandId: `registration-${caseId}`, caseId, version: 2, eventCount: 1 },
    ]),
    marks: [],
    counters: [{ office: "school-7", kind: "incoming", last: 2 }],
    attachments: [{ draftId: null, caseId: "one", sha256: "abc", isWhole: true }],
    messages: { written: 2, undelivered: 0, repeated: 1, notices: 2, unmatched: 0 },
    ...changed,
  };
}

function aCase(caseId: string, changed: Partial<CaseOnRecord> = {}): CaseOnRecord {
  return {
    caseId,
    office: "school-7",
    version: 2,
    filedAt: 1000,
    incomingNumber: "2019-000001",
    eventTypes: ["filed", "registered"],
    isWhole: true,
    ...changed,
  };
}

/** The two, the second of which ran late; its one mark stands there so many times. */
function aRecordWithMarks(times: number): RegionOnRecord {
  const passed = Array.from({ length: times }, () => "deadline-passed");
  return aRecord({
    cases: [
      aCase("one"),
      aCase("two", {
        version: 2 + times,
        filedAt: 2000,
        incomingNumber: "2019-000002",
        eventTypes: ["filed", "registered", ...passed],
      }),
    ],
    commands: [
      ...aRecord().commands,
      ...passed.map((_, place) => ({ commandId: `time-${place}`, caseId: "two", version: 3 + place, eventCount: 1 })),
    ],
    marks: passed.map((type) => ({ caseId: "two", type, of: '{"step": "intake"}' })),
  });
}

/** What the load knows of them. */
function aTally(changed: { readonly acknowledged?: readonly Acknowledged[]; readonly stale?: readonly string[] } = {}) {
  const tally = new Tally();
  const acknowledged = changed.acknowledged ?? [
    { commandId: "file:draft-one", what: "file", caseId: "one", sentAt: 0, answeredAt: 10 },
    { commandId: "file:draft-two", what: "file", caseId: "two", sentAt: 20, answeredAt: 30 },
    { commandId: "registration-one", what: "register", caseId: "one", sentAt: 40, answeredAt: 50 },
    { commandId: "registration-two", what: "register", caseId: "two", sentAt: 60, answeredAt: 70 },
  ];
  for (const one of acknowledged) tally.acknowledge(one, one.sentAt);
  tally.stale.push(...(changed.stale ?? []));
  tally.taken.push({ draftId: "draft-one", sha256: "abc" });
  return tally;
}

describe("judge", () => {
  test("finds nothing where everything is on record as it was acknowledged", () => {
    expect(judge(aTally(), aRecord())).toEqual({ lost: [], twice: [], broken: [] });
  });

  test("misses an acknowledged filing that isn't there, and an acknowledged act", () => {
    const [, , filing] = aRecord().commands;
    const record = aRecord({
      drafts: new Map([["draft-one", "one"]]),
      cases: [aCase("one", { version: 1, eventTypes: ["filed"], incomingNumber: null })],
      commands: filing === undefined ? [] : [{ ...filing, caseId: "one" }],
      counters: [],
    });

    const { lost } = judge(aTally(), record);

    expect(lost).toEqual([
      "file file:draft-two of case two",
      "register registration-one of case one",
      "register registration-two of case two",
    ]);
  });

  test("misses a filing that leads to another case than it was answered", () => {
    const record = aRecord({
      drafts: new Map([
        ["draft-one", "two"],
        ["draft-two", "one"],
      ]),
    });

    expect(judge(aTally(), record).lost).toHaveLength(2);
  });

  test("finds a case too many, an act too many and events that nobody asked for", () => {
    // given
    const third = aCase("three", { version: 1, eventTypes: ["filed"], filedAt: 3000, incomingNumber: null });
    const again = aCase("two", { version: 4, filedAt: 2000, incomingNumber: "2019-000002" });
    const record = aRecord({
      cases: [aCase("one"), { ...again, eventTypes: ["filed", "registered", "registered", "registered"] }, third],
      commands: [
        ...aRecord().commands,
        { commandId: "unknown", caseId: "two", version: 3, eventCount: 1 },
        { commandId: "filing-three", caseId: "three", version: 1, eventCount: 1 },
      ],
    });

    // when
    const { twice } = judge(aTally(), record);

    // then
    expect(twice).toEqual([
      "command unknown (registered) was acknowledged to nobody",
      "case two has events of no command",
      "case three belongs to no draft",
    ]);
  });

  test("finds a stale command that was carried out", () => {
    expect(judge(aTally({ stale: ["registration-two"] }), aRecord()).twice).toEqual([
      "stale command registration-two was carried out",
    ]);
  });

  test("finds a mark of time that a case bears twice, and nothing in one that it bears once", () => {
    expect(judge(aTally(), aRecordWithMarks(1)).twice).toEqual([]);
    expect(judge(aTally(), aRecordWithMarks(2)).twice).toEqual([
      'case two has deadline-passed of {"step": "intake"} more than once',
    ]);
  });

  test("finds numbers out of order beside an acknowledged registration without a number", () => {
    // given
    const acknowledged = ["one", "two", "three"].map((caseId, place) => ({
      commandId: `registration-${caseId}`,
      what: "register",
      caseId,
      sentAt: 40 - place * 20,
      answeredAt: 50 - place * 20,
    }));
    const numbers = ["2019-000001", null, "2019-000002"];
    const cases = numbers.map((incomingNumber, place) => aCase(acknowledged[place]?.caseId ?? "", { incomingNumber }));

    // when
    const { broken } = judge(aTally({ acknowledged }), aRecord({ cases }));

    // then
    expect(broken).toContain("case one was registered before one that came earlier");
  });

  test("finds a gap in the numbers, and numbers and moments out of order", () => {
    const turned = [
      { commandId: "file:draft-one", what: "file", caseId: "one", sentAt: 20, answeredAt: 30 },
      { commandId: "file:draft-two", what: "file", caseId: "two", sentAt: 0, answeredAt: 10 },
      { commandId: "registration-one", what: "register", caseId: "one", sentAt: 60, answeredAt: 70 },
      { commandId: "registration-two", what: "register", caseId: "two", sentAt: 40, answeredAt: 50 },
    ];

    const gap = judge(aTally(), aRecord({ counters: [{ office: "school-7", kind: "incoming", last: 3 }] }));
    const wrong = judge(aTally({ acknowledged: turned }), aRecord());

    expect(gap.broken).toEqual(["numbers of school-7: 2 given up to 3, missing 3"]);
    expect(wrong.broken).toEqual([
      "case one was received before one that came earlier",
      "case one was registered before one that came earlier",
    ]);
  });

  test("finds torn and missing attachments, broken chains, and messages without a notice", () => {
    const torn = aRecord({ attachments: [{ draftId: null, caseId: "one", sha256: "abc", isWhole: false }] });
    const missing = aRecord({ attachments: [] });
    const chain = aRecord({ cases: [aCase("one", { isWhole: false }), ...aRecord().cases.slice(1)] });
    const message = aRecord({ messages: { ...aRecord().messages, undelivered: 1, unmatched: 2 } });

    expect(judge(aTally(), torn).broken).toEqual(["attachment abc isn't whole"]);
    expect(judge(aTally(), missing).broken).toEqual(["an attachment of draft draft-one was taken and isn't there"]);
    expect(judge(aTally(), chain).broken).toEqual(["the chain of case one doesn't hold"]);
    expect(judge(aTally(), message).broken).toHaveLength(2);
  });
});
