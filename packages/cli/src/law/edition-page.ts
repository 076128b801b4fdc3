/** A regulation's edition as a page of text: who made it, its clauses in the text's order, what they leave open. */
import { dayAndYear, type Language, type Text } from "@reglament/calendar";
import { type Act, citation, type DateFact, type Edition, type Origin, type Regulation } from "@reglament/regulation";
import { type ShowTexts, showTexts } from "./show-texts.ts";
import { placesOf, type StatedRule, statedRules, termTold } from "./stated-rules.ts";

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
    `${words.act}: ${actTold(act, language)}; ${words.place(part)}`,
    ...(act.unknown === undefined ? [] : [`  ${act.unknown[language]}`]),
    ...(amendments.length === 0 ? [] : [`${words.amendedBy}: ${amendments.map(citation).join(", ")}`]),
    `${words.inForce}: ${dateTold(from, language)}`,
    `${words.until}: ${until === undefined ? words.noEnd : endTold(until.effect, until.by, language)}`,
    ...(standard === undefined
      ? []
      : [`${words.standard}: ${standard.title[language]}; ${actTold(standard.act, language)}`]),
    ...(totalTerm === undefined
      ? []
      : [
          `${words.totalTerm}; ${termTold(totalTerm.term, totalTerm.atMost === true, language)}${originMark(totalTerm.origin, language)}`,
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

function countingLines({ counting, countingOrigins }: Edition, language: Language): string[] {
  const { firstDay, afterHours, lastDay } = showTexts[language].countingRules;
  return [
    `${firstDay[counting.firstDay]}${originMark(countingOrigins.firstDay, language)}`,
    `${afterHours[counting.afterHours]}${originMark(countingOrigins.afterHours, language)}`,
    `${lastDay[counting.lastDay]}${originMark(countingOrigins.lastDay, language)}`,
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
  if ("source" in origin) return ` [${origin.source.act}, ${clauseTold(origin.source.clause, words)}]`;
  if ("secondary" in origin) return ` [${words.unconfirmed}: ${origin.secondary}]`;
  return ` [${words.assumed}: ${origin.assumed[language]}]`;
}

function clauseTold(clause: string, words: ShowTexts): string {
  return placesOf(clause).map(words.place).join(", ");
}

function actTold({ name, number, signed }: Act, language: Language): string {
  const day = signed === undefined ? [] : [dayAndYear(signed, language)];
  return [name[language], ...(number === undefined ? [] : [`№ ${number}`]), ...day].join(", ");
}

function endTold(effect: DateFact, by: Act | undefined, language: Language): string {
  return by === undefined ? dateTold(effect, language) : `${dateTold(effect, language)} (${actTold(by, language)})`;
}

function dateTold(fact: DateFact, language: Language): string {
  const words = showTexts[language];
  if ("on" in fact) return dayAndYear(fact.on, language);
  if ("unknown" in fact) return `${words.dayUnknown}. ${fact.unknown[language]}`;
  return `${words.notBefore(dayAndYear(fact.notBefore, language))}. ${fact.because[language]}`;
}
