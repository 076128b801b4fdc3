/** Deadlines in words: which one, what is left of it, how late it was; how it came about is told in those of the calendar. */
import type { Dictionary } from "./dictionary.ts";

interface DeadlineTexts {
  readonly due: string;
  readonly late: string;
  readonly left: (amount: string) => string;
  readonly explain: string;
  /** Names of the deadlines that aren't a step's. */
  readonly span: (procedure: string) => string;
  readonly arrival: (procedure: string) => string;
  readonly total: string;
  readonly title: string;
  readonly running: string;
  readonly nothingRuns: string;
  readonly waitsForApplicant: (step: string) => string;
  readonly standsStill: string;
  readonly noTerm: (step: string) => string;
  readonly warnsAt: (moment: string) => string;
  readonly warned: (moment: string) => string;
  readonly keeping: string;
  readonly keptUntil: string;
  readonly keptTooLong: string;
  readonly pauses: string;
  readonly pausedFrom: (from: string) => string;
  readonly pausedUntil: (from: string, until: string) => string;
  readonly doneLate: string;
  readonly lateBy: (amount: string) => string;
  readonly lateOutsideHours: string;
  readonly done: string;
  readonly doneInTimeAt: (moment: string) => string;
  readonly doneLateAt: (moment: string, by: string) => string;
}

export const deadlines = {
  kk: {
    due: "Соңғы мерзім:",
    late: "Мерзімі өтіп кетті:",
    left: (amount) => `қалған жұмыс уақыты: ${amount}`,
    explain: "Мерзім қалай есептелді",
    span: (procedure) => `${procedure}: кезең мерзімі`,
    arrival: (procedure) => `${procedure}: нәтиженің жеткізілу мерзімі`,
    total: "Қызмет көрсетудің жалпы мерзімі",
    title: "Мерзімдер",
    running: "Қазір есептеліп жатқан мерзімдер",
    nothingRuns: "Қазір есептеліп жатқан мерзім жоқ.",
    waitsForApplicant: (step) => `«${step}»: мерзім өтініш беруші келген сәттен басталады.`,
    standsStill: "Мерзім тоқтата тұрылған: іс жалғастырылса, ол да жалғасады.",
    noTerm: (step) => `«${step}»: регламентте мерзімі белгіленбеген.`,
    warnsAt: (moment) => `Мерзімнің жақындағаны ескертілетін уақыт: ${moment}.`,
    warned: (moment) => `Мерзімнің жақындағаны ескертілген уақыт: ${moment}.`,
    keeping: "Алынбаған нәтижені сақтау",
    keptUntil: "Сақталатын соңғы уақыт:",
    keptTooLong: "Сақтау мерзімі бітті:",
    pauses: "Мерзімнің тоқтатылуы",
    pausedFrom: (from) => `Тоқтаған уақыты: ${from}. Әлі жалғастырылған жоқ.`,
    pausedUntil: (from, until) => `Тоқтаған уақыты: ${from}. Жалғасқан уақыты: ${until}.`,
    doneLate: "Мерзімінен кеш орындалғандар",
    lateBy: (amount) => `кешіккен уақыты: ${amount}`,
    lateOutsideHours: "жұмыс уақыты біткен соң орындалды",
    done: "Орындалғандар",
    doneInTimeAt: (moment) => `Мерзімінде орындалды: ${moment}`,
    doneLateAt: (moment, by) => `Мерзімінен кеш орындалды: ${moment}; ${by}`,
  },
  ru: {
    due: "Крайний срок:",
    late: "Срок истёк:",
    left: (amount) => `осталось рабочего времени: ${amount}`,
    explain: "Как рассчитан срок",
    span: (procedure) => `${procedure}: срок этапа`,
    arrival: (procedure) => `${procedure}: срок поступления результата`,
    total: "Общий срок оказания услуги",
    title: "Сроки",
    running: "Сроки, которые сейчас идут",
    nothingRuns: "Сейчас ни один срок не идёт.",
    waitsForApplicant: (step) => `«${step}»: срок начнётся, когда придёт заявитель.`,
    standsStill: "Срок приостановлен и пойдёт дальше, когда дело возобновят.",
    noTerm: (step) => `«${step}»: срок в регламенте не установлен.`,
    warnsAt: (moment) => `Предупреждение о приближении срока будет дано: ${moment}.`,
    warned: (moment) => `Предупреждение о приближении срока дано: ${moment}.`,
    keeping: "Хранение невостребованного результата",
    keptUntil: "Хранится до:",
    keptTooLong: "Срок хранения истёк:",
    pauses: "Приостановления срока",
    pausedFrom: (from) => `Приостановлен с: ${from}, ещё не возобновлён.`,
    pausedUntil: (from, until) => `Приостановлен: ${from}. Возобновлён: ${until}.`,
    doneLate: "Выполнено с опозданием",
    lateBy: (amount) => `опоздание: ${amount}`,
    lateOutsideHours: "выполнено после конца рабочего времени",
    done: "Выполнено",
    doneInTimeAt: (moment) => `Выполнено в срок: ${moment}`,
    doneLateAt: (moment, by) => `Выполнено с опозданием: ${moment}; ${by}`,
  },
  en: {
    due: "Deadline:",
    late: "Deadline passed:",
    left: (amount) => `working time left: ${amount}`,
    explain: "How the deadline was worked out",
    span: (procedure) => `${procedure}: term of the procedure`,
    arrival: (procedure) => `${procedure}: arrival of the result`,
    total: "Total term of the service",
    title: "Deadlines",
    running: "Deadlines that run now",
    nothingRuns: "No deadline runs now.",
    waitsForApplicant: (step) => `“${step}”: the term begins when the applicant comes.`,
    standsStill: "The term stands still and goes on when the case is resumed.",
    noTerm: (step) => `“${step}”: the regulation sets no term.`,
    warnsAt: (moment) => `A warning that the deadline is near will be given: ${moment}.`,
    warned: (moment) => `A warning that the deadline is near was given: ${moment}.`,
    keeping: "Keeping of a result that nobody fetched",
    keptUntil: "Kept until:",
    keptTooLong: "The time of keeping is over:",
    pauses: "Pauses of the term",
    pausedFrom: (from) => `Stands still since ${from}.`,
    pausedUntil: (from, until) => `Stood still from ${from} until ${until}.`,
    doneLate: "Done late",
    lateBy: (amount) => `late by ${amount}`,
    lateOutsideHours: "done after working hours had ended",
    done: "Done",
    doneInTimeAt: (moment) => `Done in time: ${moment}`,
    doneLateAt: (moment, by) => `Done late: ${moment}; ${by}`,
  },
} satisfies Dictionary<DeadlineTexts>;
