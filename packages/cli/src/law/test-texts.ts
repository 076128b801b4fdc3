import type { Language } from "@reglament/calendar";
import type { Said } from "@reglament/engine";

/** What `reglament test` prints, in each language. */
interface TestTexts {
  readonly passed: string;
  readonly failed: string;
  readonly expected: string;
  readonly got: string;
  readonly clause: (clause: string) => string;
  readonly counted: (all: number, passed: number, failed: number) => string;
  readonly untold: string;
  readonly said: Readonly<Record<Said, string>>;
}

export const testTexts: Readonly<Record<Language, TestTexts>> = {
  kk: {
    passed: "өтті",
    failed: "ӨТПЕДІ",
    expected: "күтілгені",
    got: "шыққаны",
    clause: (clause) => `${clause}-тармақ`,
    counted: (all, passed, failed) => `Барлығы ${all} сценарий: ${passed} өтті, ${failed} өтпеді.`,
    untold: "Мына аяқталуларға сценарий жоқ:",
    said: {
      none: "жоқ",
      "carried-out": "орындалды",
      late: "мерзімінен кеш",
      "in-time": "мерзімінде",
      "calendar-too-short": "күнтізбеде бұл жылдар жоқ",
      open: "аяқталмаған",
    },
  },
  ru: {
    passed: "пройден",
    failed: "НЕ ПРОЙДЕН",
    expected: "ожидалось",
    got: "получилось",
    clause: (clause) => `пункт ${clause}`,
    counted: (all, passed, failed) => `Всего сценариев: ${all}; пройдено: ${passed}, не пройдено: ${failed}.`,
    untold: "Нет сценария для таких завершений:",
    said: {
      none: "нет",
      "carried-out": "выполнено",
      late: "с опозданием",
      "in-time": "в срок",
      "calendar-too-short": "этих лет нет в календаре",
      open: "не завершено",
    },
  },
  en: {
    passed: "passed",
    failed: "FAILED",
    expected: "expected",
    got: "got",
    clause: (clause) => `clause ${clause}`,
    counted: (all, passed, failed) => `${all} scenarios: ${passed} passed, ${failed} failed.`,
    untold: "No scenario ends like this:",
    said: {
      none: "none",
      "carried-out": "carried out",
      late: "late",
      "in-time": "in time",
      "calendar-too-short": "the calendar lacks these years",
      open: "open",
    },
  },
};
