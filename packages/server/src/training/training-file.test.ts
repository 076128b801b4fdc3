import { addDays, dateAt, isOpen } from "@reglament/calendar";
import { parseIin, windowAt } from "@reglament/regulation";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { listSignIns } from "./sign-ins.ts";
import { readTrainingFile } from "./training-file.ts";

const file = await readTrainingFile();
const law = lawOfRepository();
const edition = law.getEdition(file.regulation, file.edition);

describe("training/kostanay.yaml", () => {
  test("gives every person an IIN of their own that no living person has", () => {
    // then
    const iins = file.people.map(({ iin }) => iin);
    expect(new Set(iins).size).toBe(iins.length);
    for (const iin of iins) {
      expect(parseIin(iin, { training: true })).toMatchObject({ number: iin, training: true });
      expect(parseIin(iin, { training: false })).toEqual({ rejected: "IIN_TRAINING_ONLY" });
    }
  });

  test("names offices, children and items that exist", () => {
    // given
    const offices = file.offices.map(({ id }) => id);
    const people = file.people.map(({ id }) => id);
    const items = edition.documents.map(({ id }) => id);

    // then
    const worksAt = file.people.flatMap(({ staff }) => staff?.office ?? []);
    const children = file.people.flatMap((person) => person.children);
    expect(offices).toEqual(expect.arrayContaining(worksAt));
    expect(people).toEqual(expect.arrayContaining(children));
    for (const item of file.confirmations.items) expect(items).toContain(item);
  });

  test("starts in office hours, on a day on which applications for the first class are taken", () => {
    // when
    const today = dateAt(file.startsAt, file.zone);

    // then
    expect(isOpen(file.startsAt, { calendar: law.calendar, hours: edition.provider.hours })).toBe(true);
    expect(windowAt(edition, { class: "1" }, today)).toEqual({ open: true });
    expect(windowAt(edition, { class: "1" }, addDays(today, 14))).toEqual({ open: true });
  });

  test("gives passwords that are long enough to be set by hand", () => {
    for (const { password } of listSignIns(file)) expect(password.length).toBeGreaterThanOrEqual(10);
  });

  test("marks whose signatures will be turned away", () => {
    // when
    const turnedAway = listSignIns(file).filter(({ certificate }) => certificate !== "good");

    // then
    expect(turnedAway.map(({ password, certificate }) => [password, certificate])).toEqual([
      ["training-ruslan", "revoked"],
      ["training-tatyana", "expired"],
    ]);
  });
});
