import { addTerm, instant } from "@reglament/calendar";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { lawOfRepository } from "../testing/law-of-repository.ts";
import { Due } from "./due.tsx";
import { Explanation } from "./explanation.tsx";

const law = lawOfRepository();
const { hours } = law.getEdition("kostanay/school-enrolment", "2019-01-01").provider;
const office = { calendar: law.calendar, hours };
const policy = { firstDay: "next", afterHours: "next-working-day", lastDay: "next-working-day" } as const;

describe("a deadline in words", () => {
  test("names each day passed over with its reason", () => {
    // given: four working days from Thursday 4 July 2019 run over Capital Day and its weekend
    const { explanation } = addTerm(instant("2019-07-04T10:00:00+06:00"), { workingDays: 4 }, policy, office);

    // when
    const html = renderToString(<Explanation language="ru" explanation={explanation} clause="5(3)" />);

    // then
    expect(html).toContain("Порядок исчисления (пункт 5(3)): 4 рабочих дня");
    expect(html).toContain("6 июля 2019 года, суббота");
    expect(html).toContain("8 июля 2019 года, понедельник");
    expect(html).toContain("день события не считается");
  });

  test("shows the pauses of a term in hours", () => {
    const { explanation } = addTerm(instant("2019-06-10T12:00:00+06:00"), { hours: 3 }, policy, office);

    const html = renderToString(<Explanation language="kk" explanation={explanation} />);

    expect(html).toContain("2019 жылғы 10 маусым, дүйсенбі, сағат 13:00–14:00");
  });

  test("says what is left, and after the deadline that it has passed", () => {
    const due = instant("2019-06-14T18:00:00+06:00");
    const before = <Due language="kk" due={due} now={instant("2019-06-10T09:00:00+06:00")} office={office} />;
    const after = <Due language="kk" due={due} now={instant("2019-06-14T18:01:00+06:00")} office={office} />;

    expect(renderToString(before)).toContain("қалған жұмыс уақыты: 4 жұмыс күні");
    expect(renderToString(after)).toContain("Мерзімі өтіп кетті");
  });
});
