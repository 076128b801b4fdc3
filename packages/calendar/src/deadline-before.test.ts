import { describe, expect, test } from "vitest";
import { addTerm } from "./add-term.ts";
import { deadlineBefore, promisedDeadline } from "./deadline-before.ts";
import { explain } from "./explain.ts";
import { instant, isoInstant } from "./instant.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice } from "./testing/an-office.ts";

const office = anOffice({ calendar: aFewYears() });
const usual: CountingPolicy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" };
/** 15 working days from Friday 17 May end on Friday 7 June; 20 from Monday 20 May on Monday 17 June. */
const onFriday = addTerm(instant("2019-05-17T10:00+06:00"), { workingDays: 15 }, usual, office);
const onMonday = addTerm(instant("2019-05-20T10:00+06:00"), { workingDays: 20 }, usual, office);

describe("deadlineBefore", () => {
  test.each([
    [onFriday, { clockDays: 1 }, "2019-06-06T18:00"],
    [onMonday, { clockDays: 1 }, "2019-06-16T18:00"],
    [onMonday, { workingDays: 1 }, "2019-06-16T23:59"],
    [onMonday, { hours: 2 }, "2019-06-17T16:00"],
  ] as const)("is counted back by the calendar, days off included", (end, term: Term, expected) => {
    expect(isoInstant(deadlineBefore(end, term, usual, office).due, "Asia/Qostanay").slice(0, 16)).toBe(expected);
  });

  test("is explained from the end that it lies before", () => {
    // when
    const told = explain(deadlineBefore(onMonday, { clockDays: 1 }, usual, office), { language: "ru" });

    // then
    expect(told.slice(-3)).toEqual([
      "Крайний срок: 17 июня 2019 года, понедельник, 18:00",
      "Результат должен поступить не позднее чем за 1 сутки до этого срока: 16 июня 2019 года, воскресенье, 18:00",
      `Версия календаря: ${office.calendar.version}`,
    ]);
  });
});

describe("promisedDeadline", () => {
  const promise = instant("2019-06-14T18:00+06:00");

  test("holds, and is told beside what would be counted now", () => {
    // when
    const promised = promisedDeadline(onMonday, promise);

    // then
    expect(promised.due).toBe(promise);
    expect(promised.explanation.due).toBe(promise);
    expect(explain(promised, { language: "en" }).slice(-3, -1)).toEqual([
      "Deadline: 17 June 2019, Monday, 18:00",
      "The calendar has changed, but the deadline named before it holds: 14 June 2019, Friday, 18:00",
    ]);
  });

  test("of a deadline before an end names both", () => {
    // when
    const told = explain(promisedDeadline(deadlineBefore(onMonday, { clockDays: 1 }, usual, office), promise), {
      language: "kk",
    });

    // then
    expect(told.slice(-4, -1)).toEqual([
      "Соңғы мерзім: 2019 жылғы 17 маусым, дүйсенбі, сағат 18:00",
      "Нәтиже осы мерзімнен кемінде 1 тәулік бұрын дайын болуға тиіс: 2019 жылғы 16 маусым, жексенбі, сағат 18:00",
      "Күнтізбе өзгерді, бірақ бұрын айтылған мерзім сақталады: 2019 жылғы 14 маусым, жұма, сағат 18:00",
    ]);
  });

  test("that is the one counted is that one", () => {
    expect(promisedDeadline(onMonday, onMonday.due)).toBe(onMonday);
  });
});
