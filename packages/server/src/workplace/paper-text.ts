/** The wording of official papers, in the two languages that they are written in: a standard's template, filled in. */
import { type PlainDate, plainDate, type Text } from "@reglament/calendar";
import { type Act, type Edition, findAnswer, type PaperTemplate, withWorkedOut } from "@reglament/regulation";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { clauseInWords } from "../texts/place-in-act.ts";

/** A text of an official paper. */
export interface OfficialText {
  readonly kk: string;
  readonly ru: string;
}

/** The languages that official papers are written in. */
export type OfficialLanguage = keyof OfficialText;

/** The paragraphs of an official paper, by language. */
export interface Paragraphs {
  readonly kk: string[];
  readonly ru: string[];
}

/** What a paper rests on: the act, the application, and the office that writes it. */
export interface Basis {
  readonly law: Pick<Edition, "questions">;
  /** The regulation's act. */
  readonly act: Act;
  readonly clause: string;
  readonly officeNames: Text;
  readonly today: PlainDate;
  readonly filedOn: PlainDate;
  readonly incomingNumber: string | undefined;
  /** The application's answers by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** The place on the queue and the day on which it was given. */
  readonly queued?: { readonly number: string; readonly on: PlainDate };
}

/** A place to fill in, with the space before it and the quotation marks or brackets around it: empty, they go together. */
const place = /(?<before>\s*[«("]?)\{(?<name>[^{}]+)\}(?<after>[»")]?)/g;

/**
 * Fills a template in.
 *
 * A sentence all of whose places are fields left empty isn't written ("Number of the original: {field.original}.");
 * in any other sentence such a place goes together with its quotation marks. An answer that was left open reads as a dash.
 *
 * @param fields - what the executor typed, by field id; a field left empty is absent or ""
 */
export function fillTemplate(
  template: PaperTemplate,
  fields: Readonly<Record<string, string>>,
  basis: Basis,
): Paragraphs {
  const filled = (language: OfficialLanguage) =>
    template.paragraphs[language]
      .map((paragraph) => fillParagraph(paragraph, (...at) => valueAt(...at, template, fields, basis, language)))
      .filter((paragraph) => paragraph !== "");
  return { kk: filled("kk"), ru: filled("ru") };
}

type ValueOf = (name: string, isWithin: boolean) => string;

function fillParagraph(paragraph: string, valueOf: ValueOf): string {
  return paragraph
    .split(/(?<=\.)\s+/)
    .flatMap((sentence) => {
      const names = [...sentence.matchAll(place)].map(({ groups }) => groups?.["name"] ?? "");
      if (names.length > 0 && names.every((name) => valueOf(name, true) === "")) return [];
      return sentence.replaceAll(place, (_place, before: string, name: string, after: string, offset: number) => {
        const value = valueOf(name, offset > 0);
        return value === "" ? "" : `${before}${value}${after}`;
      });
    })
    .join(" ");
}

function valueAt(
  name: string,
  isWithin: boolean,
  template: PaperTemplate,
  fields: Readonly<Record<string, string>>,
  basis: Basis,
  language: OfficialLanguage,
): string {
  const [kind = "", id] = name.split(/\.(.*)/s);
  switch (kind) {
    case "answer":
      return answerInPaper(basis, id ?? "", language, isWithin);
    case "field": {
      const value = fields[id ?? ""] ?? "";
      const isDate = template.fields.find((field) => field.id === id)?.kind === "date";
      return isDate && value !== "" ? dayAndYear(plainDate(value), language) : value;
    }
    case "office":
      return basis.officeNames[language];
    case "today":
      return dayAndYear(basis.today, language);
    case "act":
      return actInPaper(basis.act, language);
    case "clause":
      return clauseInWords(basis.clause, language);
    case "filed-on":
      return dayAndYear(basis.filedOn, language);
    case "incoming-number":
      return basis.incomingNumber ?? "–";
    case "queue-number":
      return basis.queued?.number ?? "–";
    case "queued-on":
      return basis.queued === undefined ? "–" : dayAndYear(basis.queued.on, language);
    default:
      throw new Error(`the wording ${template.id} names {${name}}, which no paper has`);
  }
}

/** An answer of the application in words; one left open or erased reads as a dash. */
function answerInPaper(
  { law, answers, officeNames }: Basis,
  id: string,
  language: OfficialLanguage,
  isWithin: boolean,
): string {
  const question = law.questions.find((candidate) => candidate.id === id);
  const answer = findAnswer(withWorkedOut(law, answers), id);
  if (question?.kind === "office") return officeNames[language];
  if (answer === undefined) return "–";
  if (question?.kind === "date") return dayAndYear(plainDate(answer), language);
  const label = question?.options?.find(({ value }) => value === answer)?.label[language];
  return label === undefined ? answer : isWithin ? lowerFirst(label) : label;
}

/** An act as papers cite it; without a number where the text at hand has none. */
export function actInPaper({ name, number }: Act, language: OfficialLanguage): string {
  if (number === undefined) return name[language];
  return language === "kk" ? `${name.kk}, № ${number}` : `${name.ru} № ${number}`;
}

/** A text as it stands within a sentence: its first letter made small. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
