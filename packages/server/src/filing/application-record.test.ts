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

describe("the parties of an application", () => {
  const { getEdition } = lawOfRepository();
  const pupil = {
    "applicant-iin": "070911700015",
    "applicant-name": "Оспанов Дәурен",
    "applicant-birth-date": "2007-09-11",
  };
  const parent = { "representative-iin": "800101800017", "representative-name": "Оспанова Жанар" };

  function partiesOf(key: string, id: string, answers: Readonly<Record<string, string>>) {
    const of = getEdition(key, id);
    const input = {
      region: "r",
      draftId: "d",
      office: "o",
      attachments: [],
      preparedAt: instant("2019-06-10T09:00+06:00"),
    };
    return applicationRecord({ ...input, edition: of, channel: "portal", answers }).parties;
  }

  test("are the applicant alone who signs for themselves", () => {
    const answers = { "filed-by": "applicant", ...pupil };

    expect(partiesOf("zhambyl/external-study", "2016-05-08", answers)).toEqual({
      applicant: { iin: "070911700015", name: "Оспанов Дәурен" },
      child: {},
      representative: {},
      signer: { iin: "070911700015", name: "Оспанов Дәурен" },
    });
  });

  test("are applicant and representative, who signs once named (cl. 11(8))", () => {
    const answers = { "filed-by": "representative", ...pupil, ...parent };

    expect(partiesOf("zhambyl/external-study", "2016-05-08", answers)).toMatchObject({
      applicant: { iin: "070911700015" },
      representative: { iin: "800101800017" },
      signer: { iin: "800101800017" },
    });
  });

  test("leave out a representative whose question the answers no longer ask", () => {
    const answers = { "filed-by": "applicant", ...pupil, ...parent };

    expect(partiesOf("zhambyl/external-study", "2016-05-08", answers).representative).toEqual({});
  });

  test("are applicant and child where the applicant signs for a child (cl. 4)", () => {
    const child = { "child-iin": "120814700203", "child-name": "Қасымов Әлихан" };

    expect(partiesOf("east-kazakhstan/kindergarten-queue", "2014-09-08", { ...pupil, ...child })).toMatchObject({
      applicant: { iin: "070911700015" },
      child: { iin: "120814700203" },
      signer: { iin: "070911700015" },
    });
  });

  test("have the representative as applicant where the form knows no other", () => {
    expect(aRecord().parties.applicant).toEqual(aRecord().parties.representative);
  });
});

describe("answers that are worked out", () => {
  test("call for their documents, without standing among the answers", () => {
    // given: the birth certificate is for those born before 2008
    const { getEdition } = lawOfRepository();
    const attachments = [{ ...photographs, kind: "birth-certificate" }];
    const of = (birth: string) =>
      applicationRecord({
        region: "r",
        draftId: "d",
        edition: getEdition("zhambyl/external-study", "2016-05-08"),
        channel: "portal",
        office: "o",
        attachments,
        answers: { "applicant-birth-date": birth, "born-before-2008": "yes" },
        preparedAt: instant("2019-06-10T09:00+06:00"),
      });

    // then
    expect(of("2007-12-31").attachments).toHaveLength(1);
    expect(of("2008-01-01").attachments).toHaveLength(0);
    expect(of("2007-12-31").answers).not.toHaveProperty("born-before-2008");
  });
});
