/** Texts of the question "if I file now, when at the latest, and why". */
import type { Dictionary } from "../texts/dictionary.ts";

interface LatestAnswerTexts {
  readonly title: string;
  readonly lead: string;
  readonly ifFiled: (moment: string) => string;
  readonly atLatest: string;
  readonly byTotal: string;
  readonly byStepsOnly: string;
  readonly byStepsEarlier: (moment: string) => string;
  readonly byStepsLater: (moment: string) => string;
  readonly byStepsSame: string;
  readonly stepByStep: string;
  readonly untimed: (steps: string) => string;
  readonly waitsThen: string;
  readonly closedNow: (asked: string, opens: string) => string;
  readonly notInWindow: string;
  readonly closed: string;
  readonly notOffered: string;
  readonly beyond: string;
  readonly endless: string;
  readonly underEdition: (edition: string) => string;
  readonly hoursOf: (office: string) => string;
  readonly askTitle: string;
  readonly channel: string;
  readonly date: string;
  readonly dateHint: string;
  readonly time: string;
  readonly timeHint: string;
  readonly office: string;
  readonly officeHint: string;
  readonly hoursOfText: string;
  readonly ask: string;
  readonly errors: Readonly<Record<"channel" | "date" | "time" | "office", string>>;
}

export const latestAnswerTexts = {
  kk: {
    title: "Қазір өтініш берсеңіз, ең кеш дегенде қашан дайын болады",
    lead: "Регламенттегі мерзімдер бойынша есептелді: әр рәсім өз мерзімінің соңғы сәтінде бітеді деп алынды. Іс ертерек бітуі мүмкін.",
    ifFiled: (moment) => `Өтініш берілетін сәт: ${moment}`,
    atLatest: "Ең кеш дегенде:",
    byTotal: "Қызмет көрсетудің жалпы мерзімі бойынша.",
    byStepsOnly: "Жалпы мерзімі белгіленбеген, сондықтан рәсімдердің мерзімдері бойынша.",
    byStepsEarlier: (moment) => `Рәсімдердің өз мерзімдері бұдан ертерек бітеді: ${moment}.`,
    byStepsLater: (moment) =>
      `Рәсімдердің өз мерзімдері бұдан кешірек бітеді: ${moment}. Мәтіннің мерзімдері өзара сыйыспайды; сізге берілген уәде – жалпы мерзім.`,
    byStepsSame: "Рәсімдердің өз мерзімдері де осы сәтте бітеді.",
    stepByStep: "Рәсімдердің мерзімдері бірінен соң бірі",
    untimed: (steps) => `Мерзімі белгіленбеген рәсімдер есепке кірмейді: ${steps}.`,
    waitsThen: "Дайын нәтиже қолға берілсе, ол сіз келгенше сақталады.",
    closedNow: (asked, opens) =>
      `Бұл сәтте (${asked}) өтініш қабылданатын жер жабық. Жақын ашылатын уақыты: ${opens}. Төменде сол сәтте берілген өтініш есептелді.`,
    notInWindow: "Бұл күні өтініш мына жағдайда қабылданбайды:",
    closed: "Ол күні өтініш қабылданбайды.",
    notOffered: "Ол күні қолданылатын редакцияда бұл арна жоқ.",
    beyond: "Бұл күнге есептей алмаймыз: мерзім күнтізбеде бар жылдардан асып кетеді.",
    endless: "Есептей алмаймыз: мәтінде бұл арнаның соңы бар жолы көрсетілмеген.",
    underEdition: (edition) => `Ол күні қолданылатын редакция: ${edition}.`,
    hoursOf: (office) => `Жұмыс уақыты ескерілген мекеме: ${office}.`,
    askTitle: "Басқа сәтті есептеу",
    channel: "Өтінішті қайда бересіз",
    date: "Күні",
    dateHint: "Мысалы, 17.06.2019. Бос қалса, бүгін",
    time: "Уақыты",
    timeHint: "Мысалы, 09:30. Бос қалса, қазір",
    office: "Мекеме",
    officeHint: "Оның жұмыс уақыты ескеріледі",
    hoursOfText: "Регламентте көрсетілген жұмыс уақыты",
    ask: "Есептеу",
    errors: {
      channel: "Өтінішті қайда беретініңізді таңдаңыз",
      date: "Күнді кк.аа.жжжж түрінде жазыңыз",
      time: "Уақытты сс:мм түрінде жазыңыз",
      office: "Мекемені тізімнен таңдаңыз",
    },
  },
  ru: {
    title: "Если подать сейчас, когда будет готово самое позднее",
    lead: "Рассчитано по срокам регламента: считается, что каждая процедура кончается в последний момент своего срока. Дело может кончиться и раньше.",
    ifFiled: (moment) => `Момент подачи: ${moment}`,
    atLatest: "Самое позднее:",
    byTotal: "По общему сроку оказания услуги.",
    byStepsOnly: "Общий срок не установлен, поэтому по срокам процедур.",
    byStepsEarlier: (moment) => `Сроки самих процедур кончаются раньше: ${moment}.`,
    byStepsLater: (moment) =>
      `Сроки самих процедур кончаются позже: ${moment}. Сроки текста не сходятся между собой; обещан вам общий срок.`,
    byStepsSame: "Сроки самих процедур кончаются в тот же момент.",
    stepByStep: "Сроки процедур один за другим",
    untimed: (steps) => `Процедуры, срок которых не установлен, в расчёт не входят: ${steps}.`,
    waitsThen: "Если готовый результат выдаётся на руки, он ждёт вашего прихода.",
    closedNow: (asked, opens) =>
      `В этот момент (${asked}) там, где принимают заявления, закрыто. Ближайшее открытие: ${opens}. Ниже рассчитано заявление, поданное в тот момент.`,
    notInWindow: "В этот день заявления не принимаются в таком случае:",
    closed: "В тот день заявления не принимаются.",
    notOffered: "В редакции, действующей в тот день, этого канала нет.",
    beyond: "Для этого дня рассчитать не можем: срок выходит за годы, которые есть в календаре.",
    endless: "Рассчитать не можем: в тексте нет пути этого канала, у которого был бы конец.",
    underEdition: (edition) => `Редакция, действующая в тот день: от ${edition}.`,
    hoursOf: (office) => `Учтены часы работы учреждения: ${office}.`,
    askTitle: "Рассчитать для другого момента",
    channel: "Куда вы подаёте заявление",
    date: "Дата",
    dateHint: "Например, 17.06.2019. Если пусто – сегодня",
    time: "Время",
    timeHint: "Например, 09:30. Если пусто – сейчас",
    office: "Учреждение",
    officeHint: "Учитываются его часы работы",
    hoursOfText: "Часы работы, указанные в регламенте",
    ask: "Рассчитать",
    errors: {
      channel: "Выберите, куда вы подаёте заявление",
      date: "Введите дату в виде дд.мм.гггг",
      time: "Введите время в виде чч:мм",
      office: "Выберите учреждение из списка",
    },
  },
  en: {
    title: "If you file now, when at the latest",
    lead: "Worked out from the regulation's terms, with every step done in the last moment of its own. It may be over earlier.",
    ifFiled: (moment) => `Filed on ${moment}`,
    atLatest: "At the latest:",
    byTotal: "By the total term of the service.",
    byStepsOnly: "No total term is stated; this is by the terms of the steps.",
    byStepsEarlier: (moment) => `The terms of the steps themselves end earlier: ${moment}.`,
    byStepsLater: (moment) =>
      `The terms of the steps themselves end later: ${moment}. The text's terms don't fit each other; what you are promised is the total term.`,
    byStepsSame: "The terms of the steps themselves end at the same moment.",
    stepByStep: "The terms of the steps, one after the other",
    untimed: (steps) => `Steps for which no term is stated aren't counted: ${steps}.`,
    waitsThen: "A result that is handed out then waits for you to come.",
    closedNow: (asked, opens) =>
      `At that moment (${asked}) the place that takes applications is closed. It next opens on ${opens}. Below is what holds for filing then.`,
    notInWindow: "On that day applications aren't taken in this case:",
    closed: "Applications aren't taken on that day.",
    notOffered: "The edition that governs that day doesn't have this channel.",
    beyond: "This can't be worked out for that day: the term goes past the years in the calendar.",
    endless: "This can't be worked out: the text has no way with an end for this channel.",
    underEdition: (edition) => `Edition that governs that day: ${edition}.`,
    hoursOf: (office) => `Counted in the hours of ${office}.`,
    askTitle: "Ask about another moment",
    channel: "Where you apply",
    date: "Date",
    dateHint: "For example, 17.06.2019. Left empty: today",
    time: "Time",
    timeHint: "For example, 09:30. Left empty: now",
    office: "Office",
    officeHint: "Its working hours are taken",
    hoursOfText: "The hours that the regulation states",
    ask: "Work it out",
    errors: {
      channel: "Choose where you apply",
      date: "Enter the date as dd.mm.yyyy",
      time: "Enter the time as hh:mm",
      office: "Choose an office from the list",
    },
  },
} satisfies Dictionary<LatestAnswerTexts>;
