/** A regulation's edition as a page of text: who made it, its clauses in the text's order, what they leave open. */
import { dayAndYear, type Language, plainDate, type Text, termInWords } from "@reglament/calendar";
import {
  actInWords,
  type DateFact,
  type Edition,
  type EndOfEdition,
  type Origin,
  type Regulation,
} from "@reglament/regulation";
import { type ShowTexts, showTexts } from "./show-texts.ts";
import { placesOf, type StatedRule, statedRules } from "./stated-rules.ts";

/** Returns the lines of the page. */
export function editionPage(regulation: Regulation, edition: Edition, language: Language): string[] {
  const words = showTexts[language];
  return [
    `${regulation.title[language]} (${regulation.key}@${edition.id})`,
    regulation.about[language],
    "",
    ...identityLines(edition, language),
    ...clauseLines(edition, language),
    ...section(
      words.documents,
      edition.documents.map((document) => itemLine(document.title, document.origin, language)),
    ),
    ...section(
      words.questions,
      edition.questions.map((question) => itemLine(question.label, question.origin, language)),
    ),
    ...section(
      words.waiting,
      edition.waiting.map((time) => itemLine(time.text, time.origin, language)),
    ),
    ...section(
      words.grounds,
      edition.unconfirmedGrounds.map((ground) => itemLine(ground.text, ground.origin, language)),
    ),
    ...section(words.counting, countingLines(edition, language)),
    ...section(
      words.assumptions,
      edition.assumptions.flatMap(({ clause, what, because }) => [
        `${clauseTold(clause, words)}: ${what[language]}`,
        `  ${words.because}: ${because[language]}`,
      ]),
    ),
  ];
}

function identityLines({ identity, part, from, until, standard, totalTerm }: Edition, language: Language): string[] {
  const words = showTexts[language];
  const { authority, act, amendments } = identity;
  return [
    `${words.authority}: ${authority[language]}`,
    `${words.act}: ${actInWords(act)[language]}; ${words.place(part)}`,
    ...(act.unknown === undefined ? [] : [`  ${act.unknown[language]}`]),
    ...(amendments.length === 0
      ? []
      : [`${words.amendedBy}: ${amendments.map((amendment) => actInWords(amendment)[language]).join("; ")}`]),
    `${words.inForce}: ${dateTold(from, language)}`,
    until === undefined
      ? `${words.until}: ${words.noEnd}`
      : `${until.kind === "unknown" ? words.unknownSince : words.until}: ${endTold(until, language)}`,
    ...(standard === undefined
      ? []
      : [`${words.standard}: ${standard.title[language]}; ${actInWords(standard.act)[language]}`]),
    ...(totalTerm === undefined
      ? []
      : [
          `${words.totalTerm}: ${totalTerm.atMost === true ? `${words.atMost} ` : ""}${termInWords(totalTerm.term, language)}${originMark(totalTerm.origin, language)}`,
        ]),
    "",
  ];
}

/** Each clause with its rules. A rule of several clauses is printed at the first and pointed to from the others. */
function clauseLines(edition: Edition, language: Language): string[] {
  const words = showTexts[language];
  const rules = statedRules(edition, language);
  const excuses = new Map(edition.notCarried.map(({ clause, because }) => [clause, because]));
  return edition.clauses.flatMap((clause) => {
    const excuse = excuses.get(clause);
    const excused = excuse === undefined ? [] : [`  ${words.notCarried}: ${excuse[language]}`];
    return [
      `${clauseTold(clause, words)}:`,
      ...excused,
      ...rules.flatMap((rule) => linesAt(clause, rule, edition, words)),
    ];
  });
}

function linesAt(clause: string, rule: StatedRule, edition: Edition, words: ShowTexts): string[] {
  const places = placesOf(rule.clause);
  if (!places.includes(clause)) return [];
  const [first = "", ...more] = rule.lines;
  const foremost = edition.clauses.find((one) => places.includes(one)) ?? clause;
  if (foremost === clause) return [`  ${first}`, ...more.map((line) => `    ${line}`)];
  return [`  ${first} (${words.see(clauseTold(foremost, words))})`];
}

function countingLines({ counting, countingOrigins, calendarChange }: Edition, language: Language): string[] {
  const { firstDay, afterHours, lastDay, calendarChange: changed } = showTexts[language].countingRules;
  return [
    `${firstDay[counting.firstDay]}${originMark(countingOrigins.firstDay, language)}`,
    `${afterHours[counting.afterHours]}${originMark(countingOrigins.afterHours, language)}`,
    `${lastDay[counting.lastDay]}${originMark(countingOrigins.lastDay, language)}`,
    `${changed[calendarChange.is]}${originMark(calendarChange.origin, language)}`,
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function itemLine(text: Text, origin: Origin, language: Language): string {
  return `${text[language]}${originMark(origin, language)}`;
}

/** How well an item is known, where that is less than read in an act. */
function originMark(origin: Origin, language: Language): string {
  const words = showTexts[language];
  if ("source" in origin)
    return ` [${citedInWords(origin.source.act, language)}, ${clauseTold(origin.source.clause, words)}]`;
  if ("secondary" in origin) return ` [${words.unconfirmed}: ${origin.secondary}]`;
  return ` [${words.assumed}: ${origin.assumed[language]}]`;
}

/** An act as origins cite it, "№ 285 (2016-06-21)", with its day in words. */
function citedInWords(act: string, language: Language): string {
  return act.replace(/ \((\d{4}-\d{2}-\d{2})\)/, (_, day: string) => `, ${dayAndYear(plainDate(day), language)}`);
}

function clauseTold(clause: string, words: ShowTexts): string {
  return placesOf(clause).map(words.place).join(", ");
}

/** A day of which an act is the cause: the act comes before what isn't known of its day. */
function endTold({ effect, kind, by }: EndOfEdition, language: Language): string {
  if (kind === "unknown" && "notBefore" in effect) {
    return `${dayAndYear(effect.notBefore, language)}. ${effect.because[language]}`;
  }
  return by === undefined ? dateTold(effect, language) : `${actInWords(by)[language]}; ${dateTold(effect, language)}`;
}

function dateTold(fact: DateFact, language: Language): string {
  const words = showTexts[language];
  if ("on" in fact) return dayAndYear(fact.on, language);
  if ("unknown" in fact) return `${words.dayUnknown}. ${fact.unknown[language]}`;
  return `${words.notBefore(dayAndYear(fact.notBefore, language))}. ${fact.because[language]}`;
}
