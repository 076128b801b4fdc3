import { instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { applicationRecord, readApplicationRecord, recordBytes } from "./application-record.ts";

const edition = lawOfRepository().getEdition("kostanay/school-enrolment", "2019-01-01");
const photographs = { attachmentId: "b", fileName: "b.png", mediaType: "image/png", sizeBytes: 9, sha256: "bb" };

function aRecord({
  channel = "portal" as const,
  answers = {},
  attachments = [{ ...photographs, kind: "photographs" }],
} = {}) {
  return applicationRecord({
    region: "kostanay-1",
    draftId: "draft-1",
    edition,
    channel,
    office: "school-7",
    attachments,
    answers: { class: "1", "child-iin": "120814700203", "representative-iin": "880517800133", ...answers },
    preparedAt: instant("2019-06-10T09:00+06:00"),
  });
}

describe("the record of an application", () => {
  test("has one way to be written, and is read back as it was", () => {
    // given
    const record = aRecord({ answers: { "child-name": "Й" } });
    const decomposed = aRecord({ answers: { "child-name": "И\u0306" } });

    // then
    expect(recordBytes(record)).toEqual(recordBytes(decomposed));
    expect(readApplicationRecord(recordBytes(record))).toEqual(record);
  });

  test("names what ties it to this one application, and each party apart (cl. 4)", () => {
    expect(aRecord()).toMatchObject({
      region: "kostanay-1",
      draft: "draft-1",
      regulation: "kostanay/school-enrolment",
      edition: "2019-01-01",
      preparedAt: "2019-06-10T09:00:00+06:00",
      parties: { child: { iin: "120814700203" }, signer: { iin: "880517800133" } },
    });
  });

  test("leaves out what the answers no longer call for, and answers that aren't asked", () => {
    // given: the document of a foreign child, attached before the citizenship was changed
    const attachments = [
      { ...photographs, kind: "migration-document" },
      { ...photographs, kind: "photographs" },
    ];

    // when
    const record = aRecord({ attachments, answers: { "child-citizenship": "kazakhstan", "not-a-question": "x" } });

    // then
    expect(record.attachments.map(({ kind }) => kind)).toEqual(["photographs"]);
    expect(record.answers).not.toHaveProperty("not-a-question");
  });
});
