import { instant } from "@reglament/calendar";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "./testing/law-of-repository.ts";
import { workingTimeLeft } from "./working-time-left.ts";

const law = lawOfRepository();
const { hours } = law.getEdition("kostanay/school-enrolment", "2019-01-01").provider;
const office = { calendar: law.calendar, hours };
const at = (time: string) => instant(`2019-${time}:00+06:00`);

describe("workingTimeLeft", () => {
  test("counts working days when the deadline is two or more away, weekends left out", () => {
    // given: Thursday 13 June to Tuesday 18 June
    expect(workingTimeLeft(at("06-13T10:00"), at("06-18T18:00"), office)).toEqual({ amount: 3, unit: "workingDays" });
  });

  test("counts working hours when it is nearer, nights and lunch left out", () => {
    // given: Friday 16:00 to Monday 11:00
    expect(workingTimeLeft(at("06-14T16:00"), at("06-17T11:00"), office)).toEqual({ amount: 4, unit: "hours" });
    expect(workingTimeLeft(at("06-14T12:30"), at("06-14T14:15"), office)).toEqual({ amount: 45, unit: "minutes" });
  });

  test("has nothing left once the deadline has passed", () => {
    expect(workingTimeLeft(at("06-14T16:01"), at("06-14T16:00"), office)).toBeUndefined();
  });
});
