/** A deadline in words: what is left of it, and how it came about. */
import type { CountingPolicy } from "@reglament/calendar";
import type { Dictionary } from "./dictionary.ts";

interface DeadlineTexts {
  readonly due: string;
  readonly late: string;
  readonly left: (amount: string) => string;
  readonly explain: string;
  readonly start: string;
  readonly countsFrom: string;
  readonly term: string;
  readonly rule: string;
  readonly firstDay: Record<CountingPolicy["firstDay"], string>;
  readonly workingTimeOnly: string;
  readonly skipped: string;
  readonly noneSkipped: string;
  readonly pauses: string;
  readonly calendar: string;
}

export const deadlines = {
  kk: {
    due: "Соңғы мерзім:",
    late: "Мерзімі өтіп кетті:",
    left: (amount) => `қалған жұмыс уақыты: ${amount}`,
    explain: "Мерзім қалай есептелді",
    start: "Оқиға болған сәт",
    countsFrom: "Мерзім есептеле бастайтын сәт",
    term: "Мерзімнің ұзақтығы",
    rule: "Есептеу тәртібі",
    firstDay: {
      next: "оқиға болған күн есепке кірмейді, есептеу келесі жұмыс күнінен басталады",
      same: "оқиға болған күн бірінші күн болып саналады",
    },
    workingTimeOnly: "минут пен сағат мекеменің жұмыс уақытында ғана есептеледі",
    skipped: "Есепке кірмеген күндер",
    noneSkipped: "ондай күн жоқ",
    pauses: "Мерзім есептелмеген уақыт (үзіліс және жұмыстан тыс уақыт)",
    calendar: "Күнтізбе нұсқасы",
  },
  ru: {
    due: "Крайний срок:",
    late: "Срок истёк:",
    left: (amount) => `осталось рабочего времени: ${amount}`,
    explain: "Как рассчитан срок",
    start: "Событие произошло",
    countsFrom: "Срок исчисляется с момента",
    term: "Продолжительность срока",
    rule: "Порядок исчисления",
    firstDay: {
      next: "день события не считается, отсчёт идёт со следующего рабочего дня",
      same: "день события считается первым днём",
    },
    workingTimeOnly: "минуты и часы идут только в рабочее время учреждения",
    skipped: "Дни, которые не считались",
    noneSkipped: "таких дней нет",
    pauses: "Время, когда отсчёт стоял (перерывы и нерабочее время)",
    calendar: "Версия календаря",
  },
  en: {
    due: "Deadline:",
    late: "Deadline passed:",
    left: (amount) => `working time left: ${amount}`,
    explain: "How the deadline was worked out",
    start: "The event happened",
    countsFrom: "The term counts from",
    term: "Length of the term",
    rule: "Counting rule",
    firstDay: {
      next: "the day of the event is not counted; counting begins on the next working day",
      same: "the day of the event counts as the first day",
    },
    workingTimeOnly: "minutes and hours run only while the office is open",
    skipped: "Days not counted",
    noneSkipped: "none",
    pauses: "Time when counting stood still (breaks and hours closed)",
    calendar: "Version of the calendar",
  },
} satisfies Dictionary<DeadlineTexts>;
