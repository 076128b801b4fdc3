/** The wording of official papers, in the two languages that they are written in. */
import type { PlainDate, Text } from "@reglament/calendar";
import type { Act } from "@reglament/regulation";
import { dayAndYear } from "../texts/moment-in-words.ts";

/** A text of an official paper. */
export interface OfficialText {
  readonly kk: string;
  readonly ru: string;
}

/** The paragraphs of an official paper, by language. */
export interface Paragraphs {
  readonly kk: string[];
  readonly ru: string[];
}

interface Basis {
  /** The regulation's act. */
  readonly act: Act;
  readonly clause: string;
  readonly officeNames: Text;
  readonly filedOn: PlainDate;
  readonly incomingNumber: string | undefined;
}

interface Child {
  readonly name: string;
  readonly iin: string;
}

interface Enrolment extends Basis {
  readonly order: {
    readonly number: string;
    readonly date: PlainDate;
    readonly schoolYear: string;
    readonly classLetter?: string;
  };
  readonly child: Child;
  readonly class: string;
  readonly kindOfStudy: OfficialText;
}

/** The order of enrolment: who is enrolled where, and on what basis. */
export function enrolmentParagraphs(enrolment: Enrolment): Paragraphs {
  const { order, child, kindOfStudy, officeNames } = enrolment;
  const letter = order.classLetter === undefined ? "" : ` «${order.classLetter}»`;
  return {
    kk: [
      `${officeNames.kk}: ${dayAndYear(order.date, "kk")}, № ${order.number} бұйрық.`,
      `Мектеп оқушыларының қатарына қабылдансын: ${child.name}, ЖСН ${child.iin}.`,
      `Сыныбы: ${enrolment.class}${letter}. Оқу түрі: ${kindOfStudy.kk.toLowerCase()}. Оқу жылы: ${order.schoolYear}.`,
      basisKk(enrolment),
    ],
    ru: [
      `${officeNames.ru}: приказ № ${order.number}, ${dayAndYear(order.date, "ru")}.`,
      `Зачислить в число учащихся школы: ${child.name}, ИИН ${child.iin}.`,
      `Класс: ${enrolment.class}${letter}. Форма обучения: ${kindOfStudy.ru.toLowerCase()}. Учебный год: ${order.schoolYear}.`,
      basisRu(enrolment),
    ],
  };
}

interface Refusal extends Basis {
  readonly child: Child;
  readonly ground: Text;
  readonly groundClause: string;
  readonly items: readonly OfficialText[];
  readonly reasons: string;
  readonly mendable: boolean;
  readonly date: PlainDate;
}

/** The reasoned refusal: ground, what it rests on, reasons in words, and what the applicant can do. */
export function refusalParagraphs(refusal: Refusal): Paragraphs {
  const { child, ground, items, reasons, officeNames, mendable } = refusal;
  return {
    kk: [
      `${officeNames.kk}, ${dayAndYear(refusal.date, "kk")}.`,
      `Мына баланы мектепке қабылдау жөніндегі қызметті көрсетуден бас тартылды: ${child.name}, ЖСН ${child.iin}.`,
      `Негізі: ${lowerFirst(ground.kk)} (регламенттің ${refusal.groundClause}-${isSeveral(refusal.groundClause) ? "тармақтары" : "тармағы"}).`,
      `Дұрыс еместігі анықталған мәліметтер мен құжаттар: ${items.map(({ kk }) => kk).join("; ")}.`,
      `Себептері: ${reasons}`,
      mendable
        ? "Кемшілік жойылғаннан кейін өтінішті қайта беруге болады."
        : "Шешіммен келіспесеңіз, оған заңда белгіленген тәртіппен шағым жасай аласыз.",
      basisKk(refusal),
    ],
    ru: [
      `${officeNames.ru}, ${dayAndYear(refusal.date, "ru")}.`,
      `Отказано в оказании услуги по зачислению ребёнка в школу: ${child.name}, ИИН ${child.iin}.`,
      `Основание: ${lowerFirst(ground.ru)} (${isSeveral(refusal.groundClause) ? "пункты" : "пункт"} ${refusal.groundClause} регламента).`,
      `Недостоверными признаны: ${items.map(({ ru }) => ru).join("; ")}.`,
      `Причины: ${reasons}`,
      mendable
        ? "После устранения недостатков заявление можно подать снова."
        : "Если вы не согласны с решением, его можно обжаловать в установленном законом порядке.",
      basisRu(refusal),
    ],
  };
}

/** How a paper names an answer of the application. */
export function answerInPaper(question: Text): OfficialText {
  return { kk: `«${question.kk}» сұрағына берілген жауап`, ru: `ответ на вопрос «${question.ru}»` };
}

function basisKk({ act, clause, filedOn, incomingNumber }: Basis): string {
  const number = incomingNumber === undefined ? "" : `, кіріс нөмірі ${incomingNumber}`;
  return `Құқықтық негізі: ${act.name.kk}, № ${act.number}, ${clause}-${isSeveral(clause) ? "тармақтар" : "тармақ"}. Өтініш: ${dayAndYear(filedOn, "kk")}${number}.`;
}

function basisRu({ act, clause, filedOn, incomingNumber }: Basis): string {
  const number = incomingNumber === undefined ? "" : `, входящий номер ${incomingNumber}`;
  return `Правовое основание: ${act.name.ru} № ${act.number}, ${isSeveral(clause) ? "пункты" : "пункт"} ${clause}. Заявление: ${dayAndYear(filedOn, "ru")}${number}.`;
}

/** Whether it names more than one clause, as in "5(3), 7(3)". */
function isSeveral(clause: string): boolean {
  return clause.includes(",");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
