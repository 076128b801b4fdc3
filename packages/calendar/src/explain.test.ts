import { describe, expect, test } from "vitest";
import { addTerm } from "./add-term.ts";
import { explain } from "./explain.ts";
import { instant } from "./instant.ts";
import { plainDate } from "./plain-date.ts";
import type { CountingPolicy, Term } from "./term.ts";
import { aCalendarOf, withoutHolidays } from "./testing/a-calendar.ts";
import { aFewYears } from "./testing/a-few-years.ts";
import { anOffice, anOfficeAroundTheClock, kazakhstan } from "./testing/an-office.ts";
import { workingMinutesBetween } from "./working-time-between.ts";

const usual: CountingPolicy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" };

function lines(start: string, term: Term, policy = usual, office = anOffice({ calendar: aFewYears() })) {
  return explain(addTerm(instant(start), term, policy, office), { language: "ru" });
}

describe("explain", () => {
  test("tells each day not counted with its reason and act, in Kazakh", () => {
    // given
    const office = anOffice();
    const deadline = addTerm(instant("2019-07-05T18:10+06:00"), { workingDays: 1 }, usual, office);

    // when
    const told = explain(deadline, { language: "kk", clause: "5(3)-тармақ" });

    // then
    expect(told).toEqual([
      "Оқиға болған сәт: 2019 жылғы 5 шілде, жұма, сағат 18:10",
      "Есептеу тәртібі (5(3)-тармақ): 1 жұмыс күні; оқиға болған күн есепке кірмейді; жұмыс уақыты біткеннен кейінгі немесе демалыс күнгі оқиға мекеме келесі рет ашылғанда болды деп саналады; мерзім соңғы күннің жұмыс уақыты біткенде аяқталады",
      "Оқиға жұмыс уақыты біткеннен кейін болды, сондықтан мекеме келесі рет ашылғанда болды деп саналады: 2019 жылғы 9 шілде, сейсенбі, сағат 09:00",
      expect.stringMatching(/^Есепке кірмейтін күн: 2019 жылғы 6 шілде, сенбі – Астана күні \(құқықтық акт: /),
      "Есепке кірмейтін күн: 2019 жылғы 7 шілде, жексенбі – Демалыс күні",
      expect.stringMatching(/^Есепке кірмейтін күн: 2019 жылғы 8 шілде, дүйсенбі – Астана күні \(демалыс күнінен/),
      "Соңғы мерзім: 2019 жылғы 10 шілде, сәрсенбі, сағат 18:00",
      `Күнтізбе нұсқасы: ${kazakhstan().version}`,
    ]);
  });

  test("tells each break, each time closed and the change of clocks, in their order", () => {
    expect(lines("2024-02-29T12:00+06:00", { hours: 11 }).slice(2, -1)).toEqual([
      "Перерыв, отсчёт стоит: 29 февраля 2024 года, четверг, 13:00–14:00",
      "Учреждение закрыто, отсчёт стоит: 29 февраля 2024 года, четверг, 18:00 – 1 марта 2024 года, пятница, 09:00",
      "Часы переведены назад (1 час): 1 марта 2024 года, пятница, 00:00 (UTC+06:00) → 29 февраля 2024 года, четверг, 23:00 (UTC+05:00)",
      "Перерыв, отсчёт стоит: 1 марта 2024 года, пятница, 13:00–14:00",
      "Крайний срок: 1 марта 2024 года, пятница, 16:00",
    ]);
  });

  test("tells why a Saturday counted that a decree has worked", () => {
    expect(lines("2019-05-03T10:00+06:00", { workingDays: 1 })).toContain(
      "Рабочий выходной, считается: 4 мая 2019 года, суббота",
    );
  });

  test.each<readonly [string, string, Term, CountingPolicy, number]>([
    ["of the event, which isn't counted", "2019-05-04T10:00+06:00", { workingDays: 2 }, usual, 0],
    [
      "of the event, which is the first",
      "2019-05-04T10:00+06:00",
      { workingDays: 2 },
      { ...usual, firstDay: "same" },
      1,
    ],
    ["on which the event came after closing", "2019-05-04T19:00+06:00", { hours: 3 }, usual, 0],
    ["on which minutes run", "2019-05-04T17:00+06:00", { hours: 3 }, usual, 1],
  ])(
    "says of a Saturday worked by decree that it counts only when it does: that %s",
    (_what, start, term, policy, times) => {
      const told = lines(start, term, policy);

      expect(told.filter((line) => line.startsWith("Рабочий выходной, считается"))).toHaveLength(times);
    },
  );

  test("tells that a last day off moves the end on, and what else is passed over", () => {
    expect(lines("2019-07-05T10:00+06:00", { calendarDays: 1 }).slice(2, -1)).toEqual([
      "День не считается: 6 июля 2019 года, суббота – Выходной день",
      "День не считается: 7 июля 2019 года, воскресенье – Выходной день",
      "День не считается: 8 июля 2019 года, понедельник – Праздник",
      "Последний день срока нерабочий (6 июля 2019 года, суббота), срок переходит на следующий рабочий день",
      "Крайний срок: 9 июля 2019 года, вторник, 18:00",
    ]);
  });

  test("tells that a last day off is kept, to its 24:00", () => {
    const told = lines("2019-06-10T10:00+06:00", { calendarDays: 5 }, { ...usual, lastDay: "keep" });

    expect(told.slice(2, -1)).toEqual([
      "Последний день срока нерабочий (15 июня 2019 года, суббота), срок длится до конца этого дня",
      "Крайний срок: 15 июня 2019 года, суббота, 24:00",
    ]);
  });

  test("tells why a term doesn't end before its event", () => {
    const told = lines(
      "2019-06-10T20:00:30+06:00",
      { workingDays: 1 },
      { ...usual, firstDay: "same", afterHours: "none" },
    );

    expect(told[0]).toBe("Событие произошло: 10 июня 2019 года, понедельник, 20:00:30");
    expect(told.at(-3)).toBe(
      "Рабочее время последнего дня (10 июня 2019 года, понедельник) окончилось до события, поэтому срок истекает в следующий рабочий день",
    );
  });

  test.each([
    [
      { hours: 1 },
      "2019-06-10T13:30+06:00",
      "Событие произошло вне рабочего времени, отсчёт идёт с момента: 10 июня 2019 года, понедельник, 14:00",
    ],
    [
      { clockDays: 1 },
      "2019-06-08T10:00+06:00",
      "Событие пришлось на нерабочий день и считается произошедшим при следующем открытии учреждения: 10 июня 2019 года, понедельник, 09:00",
    ],
    [
      { months: 1 },
      "2019-06-10T18:30+06:00",
      "Событие произошло после окончания рабочего времени и считается произошедшим при следующем открытии учреждения: 11 июня 2019 года, вторник, 09:00",
    ],
  ] as const)("tells since when %j counts", (term, start, line) => {
    expect(lines(start, term)[2]).toBe(line);
  });

  test("marks a day that is reckoned and not announced", () => {
    const calendar = aCalendarOf({
      firstYear: 2027,
      lastYear: 2027,
      off: [{ date: plainDate("2027-05-17"), kind: "religious", estimated: true, act: "K1500000414" }],
    });

    expect(lines("2027-05-14T10:00+05:00", { workingDays: 1 }, usual, anOffice({ calendar }))).toContain(
      "День не считается: 17 мая 2027 года, понедельник – Праздник (правовой акт: K1500000414) (расчётная дата, ещё не объявлена)",
    );
  });

  test("says the same in English", () => {
    const deadline = addTerm(
      instant("2019-06-10T10:00+06:00"),
      { minutes: 5 },
      usual,
      anOffice({ calendar: aFewYears() }),
    );

    expect(explain(deadline.explanation, { language: "en", clause: "clause 5(1)" })).toEqual([
      "The event happened: 10 June 2019, Monday, 10:00",
      "Counting rule (clause 5(1)): 5 minutes; minutes and hours run only while the office is open",
      "Deadline: 10 June 2019, Monday, 10:05",
      "Version of the calendar: invented",
    ]);
  });
});

test("a deadline at the last midnight on record is explained, and the time to it known", () => {
  // given
  const office = anOfficeAroundTheClock(withoutHolidays(2019, 2019), "Asia/Qostanay");
  const start = instant("2019-12-31T23:00+06:00");

  // when
  const deadline = addTerm(start, { hours: 1 }, usual, office);

  // then
  expect(explain(deadline, { language: "en" }).at(-2)).toBe("Deadline: 1 January 2020, Wednesday, 00:00");
  expect(workingMinutesBetween(start, deadline.due, office)).toBe(60);
});
