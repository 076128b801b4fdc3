import { describe, expect, test } from "vitest";
import { decide } from "../decide.ts";
import { anOfficial, aWayThrough } from "../testing/index.ts";
import { easternDuplicate, kindergartenQueue } from "../testing/the-texts.ts";

describe("scan of the package's barcode (East Kazakhstan's duplicate, cl. 9(3))", () => {
  const { state, situation } = aWayThrough(easternDuplicate, "centre", { before: "scan" });
  const dispatcher = anOfficial({ role: "dispatcher" });

  test("reads the number of the acceptance receipt", () => {
    const barcode = state.centreNumber ?? "none";
    expect(decide(situation, state, { act: "scan", barcode }, dispatcher)).toMatchObject([
      { type: "scanned", barcode },
    ]);
  });

  test.each([
    ["BARCODE_WRONG", { barcode: "2019-999999" }],
    ["SCAN_MISSING", { barcode: " " }],
    ["SCAN_MISSING", {}],
    ["SCAN_MISSING", { documents: [{ kind: "identity", documentId: "scan-1", sha256: "00" }] }],
  ] as const)("answers %s to %j", (rejected, read) => {
    expect(decide(situation, state, { act: "scan", ...read }, dispatcher)).toMatchObject({ rejected });
  });
});

describe("scan of the applicant's papers (East Kazakhstan's queue, cl. 9(8))", () => {
  const { state, situation } = aWayThrough(kindergartenQueue, "centre", { before: "scan" });
  const operator = anOfficial({ role: "operator" });
  const kind = kindergartenQueue.documents.find(({ channels }) => channels.includes("centre"))?.id ?? "none";
  const paper = { documentId: "scan-1", sha256: "00" };

  test("keeps them by their kind, and they count as brought", () => {
    // when
    const documents = [{ kind, ...paper }];
    const { state: after } = aWayThrough(kindergartenQueue, "centre", {
      before: "sign-request",
      instead: (command) => (command.act === "scan" ? { act: "scan", documents } : command),
    });

    // then
    expect(decide(situation, state, { act: "scan", documents }, operator)).toMatchObject([
      { type: "scanned", documents },
    ]);
    expect(after.scanned).toEqual(documents);
  });

  test.each([
    ["SCAN_MISSING", {}],
    ["SCAN_MISSING", { documents: [] }],
    ["WRONG_DOCUMENT", { documents: [{ kind: "attestat", ...paper }] }],
  ] as const)("answers %s to %j", (rejected, scanned) => {
    expect(decide(situation, state, { act: "scan", ...scanned }, operator)).toMatchObject({ rejected });
  });
});
