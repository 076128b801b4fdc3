import { addDays, dateAt, isOpen } from "@reglament/calendar";
import { editionAt, parseIin, windowAt } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { listSignIns } from "./sign-ins.ts";
import { readTrainingFile, readTrainingFiles } from "./training-file.ts";

const law = lawOfRepository();
const files = await readTrainingFiles(law);

function getFile(region: string) {
  const file = files.find((one) => one.region === region);
  if (file === undefined) throw new Error(`there is no world of ${region}`);
  return file;
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

  test("staffs at least two offices with the roles that portal cases go through", () => {
    const roles = new Map<string, string[]>();
    for (const { staff } of file.people) {
      if (staff !== undefined) roles.set(staff.office, [...(roles.get(staff.office) ?? []), staff.role].toSorted());
    }
    expect(roles.size).toBeGreaterThanOrEqual(2);
    for (const held of roles.values()) expect(held).toEqual(["chancellery", "executor", "executor", "head"]);
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

    expect(new Set(powersOfAttorney.map(({ number }) => number)).size).toBe(powersOfAttorney.length);
    for (const { grantorIin, attorneyIin, issued, until = issued, revoked = issued } of powersOfAttorney) {
      expect(adults).toEqual(expect.arrayContaining([grantorIin, attorneyIin]));
      expect(grantorIin).not.toBe(attorneyIin);
      expect([issued, revoked].every((day) => day <= dateAt(startsAt, zone))).toBe(true);
      expect([until, revoked].every((day) => day >= issued)).toBe(true);
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
  const { offices } = getFile("north-kazakhstan");
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
