import { describe, expect, test } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { awaitsApplicant, wayThrough } from "../procedure/way-through.ts";
import { shippedKeys, shippedRegulation } from "../testing/shipped-regulations.ts";

const editions = shippedKeys
  .flatMap((key) => shippedRegulation(key).editions)
  .filter((edition): edition is Edition => edition.onRecord);

function named({ regulation, id }: Edition): string {
  return `${regulation}/${id}`;
}

/** The steps whose term counts from the applicant's coming, "centre: issue-at-centre". */
function awaiting(edition: Edition): string[] {
  return edition.channels.flatMap(({ id: channel }) =>
    wayThrough(edition, channel)
      .filter((step) => awaitsApplicant(step, channel))
      .map((step) => `${channel}: ${step.id}`),
  );
}

describe("the ten editions on record", () => {
  test("let the time for handing out count from the applicant's coming, never over the portal", () => {
    expect(Object.fromEntries(editions.map((edition) => [named(edition), awaiting(edition)]))).toEqual({
      "east-kazakhstan/certificate-duplicate/2014-09-08": ["chancellery: issue", "centre: issue-at-centre"],
      "east-kazakhstan/certificate-duplicate/2015-08-31": ["chancellery: issue", "centre: issue-at-centre"],
      "east-kazakhstan/external-study/2014-09-08": ["chancellery: issue"],
      "east-kazakhstan/kindergarten-queue/2014-09-08": ["centre: issue-at-centre"],
      "kostanay/certificate-duplicate/2019-01-01": ["chancellery: issue", "centre: centre-issue"],
      "kostanay/external-study/2019-01-01": ["centre: centre-issue"],
      "kostanay/school-enrolment/2019-01-01": ["chancellery: issue"],
      "north-kazakhstan/external-study/2016-06-16": ["centre: issue-at-centre"],
      "zhambyl/certificate-duplicate/2016-05-08": ["chancellery: issue", "centre: centre-issue"],
      "zhambyl/external-study/2016-05-08": ["centre: issue-at-centre"],
    });
  });

  test.each(editions.map((edition) => [named(edition), edition] as const))(
    "%s says what it assumes of waiting and of a changed calendar, and grants no pause",
    (_name, edition) => {
      expect(edition.assumptions.map(({ id }) => id)).toEqual(
        expect.arrayContaining(["waiting-for-the-applicant", "counting-calendar-change"]),
      );
      expect(edition.calendarChange).toMatchObject({ is: "recompute", origin: { assumed: expect.anything() } });
      expect(edition.pauses).toEqual([]);
      expect(edition.warnAfterPercent).toBe(80);
    },
  );
});
