/** Texts of the administration's pages: what is known of the law, and recording what was read. */
import type { Dictionary } from "./dictionary.ts";

export interface AdministrationTexts {
  readonly title: string;
  readonly intro: string;
  readonly end: string;
  readonly endOnFile: string;
  readonly endUnknown: string;
  readonly endRecorded: (day: string) => string;
  readonly recordEnd: string;
  readonly unconfirmed: (edition: string) => string;
  readonly nothingUnconfirmed: string;
  readonly kinds: Record<"question" | "document" | "window" | "total" | "hours" | "refusal", string>;
  readonly confirm: string;
  readonly recorded: string;
  readonly nothingRecorded: string;
  readonly training: string;
  readonly confirmTitle: string;
  readonly confirmText: string;
  readonly act: string;
  readonly actHint: string;
  readonly clause: string;
  readonly clauseHint: string;
  readonly endTitle: string;
  readonly endText: string;
  readonly endsOn: string;
  readonly dateHint: string;
  readonly statement: string;
  readonly statementBox: string;
  readonly record: string;
  readonly back: string;
  readonly permanent: string;
  readonly errors: Record<"act" | "clause" | "date" | "statement", string>;
}

export const administration = {
  kk: {
    title: "Заң туралы мәліметтер",
    intro:
      "Дереккөзі жоқ талапты орындау ешкімге міндет емес, ол бас тартуға негіз бола алмайды. Актіні өзіңіз оқып шықсаңыз, оны осында тіркеңіз.",
    end: "Регламенттің қолданылуы",
    endOnFile: "Регламент файлындағы мәлімет",
    endUnknown: "Күшін жою туралы мәлімет жоқ.",
    endRecorded: (day) => `Әкімші тіркеген мәлімет: ${day} күнінен бастап қолданылмайды.`,
    recordEnd: "Регламенттің күші жойылған күнді тіркеу",
    unconfirmed: (edition) => `Расталмаған талаптар, ${edition} редакциясы`,
    nothingUnconfirmed: "Бұл редакцияның барлық талабы расталған.",
    kinds: {
      question: "Сұрақ",
      document: "Құжат",
      window: "Өтініш қабылдау кезеңі",
      total: "Жалпы мерзім",
      hours: "Жұмыс уақыты",
      refusal: "Бас тарту негізі",
    },
    confirm: "Растау",
    recorded: "Тіркелген мәліметтер",
    nothingRecorded: "Әлі ештеңе тіркелмеген.",
    training: "оқу-жаттығу жазбасы",
    confirmTitle: "Талапты растау",
    confirmText: "Талап бекітілген актіні ашып, тиісті тармақты оқыңыз.",
    act: "Құқықтық акт",
    actHint: "Атауы, нөмірі, күні. Мысалы: Білім және ғылым министрінің 2015 жылғы 8 сәуірдегі № 179 бұйрығы",
    clause: "Тармақ",
    clauseHint: "Мысалы, 9-тармақтың 2) тармақшасы",
    endTitle: "Регламенттің күші жойылған күнді тіркеу",
    endText:
      "Регламенттің күшін жойған актіні оқып, регламент қолданылмайтын бірінші күнді жазыңыз. Сол күннен бастап өтініш қабылданбайды.",
    endsOn: "Регламент қолданылмайтын бірінші күн",
    dateHint: "Мысалы, 09.02.2020",
    statement: "Растау",
    statementBox: "Бұл актіні өзім оқып шықтым, мәлімет соған сай",
    record: "Тіркеу",
    back: "Заң туралы мәліметтерге оралу",
    permanent: "Тіркелген мәлімет өзгертілмейді және өшірілмейді: онда сіздің атыңыз бен уақыт сақталады.",
    errors: {
      act: "Актінің атауын, нөмірін және күнін жазыңыз (300 таңбаға дейін)",
      clause: "Тармақты жазыңыз (100 таңбаға дейін)",
      date: "Регламент қолданылмайтын бірінші күнді кк.аа.жжжж түрінде жазыңыз",
      statement: "Актіні өзіңіз оқығаныңызды растаңыз",
    },
  },
  ru: {
    title: "Сведения о праве",
    intro:
      "Требование без источника никого не обязывает и не может быть основанием отказа. Если вы сами прочитали акт, запишите это здесь.",
    end: "Действие регламента",
    endOnFile: "По файлу регламента",
    endUnknown: "Сведений об утрате силы нет.",
    endRecorded: (day) => `Записано администратором: не действует с ${day}.`,
    recordEnd: "Записать день утраты силы",
    unconfirmed: (edition) => `Неподтверждённые требования, редакция ${edition}`,
    nothingUnconfirmed: "Все требования этой редакции подтверждены.",
    kinds: {
      question: "Вопрос",
      document: "Документ",
      window: "Период приёма заявлений",
      total: "Общий срок",
      hours: "Часы работы",
      refusal: "Основание отказа",
    },
    confirm: "Подтвердить",
    recorded: "Записанные сведения",
    nothingRecorded: "Пока ничего не записано.",
    training: "учебная запись",
    confirmTitle: "Подтверждение требования",
    confirmText: "Откройте акт, которым установлено требование, и прочитайте нужный пункт.",
    act: "Правовой акт",
    actHint: "Название, номер, дата. Например: приказ Министра образования и науки от 8 апреля 2015 года № 179",
    clause: "Пункт",
    clauseHint: "Например, подпункт 2) пункта 9",
    endTitle: "День утраты силы регламентом",
    endText:
      "Прочитайте отменивший акт и укажите первый день, когда регламент уже не действует. С этого дня заявления не принимаются.",
    endsOn: "Первый день, когда регламент не действует",
    dateHint: "Например, 09.02.2020",
    statement: "Подтверждение",
    statementBox: "Я сам(а) прочитал(а) этот акт, сведения ему соответствуют",
    record: "Записать",
    back: "Вернуться к сведениям о праве",
    permanent: "Запись нельзя изменить или удалить: в ней сохраняются ваше имя и время.",
    errors: {
      act: "Укажите название, номер и дату акта (до 300 знаков)",
      clause: "Укажите пункт (до 100 знаков)",
      date: "Укажите первый день, когда регламент не действует, в виде дд.мм.гггг",
      statement: "Подтвердите, что прочитали акт сами",
    },
  },
  en: {
    title: "What is known of the law",
    intro:
      "A demand without a source binds nobody and can't ground a refusal. When you have read an act yourself, record it here.",
    end: "Validity of the regulation",
    endOnFile: "According to the regulation's file",
    endUnknown: "Nothing is on record that ends it.",
    endRecorded: (day) => `Recorded by an administrator: not in force from ${day}.`,
    recordEnd: "Record the day on which it ended",
    unconfirmed: (edition) => `Unconfirmed demands of edition ${edition}`,
    nothingUnconfirmed: "Every demand of this edition is confirmed.",
    kinds: {
      question: "Question",
      document: "Document",
      window: "Window of filing",
      total: "Total term",
      hours: "Office hours",
      refusal: "Ground of refusal",
    },
    confirm: "Confirm",
    recorded: "What was recorded",
    nothingRecorded: "Nothing was recorded yet.",
    training: "training record",
    confirmTitle: "Confirm a demand",
    confirmText: "Open the act that makes the demand and read the clause.",
    act: "Act",
    actHint: "Name, number, date. For example: order of the Minister of Education and Science of 8 April 2015, No. 179",
    clause: "Clause",
    clauseHint: "For example, clause 9(2)",
    endTitle: "Day on which the regulation ended",
    endText:
      "Read the repealing act and give the first day on which the regulation no longer holds. From that day on no applications are taken.",
    endsOn: "First day on which the regulation no longer holds",
    dateHint: "For example, 09.02.2020",
    statement: "Statement",
    statementBox: "I have read this act myself, and what I record agrees with it",
    record: "Record",
    back: "Back to what is known of the law",
    permanent: "A record can't be changed or removed; your name and the time are kept with it.",
    errors: {
      act: "Give the act's name, number and date (300 characters at most)",
      clause: "Give the clause (100 characters at most)",
      date: "Give the first day on which the regulation no longer holds as dd.mm.yyyy",
      statement: "Confirm that you have read the act yourself",
    },
  },
} satisfies Dictionary<AdministrationTexts>;
