import type { Language } from "@reglament/calendar";

interface PrintTexts {
  readonly mark: string;
  readonly markedBecause: string;
  readonly approvedBy: (act: string, part: string) => string;
  readonly title: (service: string) => string;
  readonly edition: (day: string) => string;
  readonly beyond: string;
}

/** The words around a printed edition; its rules have their own. */
export const printTexts = {
  kk: {
    mark: "Ресми мәтін емес",
    markedBecause:
      "Бұл басылым регламент файлындағы деректерден құрастырылған, сөйлемдері біздікі. Заңдық күші бар мәтін – ресми жарияланған акт.",
    approvedBy: (act, part) => `Бекіткен акт: ${act}; ${part}`,
    title: (service) => `«${service}» мемлекеттік көрсетілетін қызмет регламенті`,
    edition: (day) => `${day} редакциясы`,
    beyond: "Мәтіннің нөмірлеуінен тыс",
  },
  ru: {
    mark: "Не официальный текст",
    markedBecause:
      "Этот текст составлен из данных файла регламента нашими словами. Юридическую силу имеет только официально опубликованный акт.",
    approvedBy: (act, part) => `Утверждён актом: ${act}; ${part}`,
    title: (service) => `Регламент государственной услуги «${service}»`,
    edition: (day) => `Редакция от ${day}`,
    beyond: "Вне нумерации текста",
  },
  en: {
    mark: "Not the official text",
    markedBecause:
      "It is made from the data of the regulation file, in our own sentences. Only the officially published act has legal force.",
    approvedBy: (act, part) => `Approved by: ${act}; ${part}`,
    title: (service) => `Regulation of the service “${service}”`,
    edition: (day) => `Edition of ${day}`,
    beyond: "Outside the numbering of the text",
  },
} as const satisfies Record<Language, PrintTexts>;
