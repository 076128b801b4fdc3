import { plainDate } from "@reglament/calendar";
import { expect, test } from "vitest";
import { shippedActs, shippedRegulation } from "../testing/shipped-regulations.ts";
import { standingOn } from "../testing/told-by-edition.ts";

/**
 * Which edition governs an application of the day, around every day on which the texts say that something changes.
 *
 * Where the day of publication isn't told, an act takes effect eleven days after the last day that is told: it can't have
 * been published earlier.
 */
const eastKazakhstan = [
  "east-kazakhstan/certificate-duplicate",
  "east-kazakhstan/external-study",
  "east-kazakhstan/kindergarten-queue",
];
const amendedBy313 = ["kostanay/certificate-duplicate", "kostanay/school-enrolment"];
const kostanay = [...amendedBy313, "kostanay/external-study"];
const zhambyl = ["zhambyl/certificate-duplicate", "zhambyl/external-study"];

/** The key of the edition or the reason, by law, day, services. */
const boundaries: readonly (readonly [law: string, services: readonly string[], day: string, standing: string])[] = [
  ["No. 198, clause 2, registered on 28 August 2014", eastKazakhstan, "2014-09-07", "NOT_YET_IN_FORCE"],
  ["No. 198, clause 2, registered on 28 August 2014", eastKazakhstan, "2014-09-08", "2014-09-08"],
  ["No. 169 on clause 1(4) of No. 198, no other service", eastKazakhstan, "2015-07-19", "2014-09-08"],
  ["No. 205 on clause 1(5) of No. 198, no other service", eastKazakhstan, "2015-08-22", "2014-09-08"],
  ["No. 211, signed on 20 August 2015, not yet in effect", eastKazakhstan, "2015-08-20", "2014-09-08"],
  ["No. 211, the day before its effect", eastKazakhstan, "2015-08-30", "2014-09-08"],
  ["No. 211, nothing in its place", eastKazakhstan.slice(1), "2015-08-31", "REPEALED"],
  ["the fragment of 2015, after No. 211", eastKazakhstan.slice(0, 1), "2015-08-31", "2015-08-31"],
  ["the fragment of 2015, before the standard was made anew", eastKazakhstan.slice(0, 1), "2016-02-29", "2015-08-31"],
  ["the fragment of 2015, under the standard made anew", eastKazakhstan.slice(0, 1), "2016-03-01", "END_UNKNOWN"],
  ["No. 124, published on 11 July 2015", zhambyl, "2015-07-11", "NOT_YET_IN_FORCE"],
  ["No. 124, published on 11 July 2015", zhambyl, "2015-07-12", "EDITION_NOT_ON_RECORD"],
  ["No. 110, clause 4: in force on 27 April 2016, not yet in effect", zhambyl, "2016-04-27", "EDITION_NOT_ON_RECORD"],
  ["No. 110, clause 4, the day before its effect", zhambyl, "2016-05-07", "EDITION_NOT_ON_RECORD"],
  ["No. 110, clause 4, registered on 27 April 2016", zhambyl, "2016-05-08", "2016-05-08"],
  ["No. 189, signed on 20 August 2020, not yet in effect", zhambyl, "2020-08-20", "2016-05-08"],
  ["No. 189, the day before its effect", zhambyl, "2020-08-30", "2016-05-08"],
  ["No. 189", zhambyl, "2020-08-31", "REPEALED"],
  ["No. 454, first published on 9 December 2015", kostanay, "2015-12-09", "NOT_YET_IN_FORCE"],
  ["No. 454, first published on 9 December 2015", kostanay, "2015-12-10", "EDITION_NOT_ON_RECORD"],
  ["No. 285, clauses 3 and 4, between No. 454 and itself", kostanay, "2016-08-04", "EDITION_NOT_ON_RECORD"],
  ["No. 285, clause 4, registered on 25 July 2016", kostanay, "2016-08-05", "EDITION_NOT_ON_RECORD"],
  ["No. 313, the day before its effect", kostanay, "2018-07-14", "EDITION_NOT_ON_RECORD"],
  ["No. 313, signed on 4 July 2018", kostanay, "2018-07-15", "EDITION_NOT_ON_RECORD"],
  ["No. 557, the day before its effect", kostanay, "2018-12-31", "EDITION_NOT_ON_RECORD"],
  ["No. 557, signed on 21 December 2018", kostanay, "2019-01-01", "2019-01-01"],
  ["No. 36, signed on 29 January 2020, not yet in effect", kostanay, "2020-01-29", "2019-01-01"],
  ["No. 36, the day before its effect", kostanay, "2020-02-08", "2019-01-01"],
  ["No. 36", kostanay, "2020-02-09", "REPEALED"],
  ["No. 232, the day before its signing", ["north-kazakhstan/external-study"], "2016-06-15", "NOT_YET_IN_FORCE"],
  ["No. 232, signed on 16 June 2016", ["north-kazakhstan/external-study"], "2016-06-16", "2016-06-16"],
  ["No. 232, before others were repealed", ["north-kazakhstan/external-study"], "2020-01-28", "2016-06-16"],
  ["No. 232, its end not on record", ["north-kazakhstan/external-study"], "2020-01-29", "END_UNKNOWN"],
];

test.each(
  boundaries.flatMap(([law, services, day, standing]) => services.map((key) => [law, key, day, standing] as const)),
)("%s: %s on %s stands at %s", (_, key, day, standing) => {
  expect(standingOn(shippedRegulation(key), plainDate(day))).toBe(standing);
});

test.each([
  ["No. 169 on clause 1(4) of No. 198", "family-consultation", "2015-07-18", "2015-07-19"],
  ["No. 205 on clause 1(5) of No. 198", "vocational-admission", "2015-08-21", "2015-08-22"],
])("%s: %s is in force without a text until %s and excluded from %s", (_, service, last, first) => {
  // given
  const regulation = shippedActs("east-kazakhstan").excluded.find((one) => one.service === service);
  if (regulation === undefined) throw new Error(`${service} isn't among the excluded services`);

  // then
  const standings = ["2014-09-07", "2014-09-08", last, first].map((day) => standingOn(regulation, plainDate(day)));
  expect(standings).toEqual(["NOT_YET_IN_FORCE", "EDITION_NOT_ON_RECORD", "EDITION_NOT_ON_RECORD", "EXCLUDED"]);
});

test.each([
  ["2016-08-04", "2015-12-10", "№ 454"],
  ["2016-08-05", "2016-08-05", "№ 285"],
  ["2018-07-14", "2016-08-05", "№ 285"],
  ["2018-07-15", "2018-07-15", "№ 313"],
  ["2018-12-31", "2018-07-15", "№ 313"],
])("Nos. 454, 285 and 313: on %s the wording of %s held, which isn't on record", (day, id, act) => {
  for (const key of amendedBy313) {
    const { editions } = shippedRegulation(key);
    const held = editions.findLast((edition) => edition.id <= day);
    expect(held).toMatchObject({ id, onRecord: false, because: { ru: expect.stringContaining(act) } });
  }
});
