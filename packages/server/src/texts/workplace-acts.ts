/** Texts of the forms with which officials act on a case, and of their refusals to be carried out. */
import type { Dictionary } from "./dictionary.ts";

export interface WorkplaceActTexts {
  readonly refuseIntake: string;
  readonly noIntakeGround: string;
  readonly ground: string;
  readonly missingItems: string;
  readonly missingHint: string;
  readonly expiredDocuments: string;
  readonly expiredHint: string;
  readonly validUntil: (document: string) => string;
  readonly dateHint: string;
  readonly optional: (label: string) => string;
  /** What fields of a kind look like; a template's own hint comes before it. */
  readonly kindHints: Readonly<Record<"date" | "school-year", string> & { text: undefined }>;
  readonly proposeRefusal: string;
  readonly refuseService: string;
  readonly noServiceGround: string;
  readonly unreliable: string;
  readonly unreliableHint: string;
  readonly reasons: string;
  readonly reasonsHint: string;
  readonly signText: string;
  readonly errors: Record<
    "ground" | "deficiency" | "validUntil" | "stillValid" | "schoolYear" | "items" | "reasons" | "reasonsTooLong",
    string
  > &
    Record<"fieldNeeded" | "fieldText" | "fieldDate" | "dateBeforeFiling", (label: string) => string> & {
      readonly fieldTooLong: (label: string, maxLength: number) => string;
      readonly otherBlank: (number: string) => string;
    };
  readonly returnedBecause: string;
  readonly notCarriedOut: string;
  readonly meanwhile: string;
  readonly typed: string;
}

export const workplaceActs = {
  kk: {
    refuseIntake: "Қабылдаудан бас тарту",
    noIntakeGround:
      "Қабылдаудан бас тартуға негіз жоқ: дереккөзі бар талаптардың бәрі орындалған, ал мерзімі өтуі мүмкін расталған құжат тіркелмеген.",
    ground: "Бас тарту негізі",
    missingItems: "Не жетіспейді",
    missingHint: "Тізім өтініштен есептелген. Дереккөзі бар талаптар ғана көрсетілген.",
    expiredDocuments: "Қай құжаттың мерзімі өткен",
    expiredHint: "Құжатты белгілеп, жарамдылық мерзімінің соңғы күнін жазыңыз.",
    validUntil: (document) => `Жарамдылық мерзімінің соңғы күні: ${document}`,
    dateHint: "Мысалы, 31.05.2019",
    optional: (label) => `${label} (міндетті емес)`,
    kindHints: { text: undefined, date: "Мысалы, 12.06.2019", "school-year": "Мысалы, 2019–2020" },
    proposeRefusal: "Бас тарту жобасын басшыға беру",
    refuseService: "Қызмет көрсетуден бас тарту",
    noServiceGround: "Регламентте бұл рәсімде бас тартуға болатын расталған негіз жоқ.",
    unreliable: "Нақты не дұрыс емес",
    unreliableHint: "Өтініште берілген мәліметтер мен тіркелген құжаттардың ішінен белгілеңіз.",
    reasons: "Себептері",
    reasonsHint: "Өтініш беруші оқитындай етіп жазыңыз: не тексерілді және не анықталды.",
    signText: "Қол қоймас бұрын құжатты оқып шығыңыз. Қолтаңба дәл осы құжатқа қойылады.",
    errors: {
      ground: "Бас тарту негізін таңдаңыз",
      deficiency: "Негіз неге сүйенетінін белгілеңіз",
      validUntil: "Құжаттың жарамдылық мерзімінің соңғы күнін кк.аа.жжжж түрінде жазыңыз",
      stillValid: "Өтініш берілген күні бұл құжат әлі жарамды болған",
      schoolYear: "Оқу жылын 2019–2020 түрінде жазыңыз",
      fieldNeeded: (label) => `Толтырыңыз: ${label}`,
      fieldText: (label) => `Әріппен немесе цифрмен, бір жолға жазыңыз: ${label}`,
      fieldDate: (label) => `Күнді кк.аа.жжжж түрінде жазыңыз: ${label}`,
      dateBeforeFiling: (label) => `Өтініш берілген күннен бұрынғы күн болмауы керек: ${label}`,
      fieldTooLong: (label, maxLength) => `${maxLength} таңбадан асырмаңыз: ${label}`,
      otherBlank: (number) => `Осы іске берілген бланкінің нөмірін жазыңыз: ${number}`,
      items: "Дұрыс еместігі анықталған мәліметтерді немесе құжаттарды белгілеңіз",
      reasons: "Бас тарту себептерін жазыңыз",
      reasonsTooLong: "Себептер 2000 таңбадан аспауы керек",
    },
    returnedBecause: "Құжат мынадай түсініктемемен қайтарылды:",
    notCarriedOut: "Әрекет орындалмады",
    meanwhile: "Осы аралықта істе мыналар болды:",
    typed: "Сіз енгізген мәліметтер:",
  },
  ru: {
    refuseIntake: "Отказать в приёме",
    noIntakeGround:
      "Оснований для отказа в приёме нет: все требования, у которых есть источник, выполнены, а подтверждённых документов с истекающим сроком не приложено.",
    ground: "Основание отказа",
    missingItems: "Чего не хватает",
    missingHint: "Список вычислен по заявлению. В нём только требования, у которых есть источник.",
    expiredDocuments: "У какого документа истёк срок",
    expiredHint: "Отметьте документ и укажите последний день его действия.",
    validUntil: (document) => `Действовал до (включительно): ${document}`,
    dateHint: "Например, 31.05.2019",
    optional: (label) => `${label} (необязательно)`,
    kindHints: { text: undefined, date: "Например, 12.06.2019", "school-year": "Например, 2019–2020" },
    proposeRefusal: "Передать проект отказа руководителю",
    refuseService: "Отказать в оказании услуги",
    noServiceGround: "В регламенте нет подтверждённого основания для отказа на этой процедуре.",
    unreliable: "Что именно недостоверно",
    unreliableHint: "Отметьте среди сведений заявления и приложенных документов.",
    reasons: "Причины",
    reasonsHint: "Напишите так, чтобы понял заявитель: что проверено и что установлено.",
    signText: "Перед подписанием прочитайте документ. Подпись ставится именно под ним.",
    errors: {
      ground: "Выберите основание отказа",
      deficiency: "Отметьте, на чём стоит основание",
      validUntil: "Укажите последний день действия документа в виде дд.мм.гггг",
      stillValid: "В день подачи заявления этот документ ещё действовал",
      schoolYear: "Укажите учебный год в виде 2019–2020",
      fieldNeeded: (label) => `Заполните поле «${label}»`,
      fieldText: (label) => `Заполните поле «${label}» одной строкой, буквами или цифрами`,
      fieldDate: (label) => `Укажите дату в поле «${label}» в виде дд.мм.гггг`,
      dateBeforeFiling: (label) => `Дата в поле «${label}» не может быть раньше дня подачи заявления`,
      fieldTooLong: (label, maxLength) => `В поле «${label}» – не больше знаков, чем ${maxLength}`,
      otherBlank: (number) => `Укажите номер бланка, выданного по этому делу: ${number}`,
      items: "Отметьте недостоверные сведения или документы",
      reasons: "Напишите причины отказа",
      reasonsTooLong: "Причины – не длиннее 2000 знаков",
    },
    returnedBecause: "Документ возвращён с комментарием:",
    notCarriedOut: "Действие не выполнено",
    meanwhile: "Тем временем в деле произошло следующее:",
    typed: "Что вы ввели:",
  },
  en: {
    refuseIntake: "Refuse acceptance",
    noIntakeGround:
      "There is no ground to refuse acceptance: everything that a source demands was given, and no confirmed document that can expire was attached.",
    ground: "Ground of refusal",
    missingItems: "What is missing",
    missingHint: "Worked out from the application. Only what has a source is listed.",
    expiredDocuments: "Which document has expired",
    expiredHint: "Tick the document and give its last valid day.",
    validUntil: (document) => `Last valid day: ${document}`,
    dateHint: "For example, 31.05.2019",
    optional: (label) => `${label} (optional)`,
    kindHints: { text: undefined, date: "For example, 12.06.2019", "school-year": "For example, 2019–2020" },
    proposeRefusal: "Pass the draft refusal to the head",
    refuseService: "Refuse the service",
    noServiceGround: "The regulation has no confirmed ground for refusal at this step.",
    unreliable: "What exactly is unreliable",
    unreliableHint: "Tick among what the application states and the documents attached.",
    reasons: "Reasons",
    reasonsHint: "Write for the applicant: what was checked and what was found.",
    signText: "Read the document before you sign. The signature stands under exactly this document.",
    errors: {
      ground: "Choose the ground of refusal",
      deficiency: "Tick what the ground rests on",
      validUntil: "Give the document's last valid day as dd.mm.yyyy",
      stillValid: "This document was still valid on the day of filing",
      schoolYear: "Give the school year as 2019–2020",
      fieldNeeded: (label) => `Fill in: ${label}`,
      fieldText: (label) => `Use letters or digits, in one line: ${label}`,
      fieldDate: (label) => `Give the date as dd.mm.yyyy: ${label}`,
      dateBeforeFiling: (label) => `The date can't be before the day of filing: ${label}`,
      fieldTooLong: (label, maxLength) => `At most ${maxLength} characters: ${label}`,
      otherBlank: (number) => `Give the number of the blank issued to this case: ${number}`,
      items: "Tick what was found unreliable",
      reasons: "Write down the reasons of the refusal",
      reasonsTooLong: "The reasons may have 2000 characters at most",
    },
    returnedBecause: "The paper was returned with this comment:",
    notCarriedOut: "Not carried out",
    meanwhile: "In the meantime this happened in the case:",
    typed: "What you typed:",
  },
} satisfies Dictionary<WorkplaceActTexts>;
