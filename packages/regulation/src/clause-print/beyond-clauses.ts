import type { Language, Text } from "@reglament/calendar";
import type { Edition } from "../edition/edition.ts";
import type { Origin } from "../edition/origin.ts";
import { ruleTexts } from "./rule-texts.ts";
import { clauseTold, originMark } from "./told-in-print.ts";

/** What a file says outside the numbering of its text, under a title. */
export interface PrintedSection {
  readonly title: string;
  /** Each with what stands below it. */
  readonly items: readonly { readonly text: string; readonly below: readonly string[] }[];
}

/** Documents, questions, waiting times, unconfirmed grounds, counting, assumptions; without those that are empty. */
export function beyondClauses(edition: Edition, language: Language): PrintedSection[] {
  const words = ruleTexts[language];
  const item = (text: Text, origin: Origin) => bare(`${text[language]}${originMark(origin, language)}`);
  const sections: readonly PrintedSection[] = [
    { title: words.documents, items: edition.documents.map(({ title, origin }) => item(title, origin)) },
    { title: words.questions, items: edition.questions.map(({ label, origin }) => item(label, origin)) },
    { title: words.waiting, items: edition.waiting.map(({ text, origin }) => item(text, origin)) },
    { title: words.grounds, items: edition.unconfirmedGrounds.map(({ text, origin }) => item(text, origin)) },
    { title: words.counting, items: countingLines(edition, language).map(bare) },
    {
      title: words.assumptions,
      items: edition.assumptions.map(({ clause, what, because }) => ({
        text: `${clauseTold(clause, language)}: ${what[language]}`,
        below: [`${words.because}: ${because[language]}`],
      })),
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function bare(text: string): PrintedSection["items"][number] {
  return { text, below: [] };
}

function countingLines({ counting, countingOrigins, calendarChange }: Edition, language: Language): string[] {
  const { firstDay, afterHours, lastDay, calendarChange: changed } = ruleTexts[language].countingRules;
  return [
    `${firstDay[counting.firstDay]}${originMark(countingOrigins.firstDay, language)}`,
    `${afterHours[counting.afterHours]}${originMark(countingOrigins.afterHours, language)}`,
    `${lastDay[counting.lastDay]}${originMark(countingOrigins.lastDay, language)}`,
    `${changed[calendarChange.is]}${originMark(calendarChange.origin, language)}`,
  ];
}
