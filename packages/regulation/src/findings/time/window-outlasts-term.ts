import { addDays, dateAt, dayAndYear, dayOffAt, instantAt, type PlainDate, plainDate } from "@reglament/calendar";
import type { Check, Examined } from "../check.ts";
import { inChannel } from "../words.ts";

export const windowOutlastsTerm: Check = {
  severity: "warning",
  title: {
    kk: "Соңғы күні берілген өтініш кезеңнен кейін аяқталады",
    ru: "Поданное в последний день кончается после периода",
    en: "Filed on the last day, done after it",
  },
  why: {
    kk: "Мәтіндегі күн қызметтің аяғын білдірсе, соңғы күні берілген өтініш оған үлгермейді. Күн өтініш беруге ме, нәтижеге ме қатысты екенін айту керек.",
    ru: "Если день в тексте означает конец услуги, поданное в последний день к нему не успевает. Нужно сказать, о чём этот день: о подаче или о результате.",
    en: "If the day in the text is meant for the end of the service, what is filed on the last day can't make it. The text has to say whether the day is about filing or about the result.",
  },
  damage: {
    was: "    windows: []\n",
    becomes:
      '    windows:\n      - { id: may, when: { question: class, in: ["1"] }, from: 05-02, to: 05-31, clause: "3", text: { kk: Мамырда, ru: В мае, en: In May }, origin: { source: { act: № 7 (2016-03-31), clause: "3" } } }\n',
    also: ["window-ends-on-day-off"],
  },
  find: (examined) =>
    examined.edition.windows.flatMap(({ id, clause, to }) =>
      examined.edition.channels.flatMap(({ id: channel }) => {
        const proof = examined.proofOf(channel);
        if (!proof.proven || proof.starts === 0) return [];
        const { zone } = examined.edition.provider.hours;
        const last = lastDayOfFiling(examined, channel === "portal", to);
        const example = proof.traceAt(instantAt(last, "12:00", zone));
        const end =
          example.kind === "start" ? example.terms.findLast(({ of }) => of !== "total")?.deadline.due : undefined;
        const done = end === undefined ? undefined : dateAt(end, zone);
        if (done === undefined || done.slice(5) <= to) return [];
        const message = {
          kk: `Өтініш соңғы күні берілсе (${dayAndYear(last, "kk")}), рәсімдер кезеңнен кейін бітуі мүмкін (${dayAndYear(done, "kk")}).`,
          ru: `Процедуры по заявлению, поданному в последний день, ${dayAndYear(last, "ru")}, могут кончиться ${dayAndYear(done, "ru")}.`,
          en: `The steps of an application filed on the last day, ${dayAndYear(last, "en")}, may end on ${dayAndYear(done, "en")}.`,
        };
        return [{ clause, channel, about: id, message: inChannel(channel, message), example }];
      }),
    ),
};

/** In the year for which the edition is tried; at a counter the last day on which it is open. */
function lastDayOfFiling({ edition, calendar }: Examined, isPortal: boolean, to: string): PlainDate {
  let day = plainDate(`${edition.trainingDate.slice(0, 4)}-${to}`);
  if (isPortal) return day;
  while (dayOffAt(day, { calendar, hours: edition.provider.hours }) !== undefined) day = addDays(day, -1);
  return day;
}
