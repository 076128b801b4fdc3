import type { Check } from "../check.ts";
import type { Found } from "../finding.ts";

export const unitAmbiguous: Check = {
  severity: "error",
  title: { kk: "Мерзім бірлігі түсініксіз", ru: "Единица срока неясна", en: "Unit unclear" },
  why: {
    kk: "«Бір күн» жұмыс күні ме, күнтізбелік күн бе, айтылмаған; «тәулік» демалысты қалай санайтыны да жазылмаған. Бір сөз екі түрлі күнге апарады.",
    ru: "«Один день» – рабочий или календарный, не сказано; как «сутки» считают выходные, тоже. Одно слово приводит к двум разным дням.",
    en: "Whether “one day” is a working or a calendar day isn't said, nor how a clock day counts days off. One word leads to two different days.",
  },
  damage: {
    was: "term: { workingDays: 7 }",
    becomes:
      "term: { workingDays: 7 }\n            unitAssumed: { kk: Бірлігі аталмаған., ru: Единица не названа., en: No unit is named. }",
  },
  find: ({ edition }) =>
    edition.procedures.flatMap(({ id, steps, spans, title }): Found[] => [
      ...steps
        .filter(({ unitAssumed, term }) => unitAssumed !== undefined || (term !== undefined && "clockDays" in term))
        .map(({ id: about, clause, title, unitAssumed }) => ({
          clause,
          about,
          message: unitAssumed === undefined ? clockDaysIn(title) : bareDayIn(title),
        })),
      ...spans.flatMap(({ clause, unitAssumed, arrivesBefore }) => [
        ...(unitAssumed === undefined ? [] : [{ clause, about: id, message: bareDayIn(title) }]),
        ...(arrivesBefore !== undefined && "clockDays" in arrivesBefore.term
          ? [{ clause: arrivesBefore.clause, about: `${id}/arrival`, message: clockDaysIn(title) }]
          : []),
      ]),
    ]),
};

const bareDayIn = (title: { readonly kk: string; readonly ru: string; readonly en: string }) => ({
  kk: `«${title.kk}»: мерзімнің бірлігі аталмаған («күн»).`,
  ru: `«${title.ru}»: единица срока не названа («день»).`,
  en: `“${title.en}”: the term's unit isn't named (a bare “day”).`,
});

const clockDaysIn = (title: { readonly kk: string; readonly ru: string; readonly en: string }) => ({
  kk: `«${title.kk}»: мерзім тәулікпен берілген, ал демалыс күндері қалай саналатыны айтылмаған.`,
  ru: `«${title.ru}»: срок дан в сутках, а как считаются выходные, не сказано.`,
  en: `“${title.en}”: the term is in clock days, and nothing says how days off count.`,
});
