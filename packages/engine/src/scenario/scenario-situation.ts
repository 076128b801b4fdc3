import type { OfficeTime, WorkCalendar } from "@reglament/calendar";
import { type Edition, itemKey, type Party, type Scenario } from "@reglament/regulation";
import type { OfficeTimes, Situation } from "../situation.ts";
import { partiesOf } from "./scenario-people.ts";
import { aBlank, centre, department, school } from "./stand-ins.ts";

/** Everything outside the case: what is confirmed, whose case it is; the stand-ins' offices, people and blank. */
export function situationOf(given: Scenario["given"], law: Edition, calendar: WorkCalendar): Omit<Situation, "now"> {
  const confirmed = (given.confirmed ?? []).map((id) => itemKey(law, id));
  return {
    inForce: { edition: law },
    law,
    confirmations: new Map(confirmed.map((item) => [item, { item, act: "Standard", clause: "1", training: true }])),
    times: timesOf(law, calendar),
    parties: partiesOf(given),
    worksAs: (person, role) => person.startsWith(`${role}-`),
    isOfficeOf: (office, party) => office === { provider: school, centre, department, portal: undefined }[party],
    blankInStock: (_department, number) => number === aBlank,
  };
}

function timesOf(
  { provider, centre: atCentre = provider, department: at = provider }: Edition,
  calendar: WorkCalendar,
): OfficeTimes {
  const time = ({ hours }: Party): OfficeTime => ({ calendar, hours });
  return { provider: time(provider), centre: time(atCentre), department: time(at) };
}
