/** Texts of the pages about a department's blanks of strict accountability. */
import type { Dictionary } from "./dictionary.ts";

export interface BlankTexts {
  readonly blanks: string;
  readonly blanksText: string;
  readonly noBlanks: string;
  readonly blankColumns: Readonly<
    Record<"numbers" | "received" | "document" | "count" | "issued" | "spoilt" | "left" | "next", string>
  >;
  readonly receive: string;
  readonly receiveText: string;
  readonly first: string;
  readonly last: string;
  readonly blankHint: string;
  readonly receivedOn: string;
  readonly document: string;
  readonly documentHint: string;
  readonly writeOff: string;
  readonly writeOffText: string;
  readonly blank: string;
  readonly spoiltOn: string;
  readonly reason: string;
  readonly reasonHint: string;
}

export const blanks = {
  kk: {
    blanks: "Қатаң есептіліктегі бланкілер",
    blanksText: "Мұнда келіп түскен, берілген және бүлінген бланкілер есептеледі.",
    noBlanks: "Бланкілер келіп түскені туралы жазба жоқ.",
    blankColumns: {
      numbers: "Сериясы мен нөмірлері",
      received: "Түскен күні",
      document: "Құжаты",
      count: "Саны",
      issued: "Берілгені",
      spoilt: "Бүлінгені",
      left: "Қалғаны",
      next: "Келесі бланк",
    },
    receive: "Бланкілердің түскенін тіркеу",
    receiveText: "Бланкілердің сериясы мен нөмірлерін жүкқұжаттан енгізіңіз.",
    first: "Бірінші бланкінің сериясы мен нөмірі",
    last: "Соңғы бланкінің сериясы мен нөмірі",
    blankHint: "Мысалы, ЖОБ 0001201",
    receivedOn: "Түскен күні",
    document: "Қандай құжатпен түсті",
    documentHint: "Жүкқұжаттың нөмірі мен күні",
    writeOff: "Бүлінген бланкіні есептен шығару",
    writeOffText: "Бүлінген бланк ешбір іске берілмейді.",
    blank: "Бланкінің сериясы мен нөмірі",
    spoiltOn: "Бүлінген күні",
    reason: "Себебі",
    reasonHint: "Не болғаны және есептен шығару актісінің нөмірі",
  },
  ru: {
    blanks: "Бланки строгой отчётности",
    blanksText: "Здесь ведётся учёт полученных, выданных и испорченных бланков.",
    noBlanks: "Записей о поступлении бланков нет.",
    blankColumns: {
      numbers: "Серия и номера",
      received: "Получены",
      document: "Документ",
      count: "Всего",
      issued: "Выдано",
      spoilt: "Испорчено",
      left: "Осталось",
      next: "Следующий бланк",
    },
    receive: "Записать поступление бланков",
    receiveText: "Перенесите серию и номера бланков из накладной.",
    first: "Серия и номер первого бланка",
    last: "Серия и номер последнего бланка",
    blankHint: "Например, ЖОБ 0001201",
    receivedOn: "День поступления",
    document: "По какому документу получены",
    documentHint: "Номер и дата накладной",
    writeOff: "Списать испорченный бланк",
    writeOffText: "Испорченный бланк не выдаётся ни по какому делу.",
    blank: "Серия и номер бланка",
    spoiltOn: "День порчи",
    reason: "Причина",
    reasonHint: "Что случилось и номер акта о списании",
  },
  en: {
    blanks: "Blanks of strict accountability",
    blanksText: "Blanks received, issued and spoilt are accounted for here.",
    noBlanks: "No blanks were received, as far as is recorded.",
    blankColumns: {
      numbers: "Series and numbers",
      received: "Received",
      document: "Document",
      count: "Count",
      issued: "Issued",
      spoilt: "Spoilt",
      left: "Left",
      next: "Next blank",
    },
    receive: "Record blanks received",
    receiveText: "Copy series and numbers of the blanks from the delivery note.",
    first: "Series and number of the first blank",
    last: "Series and number of the last blank",
    blankHint: "For example, ЖОБ 0001201",
    receivedOn: "Day of receipt",
    document: "By which document they were received",
    documentHint: "Number and date of the delivery note",
    writeOff: "Write off a spoilt blank",
    writeOffText: "A spoilt blank is issued to no case.",
    blank: "Series and number of the blank",
    spoiltOn: "Day on which it was spoilt",
    reason: "Reason",
    reasonHint: "What happened, and the number of the act of writing off",
  },
} satisfies Dictionary<BlankTexts>;
