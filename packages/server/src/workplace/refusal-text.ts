/** The wording of a reasoned refusal: general, since no standard on record prescribes one. */
import type { Text } from "@reglament/calendar";
import type { RefusalGround } from "@reglament/regulation";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { clauseInWords } from "../texts/place-in-act.ts";
import { actInPaper, type Basis, lowerFirst, type OfficialText, type Paragraphs } from "./paper-text.ts";

/** For whom the service was asked: the child where the form asks about one, else the applicant. */
export interface Concerned {
  readonly as: "child" | "applicant";
  readonly name: string;
  /** Absent where the form doesn't ask for it or it was left open. */
  readonly iin?: string;
}

interface Refusal {
  readonly basis: Basis;
  /** What the service is called. */
  readonly service: Text;
  readonly concerned: Concerned;
  readonly ground: RefusalGround;
  /** What the ground rests on, in words. */
  readonly items: readonly OfficialText[];
  readonly reasons: string;
}

const concernedAs = {
  child: { kk: "Бала", ru: "Ребёнок" },
  applicant: { kk: "Көрсетілетін қызметті алушы", ru: "Услугополучатель" },
} as const;

/** The reasoned refusal: ground, what it rests on, reasons in words, and what the applicant can do. */
export function refusalParagraphs({ basis, service, concerned, ground, items, reasons }: Refusal): Paragraphs {
  const { officeNames, today, act, filedOn, incomingNumber = "–" } = basis;
  const { clause } = ground;
  const who = concernedAs[concerned.as];
  return {
    kk: [
      `${officeNames.kk}, ${dayAndYear(today, "kk")}.`,
      `Мына қызметті көрсетуден бас тартылды: «${service.kk}». ${who.kk}: ${personIn(concerned, "ЖСН")}.`,
      `Негізі: ${lowerFirst(ground.text.kk)} (регламенттің ${clause}-${isSeveral(clause) ? "тармақтары" : "тармағы"}).`,
      `Дұрыс еместігі анықталған мәліметтер мен құжаттар: ${items.map(({ kk }) => kk).join("; ")}.`,
      `Себептері: ${reasons}`,
      ground.mendable
        ? "Кемшілік жойылғаннан кейін өтінішті қайта беруге болады."
        : "Шешіммен келіспесеңіз, оған заңда белгіленген тәртіппен шағым жасай аласыз.",
      `Құқықтық негізі: ${actInPaper(act, "kk")}, ${clauseInWords(clause, "kk")}. Өтініш: ${dayAndYear(filedOn, "kk")}, кіріс нөмірі ${incomingNumber}.`,
    ],
    ru: [
      `${officeNames.ru}, ${dayAndYear(today, "ru")}.`,
      `Отказано в оказании услуги «${service.ru}». ${who.ru}: ${personIn(concerned, "ИИН")}.`,
      `Основание: ${lowerFirst(ground.text.ru)} (${clauseInWords(clause, "ru")} регламента).`,
      `Недостоверными признаны: ${items.map(({ ru }) => ru).join("; ")}.`,
      `Причины: ${reasons}`,
      ground.mendable
        ? "После устранения недостатков заявление можно подать снова."
        : "Если вы не согласны с решением, его можно обжаловать в установленном законом порядке.",
      `Правовое основание: ${actInPaper(act, "ru")}, ${clauseInWords(clause, "ru")}. Заявление: ${dayAndYear(filedOn, "ru")}, входящий номер ${incomingNumber}.`,
    ],
  };
}

/** How a paper names an answer of the application. */
export function answerAsItem(question: Text): OfficialText {
  return { kk: `«${question.kk}» сұрағына берілген жауап`, ru: `ответ на вопрос «${question.ru}»` };
}

function personIn({ name, iin }: Concerned, label: string): string {
  return iin === undefined ? name : `${name}, ${label} ${iin}`;
}

/** Whether it names more than one clause, as in "5(3), 7(3)". */
function isSeveral(clause: string): boolean {
  return clause.includes(",");
}
