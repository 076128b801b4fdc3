import type { Language } from "@reglament/calendar";
import type { Question } from "@reglament/regulation";

interface PreviewTexts {
  readonly title: (file: string) => string;
  readonly cannotBeRead: (problems: number) => string;
  readonly lastGood: string;
  readonly neverGood: string;
  readonly canBeRead: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly form: string;
  readonly print: string;
  readonly editions: string;
  readonly noEdition: string;
  readonly onlyWhen: string;
  readonly channels: string;
  readonly kinds: Readonly<Record<Question["kind"], string>>;
  readonly needed: Readonly<Record<Question["needed"], string>>;
  readonly workedOut: string;
  readonly documents: string;
}

/** The words around a previewed file. */
export const previewTexts = {
  kk: {
    title: (file) => `Алдын ала қарау: ${file}`,
    cannotBeRead: (problems) => `Файл оқылмайды. Мәселелер: ${problems}`,
    lastGood: "Төменде – файлдың соңғы оқылған нұсқасы.",
    neverGood: "Бұл файл әлі бірде-бір рет оқылған жоқ.",
    canBeRead: "Файл мәселесіз оқылды.",
    findings: "Тексеру нәтижесі",
    noFindings: "Ештеңе табылмады.",
    form: "Өтініш нысаны",
    print: "Басып шығарылған мәтін",
    editions: "Редакциялар",
    noEdition: "Файлда мәтіні бар редакция жоқ.",
    onlyWhen: "Шартпен сұралады",
    channels: "Арналар",
    kinds: {
      iin: "ЖСН",
      name: "тегі, аты, әкесінің аты",
      date: "күн",
      choice: "таңдау",
      text: "мәтін",
      "long-text": "ұзақ мәтін",
      phone: "телефон",
      office: "мекеме",
    },
    needed: { "to-file": "онсыз өтініш берілмейді", "for-intake": "қабылдау үшін керек", no: "міндетті емес" },
    workedOut: "сұралмайды, есептеп шығарылады",
    documents: "Құжаттар",
  },
  ru: {
    title: (file) => `Предпросмотр: ${file}`,
    cannotBeRead: (problems) => `Файл не читается. Проблем: ${problems}`,
    lastGood: "Ниже – последний вариант файла, который удалось прочитать.",
    neverGood: "Прочитать этот файл ещё ни разу не удалось.",
    canBeRead: "Файл прочитан без проблем.",
    findings: "Что найдено при проверке",
    noFindings: "Ничего не найдено.",
    form: "Форма заявления",
    print: "Печать по пунктам",
    editions: "Редакции",
    noEdition: "В файле нет редакции с текстом.",
    onlyWhen: "Задаётся при условии",
    channels: "Каналы",
    kinds: {
      iin: "ИИН",
      name: "фамилия, имя, отчество",
      date: "дата",
      choice: "выбор",
      text: "текст",
      "long-text": "длинный текст",
      phone: "телефон",
      office: "учреждение",
    },
    needed: { "to-file": "без ответа заявление не подать", "for-intake": "нужен для приёма", no: "не обязателен" },
    workedOut: "не задаётся, вычисляется",
    documents: "Документы",
  },
  en: {
    title: (file) => `Preview: ${file}`,
    cannotBeRead: (problems) => `The file can't be read. Problems: ${problems}`,
    lastGood: "Below stands the file as it could last be read.",
    neverGood: "This file couldn't be read so far.",
    canBeRead: "The file was read without a problem.",
    findings: "What the checks find",
    noFindings: "Nothing was found.",
    form: "Form of the application",
    print: "Print, clause by clause",
    editions: "Editions",
    noEdition: "The file has no edition with a text.",
    onlyWhen: "Asked on a condition",
    channels: "Channels",
    kinds: {
      iin: "IIN",
      name: "surname, first name, patronymic",
      date: "date",
      choice: "choice",
      text: "text",
      "long-text": "long text",
      phone: "telephone",
      office: "office",
    },
    needed: { "to-file": "one can't file without it", "for-intake": "needed for acceptance", no: "not demanded" },
    workedOut: "not asked but worked out",
    documents: "Documents",
  },
} as const satisfies Record<Language, PreviewTexts>;
