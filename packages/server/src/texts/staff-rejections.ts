/** What a reader is told of a change of people or stock that wasn't carried out. */
import type { StaffRejectionCode } from "@reglament/store";
import type { Dictionary } from "./dictionary.ts";

export interface StaffRejectionTexts {
  readonly rejections: Readonly<Record<StaffRejectionCode, string>>;
  /** The order that is in the way; days in words. */
  readonly otherOrder: (number: string, from: string, until: string) => string;
  /** Blanks that were received before. */
  readonly otherBlanks: (first: string, last: string) => string;
}

export const staffRejectionTexts = {
  kk: {
    rejections: {
      NOT_EMPLOYED: "Бұл күні адам мекемеде осы рөлде жұмыс істемейді",
      ABSENT_NOT_OF_OFFICE: "Жұмыста болмайтын адам көрсетілген күндердің бәрінде бұл рөлде жұмыс істемейді",
      ORDER_NUMBER_TAKEN: "Мекемеде биыл осы нөмірлі басқа бұйрық тіркелген",
      SUBSTITUTE_SUBSTITUTED: "Екі адамның бірі осы уақытта басқаның орнында болады немесе өзі жұмыста болмайды",
      SUBSTITUTION_DAYS_REVERSED: "Алмастырудың соңғы күні бірінші күнінен бұрын болмайды",
      SUBSTITUTION_ENDED: "Бұл бұйрық енді қолданылмайды: мерзімі өткен немесе күші бұрын жойылған",
      SUBSTITUTION_EXPIRED: "Алмастырудың соңғы күні өтіп кеткен. Бүгінгі немесе кейінгі күнді жазыңыз",
      SUBSTITUTION_OF_ONESELF: "Адам өз орнына өзі жұмыс істей алмайды. Басқа әріптесін таңдаңыз",
      SUBSTITUTION_OVERLAPS: "Бұл адамның осы рөлдегі орнына сол уақытта басқа бұйрықпен әріптесі тағайындалған",
      SUBSTITUTION_UNKNOWN: "Бұл мекемеде мұндай бұйрық жоқ",
      BLANK_NUMBERS_WRONG:
        "Бірінші және соңғы бланкінің сериясы бірдей, нөміріндегі цифр саны тең, соңғысы біріншісінен кем болмауы керек; бір жолы ең көбі 100 000 бланк тіркеледі",
      BLANK_SPOILT_BEFORE: "Бұл бланк бұрын есептен шығарылған",
      BLANK_UNKNOWN: "Мұндай бланк бұл бөлімге түспеген",
      BLANKS_RECEIVED_BEFORE: "Бұл бланкілердің кейбірі бұрын тіркелген",
      KEEPS_NO_BLANKS: "Бұл мекеме бланк сақтайтын білім бөлімі емес",
    },
    otherOrder: (number, from, until) => `№ ${number} бұйрық: ${from} – ${until}`,
    otherBlanks: (first, last) => `бұрын тіркелгені: ${first} – ${last}`,
  },
  ru: {
    rejections: {
      NOT_EMPLOYED: "В этот день человек не работает в учреждении в этой роли",
      ABSENT_NOT_OF_OFFICE: "Отсутствующий работает в этой роли не во все указанные дни",
      ORDER_NUMBER_TAKEN: "В этом году в учреждении уже записан приказ с таким номером",
      SUBSTITUTE_SUBSTITUTED: "Один из двоих в это время сам отсутствует или замещает другого",
      SUBSTITUTION_DAYS_REVERSED: "Последний день замещения не может быть раньше первого",
      SUBSTITUTION_ENDED: "Этот приказ уже не действует: срок прошёл, или его отменили раньше",
      SUBSTITUTION_EXPIRED: "Последний день замещения уже прошёл. Напишите сегодняшний день или более поздний",
      SUBSTITUTION_OF_ONESELF: "Человек не может замещать сам себя. Выберите другого коллегу",
      SUBSTITUTION_OVERLAPS: "На это время этого сотрудника в этой роли уже замещают по другому приказу",
      SUBSTITUTION_UNKNOWN: "В этом учреждении нет такого приказа",
      BLANK_NUMBERS_WRONG:
        "У первого и последнего бланка должна быть одна серия и одинаковое число цифр, последний не меньше первого; за один раз записывают не больше 100 000 бланков",
      BLANK_SPOILT_BEFORE: "Этот бланк списан раньше",
      BLANK_UNKNOWN: "Такой бланк в этот отдел не поступал",
      BLANKS_RECEIVED_BEFORE: "Часть этих бланков записана раньше",
      KEEPS_NO_BLANKS: "Это учреждение не является отделом образования, который хранит бланки",
    },
    otherOrder: (number, from, until) => `приказ № ${number}: ${from} – ${until}`,
    otherBlanks: (first, last) => `записаны раньше: ${first} – ${last}`,
  },
  en: {
    rejections: {
      NOT_EMPLOYED: "The person doesn't work in this office and role on that day",
      ABSENT_NOT_OF_OFFICE: "The absent person doesn't work in this role on all of these days",
      ORDER_NUMBER_TAKEN: "The office has another order of this number in the same year",
      SUBSTITUTE_SUBSTITUTED: "One of the two is absent in that time or stands in for somebody else",
      SUBSTITUTION_DAYS_REVERSED: "The last day of the substitution can't come before the first",
      SUBSTITUTION_ENDED: "The order doesn't hold any more: its time is over, or it was cancelled before",
      SUBSTITUTION_EXPIRED: "The last day of the substitution has passed. Give today or a later day",
      SUBSTITUTION_OF_ONESELF: "Nobody stands in for oneself. Choose another colleague",
      SUBSTITUTION_OVERLAPS: "Another order names somebody who stands in for this person and role in that time",
      SUBSTITUTION_UNKNOWN: "The office has no such order",
      BLANK_NUMBERS_WRONG:
        "The first and the last blank need the same series and equally many digits, the last no lower than the first; at most 100,000 are recorded at once",
      BLANK_SPOILT_BEFORE: "This blank was written off before",
      BLANK_UNKNOWN: "This department never received such a blank",
      BLANKS_RECEIVED_BEFORE: "Some of these blanks were recorded before",
      KEEPS_NO_BLANKS: "This office isn't an education department that keeps blanks",
    },
    otherOrder: (number, from, until) => `order No. ${number}: ${from} – ${until}`,
    otherBlanks: (first, last) => `recorded before: ${first} – ${last}`,
  },
} satisfies Dictionary<StaffRejectionTexts>;
