import type { Instant } from "@reglament/calendar";
import type { Edition, EditionAt, Regulation } from "../edition/edition.ts";
import { roleIds } from "../procedure/procedure.ts";
import { knownWord } from "../read/known-words.ts";
import type { Problem, ProblemReason } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";
import { momentOf, zoneOf } from "./scenario-moment.ts";
import {
  keysOfAct,
  keysOfEveryAct,
  type Scenario,
  type ScenarioAct,
  type ScenarioAfterwards,
  type ScenarioEnd,
} from "./scenario-schema.ts";

/** What stands above the law's files and a scenario may expect: codes of rejections, kinds of notices. */
export interface ScenarioWords {
  readonly rejections: readonly string[];
  readonly notices: readonly string[];
}

/** Holds what a scenario names against the wording that it is filed under. */
export function checkScenario(
  scenario: Scenario,
  regulation: Regulation,
  inForce: EditionAt,
  words: ScenarioWords,
  way: Way,
  source: YamlSource,
): Problem[] {
  const moments = checkMoments(scenario, zoneOf(regulation), way, source);
  const codes = scenario.when.flatMap(({ then: after }, a) =>
    checkWords(after, words, [...way, "when", a, "then"], source),
  );
  const strangers = scenario.when.flatMap((act, a) => checkKeys(act, [...way, "when", a], source));
  if (!("edition" in inForce)) return [...moments, ...codes, ...strangers];
  const named = new Named(inForce.edition, source);
  return [
    ...moments,
    ...codes,
    ...strangers,
    ...checkGiven(scenario.given, named, [...way, "given"]),
    ...scenario.when.flatMap((act, a) => checkAct(act, named, [...way, "when", a])),
    ...checkEnd(scenario.then, named, [...way, "then"]),
  ];
}

/** What an edition knows by name. */
class Named {
  readonly edition: Edition;
  readonly items: readonly string[];
  readonly steps: readonly string[];
  readonly procedures: readonly string[];
  readonly #source: YamlSource;

  constructor(edition: Edition, source: YamlSource) {
    this.edition = edition;
    this.#source = source;
    this.items = [...edition.questions, ...edition.documents].map(({ id }) => id);
    this.steps = edition.steps.map(({ id }) => id);
    this.procedures = edition.procedures.map(({ id }) => id);
  }

  /** A problem unless the word is known. */
  check(word: string | undefined, known: readonly string[], reason: ProblemReason, way: Way): Problem[] {
    return word === undefined ? [] : knownWord(word, known, reason, way, this.#source);
  }

  checkAll(list: readonly string[] | undefined, known: readonly string[], reason: ProblemReason, way: Way): Problem[] {
    return (list ?? []).flatMap((word, w) => this.check(word, known, reason, [...way, w]));
  }
}

function checkGiven(
  { facts = {}, missing, confirmed, concerns }: Scenario["given"],
  named: Named,
  way: Way,
): Problem[] {
  const { questions } = named.edition;
  const asked = questions.filter(({ fact }) => fact).map(({ id }) => id);
  const optionsOf = (question: string) =>
    questions.find(({ id }) => id === question)?.options?.map(({ value }) => value);
  return [
    ...Object.entries(facts).flatMap(([question, answer]) =>
      asked.includes(question)
        ? named.check(answer, optionsOf(question) ?? [answer], "unknown-option", [...way, "facts", question])
        : named.check(question, asked, "unknown-question", [...way, "facts", question]),
    ),
    ...named.checkAll(missing, named.items, "unknown-item", [...way, "missing"]),
    ...named.checkAll(confirmed, named.items, "unknown-item", [...way, "confirmed"]),
    ...named.checkAll(concerns?.map(roleIn), roleIds, "unknown-role", [...way, "concerns"]),
  ];
}

function checkAct({ by, executor, ground, items, then: after }: ScenarioAct, named: Named, way: Way): Problem[] {
  const grounds = [...named.edition.refusals, ...named.edition.pauses].map(({ id }) => id);
  const people = [...roleIds, "applicant", "representative"];
  return [
    ...named.check(by && roleIn(by), people, "unknown-role", [...way, "by"]),
    ...named.check(executor && roleIn(executor), roleIds, "unknown-role", [...way, "executor"]),
    ...named.check(ground, after?.rejected === undefined ? grounds : [ground ?? ""], "unknown-ground", [
      ...way,
      "ground",
    ]),
    ...named.checkAll(items, named.items, "unknown-item", [...way, "items"]),
    ...(after === undefined ? [] : checkPlaces(after, named, [...way, "then"])),
  ];
}

function checkEnd(end: ScenarioEnd, named: Named, way: Way): Problem[] {
  const grounds = ["none", ...named.edition.refusals.map(({ id }) => id)];
  const terms = [...named.steps, ...named.procedures, "total"];
  return [
    ...checkPlaces(end, named, way),
    ...named.check(end.ground, grounds, "unknown-ground", [...way, "ground"]),
    ...named.checkAll(end.late, named.steps, "unknown-step", [...way, "late"]),
    ...(end.marks ?? []).flatMap(({ of }, m) => named.check(of, terms, "unknown-step", [...way, "marks", m, "of"])),
  ];
}

function checkPlaces(
  { step, procedures = {}, arrivals = {} }: Pick<ScenarioAfterwards, "step" | "procedures" | "arrivals">,
  named: Named,
  way: Way,
): Problem[] {
  const places = [...Object.keys(procedures), ...Object.keys(arrivals)];
  return [
    ...named.check(step, named.steps, "unknown-step", [...way, "step"]),
    ...places.flatMap((procedure) => named.check(procedure, named.procedures, "unknown-procedure", way)),
  ];
}

function checkWords(
  after: ScenarioAfterwards | undefined,
  { rejections, notices }: ScenarioWords,
  way: Way,
  source: YamlSource,
): Problem[] {
  const { rejected, notices: told = [] } = after ?? {};
  return [
    ...(rejected === undefined ? [] : knownWord(rejected, rejections, "wrong-value", [...way, "rejected"], source)),
    ...told.flatMap((kind, k) => knownWord(kind, notices, "wrong-value", [...way, "notices", k], source)),
  ];
}

/** An act tells only what has to do with it: anything else would be passed over in silence. */
function checkKeys(act: ScenarioAct, way: Way, source: YamlSource): Problem[] {
  const known: readonly string[] = [...keysOfEveryAct, ...(keysOfAct[act.act] ?? [])];
  return Object.keys(act)
    .filter((key) => !known.includes(key))
    .map((key) => source.problemAtKey(way, key, "unknown-key", { expected: known.join(", ") }));
}

/** Acts follow each other in time, and only the first files. */
function checkMoments({ when }: Scenario, zone: string, way: Way, source: YamlSource): Problem[] {
  let before: Instant | undefined;
  return when.flatMap(({ act, at }, a) => {
    const place = [...way, "when", a];
    const again = a > 0 && act === "file" ? [source.problemAt([...place, "act"], "no-filing")] : [];
    if (at === undefined) return again;
    const moment = momentOf(at, zone, before);
    const runsBack = moment === undefined || (before !== undefined && moment < before);
    before = moment ?? before;
    return runsBack ? [...again, source.problemAt([...place, "at"], "acts-out-of-order")] : again;
  });
}

function roleIn(person: string): string {
  return person.replace(/ \d$/, "");
}
