import { addTerm, instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { soundEdition } from "../../testing/found-in.ts";
import { shippedEdition } from "../../testing/shipped-regulations.ts";
import { shippedCalendar } from "../../testing/sound-regulation.ts";
import { caseSpace } from "../space/case-space.ts";
import { latestEnd } from "./latest-end.ts";
import { proveTotal } from "./prove-total.ts";

const calendar = shippedCalendar();
const monday = instant("2019-06-10T09:30+06:00");

describe("the latest end", () => {
  test.each([
    ["zhambyl/external-study", "2016-05-08", "portal"],
    ["zhambyl/external-study", "2016-05-08", "centre"],
    ["kostanay/school-enrolment", "2019-01-01", "chancellery"],
    ["east-kazakhstan/kindergarten-queue", "2014-09-08", "centre"],
  ] as const)("of the proof's worst start is as late as the proof says: %s@%s, %s", (key, id, channel) => {
    // given
    const edition = shippedEdition(key, id);
    const proof = proveTotal(edition, channel, caseSpace(edition, channel), calendar);
    if (!proof.proven || proof.worst === undefined) throw new Error("The total is broken on some starts");

    // when
    const latest = latestEnd(edition, channel, proof.worst.start, calendar);

    // then
    expect((latest?.end ?? 0) - (latest?.total?.deadline.due ?? 0)).toBe(proof.worst.lateMs);
    expect(latest?.steps.at(-1)?.deadline.due).toBe(latest?.end);
  });

  test("of Zhambyl's enrolment over the portal is worked out by hand: cl. 5(1)-(5)", () => {
    // given: 15 minutes, 1 day, 12 days, 1 day, 1 day; weekends on 15, 16, 22, 23, 29 and 30 June
    const edition = shippedEdition("zhambyl/external-study", "2016-05-08");

    // when
    const latest = latestEnd(edition, "portal", monday, calendar);

    // then
    expect(latest?.steps.map(({ deadline }) => deadline.due)).toEqual(
      ["2019-06-10T09:45", "2019-06-11T18:00", "2019-06-27T18:00", "2019-06-28T18:00", "2019-07-01T18:00"].map((at) =>
        instant(`${at}+06:00`),
      ),
    );
    expect(latest?.total?.deadline.due).toBe(instant("2019-07-01T18:00+06:00"));
  });

  test("needs no total", () => {
    // given
    const { totalTerm, ...without } = soundEdition();

    // when
    const latest = latestEnd(without, "chancellery", monday, calendar);

    // then
    expect(totalTerm).toBeDefined();
    expect(latest?.total).toBeUndefined();
    expect(latest?.end).toBe(latestEnd(soundEdition(), "chancellery", monday, calendar)?.end);
  });

  test("names the steps for which no term is stated", () => {
    // given
    const edition = soundEdition();
    const steps = edition.steps.map(({ term: _term, ...step }) => step);
    const procedures = edition.procedures.map((procedure) => ({
      ...procedure,
      spans: [],
      steps: steps.filter(({ id }) => procedure.steps.some((step) => step.id === id)),
    }));

    // when
    const latest = latestEnd({ ...edition, steps, procedures }, "chancellery", monday, calendar);

    // then
    expect(latest?.untimed.length).toBeGreaterThan(0);
    expect(latest?.steps).toEqual([]);
    expect(latest?.end).toBe(monday);
  });

  test("follows the hours that the edition is given", () => {
    // given
    const edition = soundEdition();
    const hours = { ...edition.provider.hours, week: { ...edition.provider.hours.week, friday: [] } };
    const closedOnFridays = { ...edition, provider: { ...edition.provider, hours } };
    if (edition.totalTerm === undefined) throw new Error("The sound edition has a total");

    // when
    const latest = latestEnd(closedOnFridays, "chancellery", monday, calendar);

    // then
    const { due } = addTerm(monday, edition.totalTerm.term, edition.counting, { calendar, hours });
    expect(latest?.total?.deadline.due).toBe(due);
  });

  test("isn't known of a channel that the edition doesn't have", () => {
    const edition = shippedEdition("kostanay/school-enrolment", "2019-01-01");

    expect(latestEnd(edition, "centre", monday, calendar)).toBeUndefined();
  });
});
