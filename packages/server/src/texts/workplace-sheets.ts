/** Texts of the sheets that are signed by hand, and of what tells the applicant that a request was turned away. */
import type { SheetKind } from "../workplace/sheet-of.ts";
import type { Dictionary } from "./dictionary.ts";

export interface WorkplaceSheetTexts {
  readonly titles: Readonly<Record<SheetKind, string>>;
  /** What the signer confirms. */
  readonly statements: Readonly<Record<SheetKind, string>>;
  readonly number: string;
  readonly receiptNumber: string;
  readonly centre: string;
  readonly department: string;
  readonly blank: string;
  readonly queueNumber: string;
  readonly inHandOf: string;
  readonly result: string;
  readonly sheet: string;
  readonly dayAndTime: string;
  readonly name: string;
  readonly signature: string;
  readonly signedByHand: (name: string, sheet: string, moment: string) => string;
  readonly turnedAwayTitle: string;
  readonly scans: string;
  readonly signedSheet: string;
  readonly serviceRefusedTitle: string;
}

export const workplaceSheets = {
  kk: {
    titles: {
      "courier-receipt": "Курьердің қолхаты",
      "recipient-receipt": "Алушының қолхаты",
      "blank-entry": "Бланкілерді есепке алу кітабындағы жазба",
      consent: "Келісім",
      withdrawal: "Өтінішті қайтарып алу туралы өтінім",
    },
    statements: {
      "courier-receipt": "Осы іс бойынша құжаттарды жеткізу үшін алдым.",
      "recipient-receipt": "Мемлекеттік қызмет көрсету нәтижесін алдым.",
      "blank-entry": "Төмендегі нөмірлі қатаң есептіліктегі бланкіні алдым.",
      consent:
        "Мемлекеттік қызмет көрсету кезінде ақпараттық жүйелердегі, заңмен қорғалатын құпияны құрайтын мәліметтерді пайдалануға келісім беремін.",
      withdrawal: "Берген өтінішімді қайтарып аламын. Ол бойынша жұмысты тоқтатуды сұраймын.",
    },
    number: "Тіркеу нөмірі",
    receiptNumber: "Қолхаттың нөмірі",
    centre: "Халыққа қызмет көрсету орталығы",
    department: "Білім бөлімі",
    blank: "Бланкінің нөмірі",
    queueNumber: "Кезек нөмірі",
    inHandOf: "Істі қолға алған",
    result: "Нәтиже",
    sheet: "Парақтың нөмірі",
    dayAndTime: "Күні мен уақыты",
    name: "Тегі, аты, әкесінің аты",
    signature: "Қолы",
    signedByHand: (name, sheet, moment) => `Қағазда қол қойған: ${name}, № ${sheet} парақ, ${moment}.`,
    turnedAwayTitle: "Сұраудың қабылданбағаны туралы хабарлама",
    scans: "Әрекеттермен бірге тіркелген скандар",
    signedSheet: "Қол қойылған парақ",
    serviceRefusedTitle: "Қызмет көрсетуден бас тарту туралы хабарлама",
  },
  ru: {
    titles: {
      "courier-receipt": "Расписка курьера",
      "recipient-receipt": "Расписка получателя",
      "blank-entry": "Запись в книге учёта бланков",
      consent: "Согласие",
      withdrawal: "Ходатайство об отзыве заявления",
    },
    statements: {
      "courier-receipt": "Документы по этому делу для доставки получил(а).",
      "recipient-receipt": "Результат государственной услуги получил(а).",
      "blank-entry": "Бланк строгой отчётности с указанным номером получил(а).",
      consent:
        "Согласен(на) на использование при оказании государственной услуги сведений, составляющих охраняемую законом тайну и содержащихся в информационных системах.",
      withdrawal: "Отзываю поданное мной заявление и прошу прекратить по нему работу.",
    },
    number: "Регистрационный номер",
    receiptNumber: "Номер расписки",
    centre: "Центр обслуживания населения",
    department: "Отдел образования",
    blank: "Номер бланка",
    queueNumber: "Номер в очереди",
    inHandOf: "Взял(а) в работу",
    result: "Результат",
    sheet: "Номер листа",
    dayAndTime: "Дата и время",
    name: "Фамилия, имя, отчество",
    signature: "Подпись",
    signedByHand: (name, sheet, moment) => `Собственноручно подписано: ${name}, лист № ${sheet}, ${moment}.`,
    turnedAwayTitle: "Сообщение о том, что запрос не принят",
    scans: "Сканы, приложенные к действиям",
    signedSheet: "Подписанный лист",
    serviceRefusedTitle: "Сообщение об отказе в оказании услуги",
  },
  en: {
    titles: {
      "courier-receipt": "The courier's receipt",
      "recipient-receipt": "The recipient's receipt",
      "blank-entry": "Entry in the book of blanks",
      consent: "Consent",
      withdrawal: "Request to withdraw the application",
    },
    statements: {
      "courier-receipt": "I have taken the papers of this case for delivery.",
      "recipient-receipt": "I have received the result of the public service.",
      "blank-entry": "I have received the blank of strict accountability with the number given.",
      consent:
        "I consent that, for the delivery of the public service, what information systems hold as a secret protected by law is used.",
      withdrawal: "I take my application back and ask that work on it ends.",
    },
    number: "Registration number",
    receiptNumber: "Number of the receipt",
    centre: "One-stop centre",
    department: "Education department",
    blank: "Number of the blank",
    queueNumber: "Number in the queue",
    inHandOf: "Taken in hand by",
    result: "Result",
    sheet: "Number of the sheet",
    dayAndTime: "Date and time",
    name: "Surname, first name, patronymic",
    signature: "Signature",
    signedByHand: (name, sheet, moment) => `Signed by hand: ${name}, sheet No. ${sheet}, ${moment}.`,
    turnedAwayTitle: "Message that the request wasn't taken",
    scans: "Scans that came with acts",
    signedSheet: "Signed sheet",
    serviceRefusedTitle: "Message that the service is refused",
  },
} satisfies Dictionary<WorkplaceSheetTexts>;
