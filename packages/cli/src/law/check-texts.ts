import type { Language } from "@reglament/calendar";
import type { Severity } from "@reglament/regulation";

interface CheckTexts {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly accepted: string;
  readonly because: string;
  clause(clause: string): string;
  filed(moment: string): string;
  summary(errors: number, warnings: number, notes: number, accepted: number): string;
}

const kk: CheckTexts = {
  severities: { error: "қате", warning: "ескерту", note: "ескертпе" },
  accepted: "қабылданған",
  because: "Себебі",
  clause: (clause) => `${clause}-тармақ`,
  filed: (moment) => `Өтініш берілген сәт: ${moment}`,
  summary: (errors, warnings, notes, accepted) =>
    `Қате: ${errors}, ескерту: ${warnings}, ескертпе: ${notes}, атап қабылданған кемшілік: ${accepted}.`,
};

const ru: CheckTexts = {
  severities: { error: "ошибка", warning: "предупреждение", note: "примечание" },
  accepted: "принято",
  because: "Причина",
  clause: (clause) => `пункт ${clause}`,
  filed: (moment) => `Заявление подано: ${moment}`,
  summary: (errors, warnings, notes, accepted) =>
    `Ошибок: ${errors}, предупреждений: ${warnings}, примечаний: ${notes}, принято недостатков по имени: ${accepted}.`,
};

const en: CheckTexts = {
  severities: { error: "error", warning: "warning", note: "note" },
  accepted: "accepted",
  because: "Because",
  clause: (clause) => (clause.startsWith("annex") ? clause : `clause ${clause}`),
  filed: (moment) => `Filed: ${moment}`,
  summary: (errors, warnings, notes, accepted) =>
    `${errors} errors, ${warnings} warnings, ${notes} notes, ${accepted} flaws accepted by name.`,
};

export const checkTexts = { kk, ru, en } as const satisfies Record<Language, CheckTexts>;
