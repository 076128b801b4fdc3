/** The words in which a deadline's explanation is told. */
import type { Language } from "./language.ts";
import type { CountingPolicy } from "./term.ts";

/** Moments, dates and amounts come in words; each text is one line that a person can hold against a calendar. */
export interface ExplainTexts {
  readonly start: (moment: string) => string;
  /** `clause` in brackets, or empty. */
  readonly rule: (clause: string, rules: string) => string;
  readonly inWorkingTime: string;
  readonly firstDay: Record<CountingPolicy["firstDay"], string>;
  readonly closingOfLastDay: string;
  readonly daysOffCount: string;
  readonly lastDay: Record<CountingPolicy["lastDay"], string>;
  readonly sameClockTime: string;
  readonly sameDayOfMonth: string;
  readonly afterHours: Record<CountingPolicy["afterHours"], string>;
  readonly fromOpening: (moment: string) => string;
  readonly fromOpeningAfterDayOff: (moment: string) => string;
  readonly fromOpeningAfterClosing: (moment: string) => string;
  readonly skipped: (date: string, reason: string) => string;
  readonly workedByDecree: (day: string) => string;
  readonly act: (act: string) => string;
  readonly estimated: string;
  readonly break: (date: string, from: string, to: string) => string;
  readonly closed: (from: string, to: string) => string;
  readonly suspended: (from: string, to: string, reason: string) => string;
  readonly clause: (clause: string) => string;
  readonly clocksBack: (amount: string, before: string, after: string) => string;
  readonly clocksForward: (amount: string, before: string, after: string) => string;
  readonly lastDayOff: (date: string) => string;
  readonly lastDayKept: (date: string) => string;
  readonly lastDayOver: (date: string) => string;
  readonly lastDayOverWhenGoingOn: (date: string) => string;
  readonly due: (moment: string) => string;
  readonly before: (term: string, moment: string) => string;
  readonly promised: (moment: string) => string;
  readonly midnight: (date: string) => string;
  readonly calendar: (version: string) => string;
}

export const explainTexts = {
  kk: {
    start: (moment) => `Оқиға болған сәт: ${moment}`,
    rule: (clause, rules) => `Есептеу тәртібі${clause}: ${rules}`,
    inWorkingTime: "минут пен сағат мекеменің жұмыс уақытында ғана есептеледі",
    firstDay: {
      next: "оқиға болған күн есепке кірмейді",
      same: "оқиға болған күн бірінші күн болып саналады, ол демалыс күні болса – одан кейінгі жұмыс күні",
    },
    closingOfLastDay: "мерзім соңғы күннің жұмыс уақыты біткенде аяқталады",
    daysOffCount: "демалыс күндері де есепке кіреді",
    lastDay: {
      "next-working-day": "соңғы күн демалыс күніне тура келсе, мерзім келесі жұмыс күні аяқталады",
      keep: "соңғы күн демалыс күніне тура келсе де, мерзім ауыстырылмайды",
    },
    sameClockTime: "мерзім соңғы күннің дәл сол сағаты мен минутында аяқталады, демалыс күндері де есепке кіреді",
    sameDayOfMonth:
      "мерзім соңғы айдың дәл сол күнінде, ондай күн болмаса, айдың соңғы күнінде аяқталады; ол демалыс күніне тура келсе, келесі жұмыс күніне ауысады",
    afterHours: {
      "next-working-day":
        "жұмыс уақыты біткеннен кейінгі немесе демалыс күнгі оқиға мекеме келесі рет ашылғанда болды деп саналады",
      none: "жұмыс уақыты біткеннен кейінгі немесе демалыс күнгі оқиға да өз күнімен есептеледі",
    },
    fromOpening: (moment) => `Оқиға жұмыс уақытынан тыс болды, мерзім мына сәттен есептеледі: ${moment}`,
    fromOpeningAfterDayOff: (moment) =>
      `Оқиға демалыс күніне тура келді, сондықтан мекеме келесі рет ашылғанда болды деп саналады: ${moment}`,
    fromOpeningAfterClosing: (moment) =>
      `Оқиға жұмыс уақыты біткеннен кейін болды, сондықтан мекеме келесі рет ашылғанда болды деп саналады: ${moment}`,
    skipped: (date, reason) => `Есепке кірмейтін күн: ${date} – ${reason}`,
    workedByDecree: (day) => `Жұмыс күніне айналған демалыс күні, есепке кіреді: ${day}`,
    act: (act) => ` (құқықтық акт: ${act})`,
    estimated: " (болжамды күн, әлі жарияланған жоқ)",
    break: (date, from, to) => `Үзіліс, мерзім есептелмейді: ${date}, сағат ${from}–${to}`,
    closed: (from, to) => `Мекеме жабық, мерзім есептелмейді: ${from} – ${to}`,
    suspended: (from, to, reason) => `Мерзім тоқтатыла тұрды: ${from} – ${to}; негізі: ${reason}`,
    clause: (clause) => `тармақ: ${clause}`,
    clocksBack: (amount, before, after) => `Сағат тілі кері жылжытылды (${amount}): ${before} → ${after}`,
    clocksForward: (amount, before, after) => `Сағат тілі алға жылжытылды (${amount}): ${before} → ${after}`,
    lastDayOff: (date) => `Соңғы күн демалыс күніне тура келді (${date}), мерзім келесі жұмыс күніне ауысады`,
    lastDayKept: (date) => `Соңғы күн демалыс күніне тура келді (${date}), мерзім сол күннің соңына дейін созылады`,
    lastDayOver: (date) =>
      `Соңғы күннің (${date}) жұмыс уақыты оқиғаға дейін біткен, сондықтан мерзім келесі жұмыс күні аяқталады`,
    lastDayOverWhenGoingOn: (date) =>
      `Мерзім қайта жалғасқанда соңғы күннің (${date}) жұмыс уақыты біткен еді, сондықтан мерзім келесі жұмыс күні аяқталады`,
    due: (moment) => `Соңғы мерзім: ${moment}`,
    before: (term, moment) => `Нәтиже осы мерзімнен кемінде ${term} бұрын дайын болуға тиіс: ${moment}`,
    promised: (moment) => `Күнтізбе өзгерді, бірақ бұрын айтылған мерзім сақталады: ${moment}`,
    midnight: (date) => `${date}, сағат 24:00`,
    calendar: (version) => `Күнтізбе нұсқасы: ${version}`,
  },
  ru: {
    start: (moment) => `Событие произошло: ${moment}`,
    rule: (clause, rules) => `Порядок исчисления${clause}: ${rules}`,
    inWorkingTime: "минуты и часы идут только в рабочее время учреждения",
    firstDay: {
      next: "день события не считается",
      same: "день события считается первым, а если он нерабочий, то первым считается следующий рабочий день",
    },
    closingOfLastDay: "срок истекает с окончанием рабочего времени последнего дня",
    daysOffCount: "нерабочие дни тоже считаются",
    lastDay: {
      "next-working-day": "если последний день нерабочий, срок истекает в следующий рабочий день",
      keep: "если последний день нерабочий, срок не переносится",
    },
    sameClockTime: "срок истекает в тот же час и ту же минуту последнего дня, нерабочие дни тоже считаются",
    sameDayOfMonth:
      "срок истекает в то же число последнего месяца, а если такого числа нет, в последний день этого месяца; если он нерабочий – в следующий рабочий день",
    afterHours: {
      "next-working-day":
        "событие после окончания рабочего времени или в нерабочий день считается произошедшим при следующем открытии учреждения",
      none: "событие после окончания рабочего времени или в нерабочий день тоже считается по своему дню",
    },
    fromOpening: (moment) => `Событие произошло вне рабочего времени, отсчёт идёт с момента: ${moment}`,
    fromOpeningAfterDayOff: (moment) =>
      `Событие пришлось на нерабочий день и считается произошедшим при следующем открытии учреждения: ${moment}`,
    fromOpeningAfterClosing: (moment) =>
      `Событие произошло после окончания рабочего времени и считается произошедшим при следующем открытии учреждения: ${moment}`,
    skipped: (date, reason) => `День не считается: ${date} – ${reason}`,
    workedByDecree: (day) => `Рабочий выходной, считается: ${day}`,
    act: (act) => ` (правовой акт: ${act})`,
    estimated: " (расчётная дата, ещё не объявлена)",
    break: (date, from, to) => `Перерыв, отсчёт стоит: ${date}, ${from}–${to}`,
    closed: (from, to) => `Учреждение закрыто, отсчёт стоит: ${from} – ${to}`,
    suspended: (from, to, reason) => `Срок был приостановлен: ${from} – ${to}; основание: ${reason}`,
    clause: (clause) => `пункт: ${clause}`,
    clocksBack: (amount, before, after) => `Часы переведены назад (${amount}): ${before} → ${after}`,
    clocksForward: (amount, before, after) => `Часы переведены вперёд (${amount}): ${before} → ${after}`,
    lastDayOff: (date) => `Последний день срока нерабочий (${date}), срок переходит на следующий рабочий день`,
    lastDayKept: (date) => `Последний день срока нерабочий (${date}), срок длится до конца этого дня`,
    lastDayOver: (date) =>
      `Рабочее время последнего дня (${date}) окончилось до события, поэтому срок истекает в следующий рабочий день`,
    lastDayOverWhenGoingOn: (date) =>
      `Когда срок возобновился, рабочее время последнего дня (${date}) уже окончилось, поэтому срок истекает в следующий рабочий день`,
    due: (moment) => `Крайний срок: ${moment}`,
    before: (term, moment) => `Результат должен поступить не позднее чем за ${term} до этого срока: ${moment}`,
    promised: (moment) => `Календарь изменился, но действует ранее названный срок: ${moment}`,
    midnight: (date) => `${date}, 24:00`,
    calendar: (version) => `Версия календаря: ${version}`,
  },
  en: {
    start: (moment) => `The event happened: ${moment}`,
    rule: (clause, rules) => `Counting rule${clause}: ${rules}`,
    inWorkingTime: "minutes and hours run only while the office is open",
    firstDay: {
      next: "the day of the event is not counted",
      same: "the day of the event counts as the first, or, when it is off, the next working day does",
    },
    closingOfLastDay: "the term ends when the office closes on the last day",
    daysOffCount: "days off count, too",
    lastDay: {
      "next-working-day": "when the last day is off, the term ends on the next working day",
      keep: "when the last day is off, the term isn't moved on",
    },
    sameClockTime: "the term ends at the same hour and minute of the last day; days off count, too",
    sameDayOfMonth:
      "the term ends on the same day of the last month, or on that month's last day when it has no such day; when it is off, on the next working day",
    afterHours: {
      "next-working-day": "an event after closing time or on a day off counts as of the next opening",
      none: "an event after closing time or on a day off counts by its own day, too",
    },
    fromOpening: (moment) => `The event came outside working hours; counting starts at: ${moment}`,
    fromOpeningAfterDayOff: (moment) => `The event came on a day off and counts as of the next opening: ${moment}`,
    fromOpeningAfterClosing: (moment) =>
      `The event came after closing time and counts as of the next opening: ${moment}`,
    skipped: (date, reason) => `Day not counted: ${date} – ${reason}`,
    workedByDecree: (day) => `Day off worked by decree, counted: ${day}`,
    act: (act) => ` (act: ${act})`,
    estimated: " (reckoned, not announced yet)",
    break: (date, from, to) => `Break, counting stands still: ${date}, ${from}–${to}`,
    closed: (from, to) => `Closed, counting stands still: ${from} – ${to}`,
    suspended: (from, to, reason) => `The term stood still: ${from} – ${to}; ground: ${reason}`,
    clause: (clause) => `clause: ${clause}`,
    clocksBack: (amount, before, after) => `Clocks were set back (${amount}): ${before} → ${after}`,
    clocksForward: (amount, before, after) => `Clocks were set forward (${amount}): ${before} → ${after}`,
    lastDayOff: (date) => `The last day is off (${date}); the term runs on to the next working day`,
    lastDayKept: (date) => `The last day is off (${date}); the term lasts to the end of it`,
    lastDayOver: (date) =>
      `The office had closed on the last day (${date}) before the event; the term ends on the next working day`,
    lastDayOverWhenGoingOn: (date) =>
      `The office had closed on the last day (${date}) when the term went on; it ends on the next working day`,
    due: (moment) => `Deadline: ${moment}`,
    before: (term, moment) => `The result must have arrived at least ${term} before it: ${moment}`,
    promised: (moment) => `The calendar has changed, but the deadline named before it holds: ${moment}`,
    midnight: (date) => `${date}, 24:00`,
    calendar: (version) => `Version of the calendar: ${version}`,
  },
} satisfies Record<Language, ExplainTexts>;
