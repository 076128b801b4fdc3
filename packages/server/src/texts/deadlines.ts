/** What is left of a deadline, in words; how it came about is told in those of the calendar. */
import type { Dictionary } from "./dictionary.ts";

interface DeadlineTexts {
  readonly due: string;
  readonly late: string;
  readonly left: (amount: string) => string;
  readonly explain: string;
}

export const deadlines = {
  kk: {
    due: "Соңғы мерзім:",
    late: "Мерзімі өтіп кетті:",
    left: (amount) => `қалған жұмыс уақыты: ${amount}`,
    explain: "Мерзім қалай есептелді",
  },
  ru: {
    due: "Крайний срок:",
    late: "Срок истёк:",
    left: (amount) => `осталось рабочего времени: ${amount}`,
    explain: "Как рассчитан срок",
  },
  en: {
    due: "Deadline:",
    late: "Deadline passed:",
    left: (amount) => `working time left: ${amount}`,
    explain: "How the deadline was worked out",
  },
} satisfies Dictionary<DeadlineTexts>;
