/**
 * A town of schools to measure in: a world of its own, so that every
 * measurement starts from the same state, with people who work there.
 */
import { type Instant, instant, type OfficeTime, plainDate } from "@reglament/calendar";
import type { Actor, Situation } from "@reglament/engine";
import type { RoleId } from "@reglament/regulation";
import { employ, makePerson, makeWorld, type Person, type Pool, recordCalendar, saveOffice } from "@reglament/store";
import { numberedUuid } from "../numbered-uuid.ts";
import { calendar, calendarContent, enrolment } from "./law.ts";

/** A school with one person in each role but two executors. */
export interface School {
  readonly officeId: string;
  readonly chancellery: Actor;
  readonly head: Actor;
  readonly executors: readonly [Actor, Actor];
}

export interface Town {
  readonly region: string;
  readonly schools: readonly School[];
  /** Who files for their child; has an account, so every notice is written. */
  readonly parent: Person;
}

/** Monday, 10 June 2019, 10:00 in Kostanay: within the days of filing for every grade, and within office hours. */
export const monday: Instant = instant("2019-06-10T10:00:00+06:00");

let towns = 0;
let people = 0;

/** Makes the world with so many schools. */
export async function makeTown(pool: Pool, schoolCount: number): Promise<Town> {
  towns += 1;
  const world = { baseRegion: "kostanay", ordinal: towns, legalBase: monday, realBase: monday };
  const made = await makeWorld(pool, world);
  if (made === undefined) throw new Error("the database of a benchmark must be empty");
  const { region } = made;
  await recordCalendar(pool, { version: calendar.version, content: calendarContent });
  const schools: School[] = [];
  for (let place = 1; place <= schoolCount; place += 1) schools.push(await makeSchool(pool, region, `school-${place}`));
  return { region, schools, parent: await someone(pool) };
}

async function makeSchool(pool: Pool, region: string, officeId: string): Promise<School> {
  const name = { kk: `${officeId} мектебі`, ru: `Школа ${officeId}`, en: `School ${officeId}` };
  await saveOffice(pool, region, { officeId, names: name, address: name });
  const employed = async (role: RoleId): Promise<Actor> => {
    const { personId } = await someone(pool);
    await employ(pool, region, { officeId, personId, role, validFrom: plainDate("2018-09-01") });
    return { person: personId, roles: [{ role, office: officeId }] };
  };
  return {
    officeId,
    chancellery: await employed("chancellery"),
    head: await employed("head"),
    executors: [await employed("executor"), await employed("executor")],
  };
}

/** Somebody invented: the seventh digit is 7. */
async function someone(pool: Pool): Promise<Person> {
  people += 1;
  const iin = `9001017${String(people).padStart(5, "0")}`;
  return makePerson(pool, { personId: numberedUuid(2 ** 40 + people), iin, name: "Сейтқызы Әлия" });
}

const time: OfficeTime = { calendar, hours: enrolment.provider.hours };

/**
 * What decisions in a school depend on, at a legal moment. The server reads offices and staff anew for each page;
 * here they are known, as that is no part of engine and store.
 */
export function situationIn(school: School, now: Instant): Situation {
  const staff = [school.chancellery, school.head, ...school.executors];
  return {
    now,
    inForce: { edition: enrolment },
    law: enrolment,
    confirmations: new Map(),
    times: { provider: time, centre: time, department: time },
    parties: [],
    worksAs: (person, role, office) =>
      staff.some(
        (one) => one.person === person && one.roles.some((held) => held.role === role && held.office === office),
      ),
    isOfficeOf: (office, party) => office === school.officeId && party === "provider",
    blankInStock: () => false,
  };
}
