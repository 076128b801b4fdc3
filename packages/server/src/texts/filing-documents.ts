import type { Dictionary } from "./dictionary.ts";

/** Why a file isn't taken. */
export type FileProblemCode = "FILE_MISSING" | "FILE_TOO_LARGE" | "FILE_EMPTY" | "FILE_TYPE" | "DATE_WRONG";

/** Texts of the documents page. */
export interface FilingDocumentsTexts {
  readonly title: string;
  readonly lead: (megabytes: number) => string;
  readonly demanded: (source: string) => string;
  readonly unconfirmed: string;
  readonly secondary: (address: string) => string;
  readonly choose: string;
  readonly validUntil: string;
  readonly validUntilHint: string;
  readonly attach: string;
  readonly remove: string;
  readonly attached: (name: string, size: string) => string;
  readonly validUntilDay: (day: string) => string;
  readonly none: string;
  readonly continue: string;
  readonly scanNeeded: string;
  readonly scanMissing: string;
  readonly kilobytes: (amount: string) => string;
  readonly uploading: string;
  readonly problems: Readonly<Record<FileProblemCode, string>>;
  readonly tooLarge: (megabytes: number) => string;
}

export const filingDocuments = {
  kk: {
    title: "Құжаттар",
    lead: (megabytes) => `PDF, JPEG немесе PNG файлдарын тіркеңіз. Бір файл ${megabytes} МБ-тан аспауы керек.`,
    demanded: (source) => `Талап негізі: ${source}`,
    unconfirmed: "Бұл талап расталмаған: құжат тіркелмегені үшін бас тартуға болмайды.",
    secondary: (address) => `Бұл туралы мына жерде айтылған: ${address}`,
    choose: "Файл",
    validUntil: "Қай күнге дейін жарамды (мерзімі болса)",
    validUntilHint: "Мысалы, 30.09.2019",
    attach: "Файлды тіркеу",
    remove: "Алып тастау",
    attached: (name, size) => `${name}, ${size}`,
    validUntilDay: (day) => `жарамдылық мерзімінің соңғы күні: ${day}`,
    none: "Файл тіркелмеген.",
    continue: "Тексеруге өту",
    scanNeeded: "Өтініш берушінің қолы қойылған өтініштің скані міндетті.",
    scanMissing: "Қол қойылған өтініштің сканын тіркеңіз.",
    kilobytes: (amount) => `${amount} КБ`,
    uploading: "Файл жүктеліп жатыр",
    problems: {
      FILE_MISSING: "Файлды таңдаңыз.",
      FILE_TOO_LARGE: "Файл тым үлкен.",
      FILE_EMPTY: "Файл бос.",
      FILE_TYPE: "Тек PDF, JPEG немесе PNG файлы қабылданады. Файлдың аты емес, мазмұны тексеріледі.",
      DATE_WRONG: "Құжаттың қай күнге дейін жарамды екенін 30.09.2019 түрінде жазыңыз.",
    },
    tooLarge: (megabytes) => `Файл тым үлкен: көлемі ${megabytes} МБ-тан аспауы керек.`,
  },
  ru: {
    title: "Документы",
    lead: (megabytes) => `Приложите файлы PDF, JPEG или PNG. Один файл – не больше ${megabytes} МБ.`,
    demanded: (source) => `Основание требования: ${source}`,
    unconfirmed: "Это требование не подтверждено: из-за отсутствия документа отказать нельзя.",
    secondary: (address) => `Об этом сообщает: ${address}`,
    choose: "Файл",
    validUntil: "До какого дня действителен (если есть срок)",
    validUntilHint: "Например, 30.09.2019",
    attach: "Приложить файл",
    remove: "Убрать",
    attached: (name, size) => `${name}, ${size}`,
    validUntilDay: (day) => `действителен до ${day} включительно`,
    none: "Файл не приложен.",
    continue: "Перейти к проверке",
    scanNeeded: "Скан заявления с подписью заявителя обязателен.",
    scanMissing: "Приложите скан подписанного заявления.",
    kilobytes: (amount) => `${amount} КБ`,
    uploading: "Файл загружается",
    problems: {
      FILE_MISSING: "Выберите файл.",
      FILE_TOO_LARGE: "Файл слишком велик.",
      FILE_EMPTY: "Файл пуст.",
      FILE_TYPE: "Принимаются только файлы PDF, JPEG и PNG. Проверяется содержимое, а не имя файла.",
      DATE_WRONG: "Напишите, до какого дня действителен документ, так: 30.09.2019.",
    },
    tooLarge: (megabytes) => `Файл слишком велик: можно не больше ${megabytes} МБ.`,
  },
  en: {
    title: "Documents",
    lead: (megabytes) => `Attach PDF, JPEG or PNG files, each of at most ${megabytes} MB.`,
    demanded: (source) => `Demanded by: ${source}`,
    unconfirmed: "This demand is unconfirmed: nobody may refuse you for leaving the document out.",
    secondary: (address) => `Reported by: ${address}`,
    choose: "File",
    validUntil: "Valid until (if it runs out)",
    validUntilHint: "For example, 30.09.2019",
    attach: "Attach the file",
    remove: "Remove",
    attached: (name, size) => `${name}, ${size}`,
    validUntilDay: (day) => `valid until ${day}`,
    none: "No file is attached.",
    continue: "Go to the check",
    scanNeeded: "A scan of the application with the applicant's signature is obligatory.",
    scanMissing: "Attach a scan of the signed application.",
    kilobytes: (amount) => `${amount} KB`,
    uploading: "The file is being sent",
    problems: {
      FILE_MISSING: "Choose a file.",
      FILE_TOO_LARGE: "The file is too large.",
      FILE_EMPTY: "The file is empty.",
      FILE_TYPE: "Only PDF, JPEG and PNG files are taken. The content is looked at, not the file's name.",
      DATE_WRONG: "Write until when the document is valid like 30.09.2019.",
    },
    tooLarge: (megabytes) => `The file is too large: at most ${megabytes} MB.`,
  },
} satisfies Dictionary<FilingDocumentsTexts>;
