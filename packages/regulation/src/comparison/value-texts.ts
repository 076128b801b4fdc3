import type { Text } from "@reglament/calendar";

/** Values of traits that no file words. */
export const valueTexts = {
  yes: { kk: "иә", ru: "да", en: "yes" },
  no: { kk: "жоқ", ru: "нет", en: "no" },
  nobody: { kk: "ешкім", ru: "никто", en: "nobody" },
  noTerm: { kk: "мерзімі жоқ", ru: "срока нет", en: "no term" },
  unitAssumed: { kk: "бірлігі – жорамал", ru: "единица – допущение", en: "the unit is an assumption" },
  fromComing: { kk: "өтініш беруші келген сәттен", ru: "с прихода заявителя", en: "from when the applicant comes" },
  totalTerm: { kk: "Жалпы мерзім", ru: "Общий срок", en: "Total term" },
  sumIn: { kk: "Рәсімдердің қосындысы", ru: "Сумма процедур", en: "Sum of the steps" },
  ownClause: { kk: "регламенттің өзінде", ru: "в самом регламенте", en: "in the regulation itself" },
  readElsewhere: { kk: "басқа актіде оқылған", ru: "прочитано в другом акте", en: "read in another act" },
  secondary: {
    kk: "расталмаған, жанама дереккөз",
    ru: "не подтверждено, вторичный источник",
    en: "unconfirmed, secondary",
  },
  assumed: { kk: "жорамал", ru: "допущение", en: "an assumption" },
  applicationSigner: { kk: "Электрондық өтініш", ru: "Электронное заявление", en: "The electronic application" },
  forProvider: { kk: "қызметті беруші атынан", ru: "от имени услугодателя", en: "for the provider" },
  storage: {
    kk: "Алынбаған нәтижені сақтау",
    ru: "Хранение невостребованного результата",
    en: "Keeping of an unfetched result",
  },
  firstDay: { kk: "Бірінші күн", ru: "Первый день", en: "The first day" },
  afterHours: { kk: "Жұмыс уақытынан кейін", ru: "После окончания работы", en: "After hours" },
  lastDay: { kk: "Соңғы күн демалыс болса", ru: "Если последний день нерабочий", en: "A last day that is off" },
  calendarChange: { kk: "Күнтізбе өзгерсе", ru: "Если календарь меняется", en: "When the calendar changes" },
  issueAfterHours: { kk: "Нәтижені беру де ауысады", ru: "Выдача тоже переносится", en: "The issue moves, too" },
} as const satisfies Record<string, Text>;

/** Signers of the electronic application. */
export const signerTexts = {
  representative: { kk: "өкіл", ru: "представитель", en: "the representative" },
  applicant: { kk: "көрсетілетін қызметті алушы", ru: "услугополучатель", en: "the applicant" },
  "applicant-or-representative": {
    kk: "көрсетілетін қызметті алушы немесе өкілі",
    ru: "услугополучатель или его представитель",
    en: "the applicant or a representative",
  },
} as const satisfies Record<string, Text>;
