/** Texts on what is wrong with a regulation: its findings, and how often its calendar breaks its total term. */
import type { Severity } from "@reglament/regulation";
import type { Dictionary } from "../texts/dictionary.ts";

interface FindingsTexts {
  readonly title: string;
  readonly lead: string;
  readonly ofEdition: (edition: string) => string;
  readonly governing: string;
  readonly none: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly accepted: string;
  readonly open: string;
  readonly acceptedTitle: string;
  readonly because: string;
  readonly more: string;
  readonly filed: (moment: string) => string;
  readonly endsAt: (moment: string) => string;
  readonly calendarTitle: string;
  readonly calendarLead: (calendar: string) => string;
  readonly exceeded: (exceeded: string, starts: string) => string;
  readonly neverExceeded: (starts: string) => string;
  readonly tightest: (moment: string, left: string) => string;
  readonly notWhole: string;
  readonly notProven: string;
  readonly worstStart: string;
  readonly overview: string;
  readonly overviewLead: string;
  readonly toOverview: string;
  readonly regulation: string;
  readonly edition: string;
  readonly standing: string;
  readonly governs: string;
  readonly doesNotGovern: string;
}

export const findingsTexts = {
  kk: {
    title: "Мәтіндегі кемшіліктер",
    lead: "Регламенттің мәтіні мен мерзімдері тексерілді. Табылған кемшіліктер құқығыңызды шектемейді: олар мәтінде нені түзету керегін көрсетеді.",
    ofEdition: (edition) => `${edition} редакциясы`,
    governing: "бүгін қолданылады",
    none: "Кемшілік табылмады.",
    severities: { error: "қате", warning: "ескерту", note: "ескертпе" },
    accepted: "атап қабылданған",
    open: "Қабылданбаған кемшіліктер",
    acceptedTitle: "Атап қабылданған кемшіліктер",
    because: "Неге қалдырылған:",
    more: "Бұл нені білдіреді және неден көрінеді",
    filed: (moment) => `Өтініш берілген сәт: ${moment}`,
    endsAt: (moment) => `соңы: ${moment}`,
    calendarTitle: "Рәсімдер жалпы мерзімге сыя ма",
    calendarLead: (calendar) =>
      `Күнтізбенің барлық жылындағы өтініш беруге болатын әр минут тексерілді: әр рәсім өз мерзімінің соңғы сәтінде бітеді деп есептелді. Күнтізбе нұсқасы: ${calendar}.`,
    exceeded: (exceeded, starts) => `Жалпы мерзімге сыймайтын минуттар: ${exceeded}. Барлығы тексерілгені: ${starts}.`,
    neverExceeded: (starts) =>
      `Өтінішті қай минутта берсеңіз де, рәсімдердің мерзімдері жалпы мерзімге сыяды. Тексерілген минуттар: ${starts}.`,
    tightest: (moment, left) =>
      `Ең аз уақыт қалатын жағдай: өтініш берілген сәт – ${moment}, қалатын жұмыс уақыты – ${left}.`,
    notWhole: "Жолдары тым көп болғандықтан, барлық жыл тексерілген жоқ.",
    notProven: "Салыстыратын ештеңе жоқ: жалпы мерзімі немесе соңы бар жолы көрсетілмеген.",
    worstStart: "Ең нашар жағдайдағы мерзімдер",
    overview: "Регламенттердегі кемшіліктер",
    overviewLead:
      "Редакцияны қолданысқа енгізер алдында мұнда қараңыз: әр редакцияда қанша кемшілік табылғаны және қаншасы атап қабылданғаны көрсетілген.",
    toOverview: "Регламенттердегі кемшіліктер",
    regulation: "Регламент",
    edition: "Редакция",
    standing: "Бүгін",
    governs: "қолданылады",
    doesNotGovern: "қолданылмайды",
  },
  ru: {
    title: "Недостатки текста",
    lead: "Текст регламента и его сроки проверены. Найденные недостатки не ограничивают ваших прав: они показывают, что в тексте следует исправить.",
    ofEdition: (edition) => `Редакция от ${edition}`,
    governing: "действует сегодня",
    none: "Недостатков не найдено.",
    severities: { error: "ошибка", warning: "предупреждение", note: "примечание" },
    accepted: "принято по имени",
    open: "Непринятые недостатки",
    acceptedTitle: "Недостатки, принятые по имени",
    because: "Почему оставлено:",
    more: "Что это значит и из чего это видно",
    filed: (moment) => `Заявление подано: ${moment}`,
    endsAt: (moment) => `до: ${moment}`,
    calendarTitle: "Укладываются ли процедуры в общий срок",
    calendarLead: (calendar) =>
      `Проверена каждая минута всех лет календаря, в которую можно подать заявление: считается, что каждая процедура кончается в последний момент своего срока. Версия календаря: ${calendar}.`,
    exceeded: (exceeded, starts) =>
      `Минут, после которых дело выходит за общий срок: ${exceeded}. Всего проверено: ${starts}.`,
    neverExceeded: (starts) =>
      `В какую бы минуту вы ни подали заявление, сроки процедур укладываются в общий срок. Проверено минут: ${starts}.`,
    tightest: (moment, left) => `Меньше всего времени остаётся, если подать ${moment}: рабочего времени – ${left}.`,
    notWhole: "Путей слишком много, поэтому проверены не все годы.",
    notProven: "Сравнивать не с чем: не указан общий срок или путь, у которого есть конец.",
    worstStart: "Сроки в худшем случае",
    overview: "Недостатки регламентов",
    overviewLead:
      "Посмотрите сюда, прежде чем вводить редакцию в действие: для каждой редакции указано, сколько в ней найдено недостатков и сколько принято по имени.",
    toOverview: "Недостатки регламентов",
    regulation: "Регламент",
    edition: "Редакция",
    standing: "Сегодня",
    governs: "действует",
    doesNotGovern: "не действует",
  },
  en: {
    title: "Flaws of the text",
    lead: "The regulation's text and terms were checked. What was found takes nothing from your rights: it shows what the text should mend.",
    ofEdition: (edition) => `Edition of ${edition}`,
    governing: "governs today",
    none: "Nothing was found.",
    severities: { error: "error", warning: "warning", note: "note" },
    accepted: "accepted by name",
    open: "Flaws that aren't accepted",
    acceptedTitle: "Flaws accepted by name",
    because: "Why it stands:",
    more: "What it means and what shows it",
    filed: (moment) => `Filed: ${moment}`,
    endsAt: (moment) => `until ${moment}`,
    calendarTitle: "Whether the steps fit into the total term",
    calendarLead: (calendar) =>
      `Each minute of all the calendar's years at which one can file was tried, with every step done in the last moment of its term. Version of the calendar: ${calendar}.`,
    exceeded: (exceeded, starts) =>
      `Minutes from which a case outlasts the total term: ${exceeded}, of ${starts} tried.`,
    neverExceeded: (starts) =>
      `At whatever minute you file, the terms of the steps fit into the total term. Minutes tried: ${starts}.`,
    tightest: (moment, left) => `Least is left when one files on ${moment}: working time of ${left}.`,
    notWhole: "There are so many ways that not all years were tried.",
    notProven: "There is nothing to compare: no total term is stated, or no way with an end.",
    worstStart: "The terms in the worst case",
    overview: "Flaws of the regulations",
    overviewLead:
      "Look here before an edition is put in force: for each edition it says how many flaws were found and how many of them are accepted by name.",
    toOverview: "Flaws of the regulations",
    regulation: "Regulation",
    edition: "Edition",
    standing: "Today",
    governs: "governs",
    doesNotGovern: "doesn't govern",
  },
} satisfies Dictionary<FindingsTexts>;
