import { addDays, dateAt, isOpen } from "@reglament/calendar";
import { editionAt, isRole, type PartyId, parseIin, partyOf, wayThrough, windowAt } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { listSignIns } from "./sign-ins.ts";
import { readTrainingFile, readTrainingFiles, type TrainingFile, type TrainingOffice } from "./training-file.ts";

const law = lawOfRepository();
const files = await readTrainingFiles(law);

function getFile(region: string) {
  const file = files.find((one) => one.region === region);
  if (file === undefined) throw new Error(`there is no world of ${region}`);
  return file;
}

/** Whether an office delivers the service of a regulation, "kostanay/school-enrolment". */
function delivers(office: TrainingOffice, key: string): boolean {
  return office.delivers === undefined || office.delivers.some((service) => key.endsWith(`/${service}`));
}

/** The offices of a party in which somebody works, with the roles held there; of a service when it is given. */
function staffedOffices(file: TrainingFile, party: PartyId, key?: string) {
  return file.offices
    .filter((office) => office.party === party && (key === undefined || delivers(office, key)))
    .map(({ id }) => ({
      id,
      roles: file.people.flatMap(({ staff }) => (staff?.office === id ? [staff.role] : [])),
    }))
    .filter(({ roles }) => roles.length > 0);
}

function count<Item>(list: readonly Item[], wanted: Item): number {
  return list.filter((item) => item === wanted).length;
}

test("every region of the law has a training world", () => {
  const regions = new Set(law.listRegulations().map(({ region }) => region));
  expect(files.map(({ region }) => region)).toEqual([...regions].toSorted());
});

test("every edition on record is tried in its region's world", () => {
  const onRecord = law
    .listRegulations()
    .flatMap(({ key, editions }) => editions.filter((edition) => edition.onRecord).map(({ id }) => `${key} ${id}`));
  const tried = files.flatMap(({ regulations }) => regulations.map(({ key, edition }) => `${key} ${edition}`));
  expect(tried.toSorted()).toEqual(onRecord.toSorted());
});

test("words for people and their numbers are unique across all worlds: one person, one password", () => {
  const people = files.flatMap((file) => file.people);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  expect(new Set(people.map(({ iin }) => iin)).size).toBe(people.length);
});

test("offices have BINs of their own, which no organisation can have", () => {
  const bins = files.flatMap(({ offices }) => offices.map(({ bin }) => bin));
  expect(new Set(bins).size).toBe(bins.length);
  for (const bin of bins) expect(bin).toMatch(/^\d\d(0[1-9]|1[0-2])90\d{6}$/);
});

describe.each(files.map((file) => [file.region, file] as const))("training/%s.yaml", (_region, file) => {
  test("gives every person an IIN that no living person has", () => {
    for (const { iin } of file.people) {
      expect(parseIin(iin, { training: true })).toMatchObject({ number: iin, training: true });
      expect(parseIin(iin, { training: false })).toEqual({ rejected: "IIN_TRAINING_ONLY" });
    }
  });

  test("names offices, children and items that exist", () => {
    // given
    const offices = file.offices.map(({ id }) => id);
    const people = file.people.map(({ id }) => id);

    // then
    const worksAt = file.people.flatMap(({ staff }) => staff?.office ?? []);
    const children = file.people.flatMap((person) => person.children);
    expect(offices).toEqual(expect.arrayContaining(worksAt));
    expect(people).toEqual(expect.arrayContaining(children));
    for (const { key, edition, confirmations } of file.regulations) {
      const items = law.getEdition(key, edition).documents.map(({ id }) => id);
      expect(items).toEqual(expect.arrayContaining([...(confirmations?.items ?? [])]));
    }
  });

  test("confirms nothing that was read in an act anyway", () => {
    for (const { key, edition, confirmations } of file.regulations) {
      for (const item of confirmations?.items ?? []) {
        const document = law.getEdition(key, edition).documents.find(({ id }) => id === item);
        expect([item, document?.origin]).not.toEqual([item, { source: expect.anything() }]);
      }
    }
  });

  test("has people for every step of every way, so that each case can go to its end", () => {
    for (const { key, edition: id } of file.regulations) {
      const edition = law.getEdition(key, id);
      for (const { id: channel } of edition.channels) {
        for (const { id: step, actor } of wayThrough(edition, channel).filter((one) => isRole(one.actor))) {
          const party = partyOf(edition, step);
          const staffed = staffedOffices(file, party, key);
          expect(staffed.length, `${key} ${step}`).toBeGreaterThanOrEqual(party === "provider" ? 2 : 1);
          const without = staffed.filter(({ roles }) => !roles.some((role) => role === actor));
          expect([key, step, without]).toEqual([key, step, []]);
        }
      }
    }
  });

  test("has two people wherever a head appoints one, and two at every place of a centre and a department", () => {
    for (const { key, edition: id } of file.regulations) {
      const { steps } = law.getEdition(key, id);
      const appointed = steps.flatMap(({ acts }) => acts.flatMap(({ appoints }) => appoints ?? []));
      for (const { roles } of staffedOffices(file, "provider", key)) {
        for (const role of appointed) expect([key, role, count(roles, role)]).toEqual([key, role, 2]);
      }
    }
    for (const party of ["centre", "department"] as const) {
      for (const { roles } of staffedOffices(file, party)) {
        for (const role of roles) expect([party, role, count(roles, role)]).toEqual([party, role, 2]);
      }
    }
  });

  test("gives nobody a role that no text gives to such an office", () => {
    const editions = file.regulations.map(({ key, edition }) => ({ key, edition: law.getEdition(key, edition) }));
    for (const { staff } of file.people) {
      const office = file.offices.find(({ id }) => id === staff?.office);
      if (staff === undefined || office === undefined) continue;
      const known = editions
        .filter(({ key }) => delivers(office, key))
        .flatMap(({ edition }) => edition[office.party]?.roles ?? []);
      expect([office.id, known.some(({ id }) => id === staff.role)]).toEqual([office.id, true]);
    }
  });

  test("names services of its own and people of the right offices", () => {
    const services = file.regulations.map(({ key }) => key.split("/")[1]);
    const offices = new Map(file.offices.map((office) => [office.id, office]));
    const people = new Map(file.people.map((person) => [person.id, person]));
    for (const office of file.offices) expect(services).toEqual(expect.arrayContaining([...(office.delivers ?? [])]));
    for (const { office, role, absent, substitute, by, from, until } of file.substitutions) {
      expect(people.get(absent)?.staff).toEqual({ office, role });
      expect(people.get(substitute)?.certifiedPost?.bin).toBe(offices.get(office)?.bin);
      expect(people.has(by)).toBe(true);
      expect(from <= until && until > dateAt(file.startsAt, file.zone)).toBe(true);
    }
    for (const { office, by } of file.blanks) {
      expect(offices.get(office)?.party).toBe("department");
      expect(people.get(by)?.staff?.office).toBe(office);
    }
  });

  test("says of each office that it is invented, unless a text lists it", () => {
    // given
    const listed = file.regulations.flatMap(({ key, edition }) => law.getEdition(key, edition).provider.offices ?? []);

    // when
    const inText = file.offices.filter(({ id }) => listed.some((office) => office.id === id));
    const invented = file.offices.filter((office) => !inText.includes(office));

    // then
    expect(inText.map(({ names, hours }) => ({ title: names, hours }))).toEqual(
      listed.map(({ title, hours }) => ({ title, hours })),
    );
    for (const { names, hours } of invented) {
      expect(names.kk).toContain("(оқу-жаттығу)");
      expect(names.ru).toMatch(/\(учебн(?:ая|ый)\)/);
      expect(names.en).toContain("(training)");
      expect(hours).toBeUndefined();
    }
  });

  test("starts on the training dates of its editions, in office hours", () => {
    for (const { key, edition: id } of file.regulations) {
      const edition = law.getEdition(key, id);
      const start = file.starts.find(({ at }) => dateAt(at, file.zone) === edition.trainingDate);
      const regulation = law.findRegulation(key);
      if (start === undefined || regulation === undefined) throw new Error(`no world starts for ${key}/${id}`);
      expect(isOpen(start.at, { calendar: law.calendar, hours: edition.provider.hours })).toBe(true);
      expect(editionAt(regulation, edition.trainingDate, {})).toMatchObject({ edition: { id } });
      expect(edition.provider.hours.zone).toBe(file.zone);
    }
  });

  test("gives each power of attorney a number of its own, and two people and days that are possible", () => {
    const { powersOfAttorney, people, startsAt, zone } = file;
    const adults = people.filter(({ signs }) => signs).map(({ iin }) => iin);

    expect(new Set(powersOfAttorney.map(({ registryNumber }) => registryNumber)).size).toBe(powersOfAttorney.length);
    for (const { grantorIin, attorneyIin, issued, validUntil = issued, revoked = issued } of powersOfAttorney) {
      expect(adults).toEqual(expect.arrayContaining([grantorIin, attorneyIin]));
      expect(grantorIin).not.toBe(attorneyIin);
      expect([issued, revoked].every((day) => day <= dateAt(startsAt, zone))).toBe(true);
      expect([validUntil, revoked].every((day) => day >= issued)).toBe(true);
    }
  });

  test("gives passwords that are long enough to be set by hand", () => {
    for (const { password } of listSignIns(file)) expect(password.length).toBeGreaterThanOrEqual(10);
  });

  test("has somebody to register: keys and no account", () => {
    const signIns = new Set(listSignIns(file).map(({ iin }) => iin));
    expect(file.people.some(({ signs, iin }) => signs && !signIns.has(iin))).toBe(true);
  });
});

test("Kostanay's world starts on a day on which applications for the first class are taken", () => {
  // given
  const { startsAt, zone } = getFile("kostanay");
  const edition = law.getEdition("kostanay/school-enrolment", "2019-01-01");
  const today = dateAt(startsAt, zone);

  // then
  expect(windowAt(edition, { class: "1" }, today)).toEqual({ open: true });
  expect(windowAt(edition, { class: "1" }, addDays(today, 14))).toEqual({ open: true });
});

test("Kostanay's world marks whose signatures will be turned away", () => {
  const turnedAway = listSignIns(getFile("kostanay")).filter(({ certificate }) => certificate !== "good");
  expect(turnedAway.map(({ password, certificate }) => [password, certificate])).toEqual([
    ["training-ruslan", "revoked"],
    ["training-tatyana", "expired"],
  ]);
});

test("North Kazakhstan's world has the fourteen departments of annex 1 with their hours", async () => {
  const offices = getFile("north-kazakhstan").offices.filter(({ party }) => party === "provider");
  expect(offices).toHaveLength(14);
  expect(offices.every(({ hours }) => hours?.week.monday[0]?.from === "09:00")).toBe(true);
  await expect(readTrainingFile("north-kazakhstan")).rejects.toThrow("stand in the law");
});

test("East Kazakhstan's world starts under decree No. 198 or, if one chooses so, under the text of 2015", () => {
  const { starts, zone } = getFile("east-kazakhstan");
  expect(starts.map(({ at, title }) => [dateAt(at, zone), title?.en])).toEqual([
    ["2015-03-05", "The text of decree No. 198"],
    ["2015-10-05", "The text of 2015"],
  ]);
});

test("North Kazakhstan's world has a head on leave, whose substitute has the right to sign for the office", () => {
  const { substitutions, people } = getFile("north-kazakhstan");
  expect(substitutions).toMatchObject([{ order: "27-ж", absent: "serik", substitute: "talgat", role: "head" }]);
  expect(people.find(({ id }) => id === "talgat")?.certifiedPost?.roles).toContain("right-to-sign");
});

test("Zhambyl's world has blanks at its department", () => {
  expect(getFile("zhambyl").blanks).toMatchObject([
    { office: "taraz-blanks", first: "ОЖ 0001201", last: "ОЖ 0001260" },
  ]);
});

test("East Kazakhstan's world has powers of attorney that hold, that have run out and that were revoked", () => {
  // given
  const { powersOfAttorney, startsAt, zone } = getFile("east-kazakhstan");
  const today = dateAt(startsAt, zone);

  // then
  expect(
    powersOfAttorney.map(({ registryNumber, validUntil, revoked }) => [
      registryNumber,
      validUntil !== undefined && validUntil < today,
      revoked !== undefined && revoked <= today,
    ]),
  ).toEqual([
    ["16-TR-000104", false, false],
    ["16-TR-000098", true, false],
    ["16-TR-000111", false, true],
  ]);
});
