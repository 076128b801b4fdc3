/**
 * Reads a file of scenarios: cases beside the law, written by a drafter to say what must come of an application.
 *
 * What a scenario names must stand in the wording that its filing falls under; everything wrong is told with its place.
 */
import { dateAt } from "@reglament/calendar";
import type { EditionAt, Regulation } from "../edition/edition.ts";
import { duplicates } from "../read/duplicates.ts";
import type { Problem } from "../read/problem.ts";
import { checkSchema } from "../read/schema-problems.ts";
import { readYaml, type Way, type YamlSource } from "../read/yaml-source.ts";
import { editionAt } from "../standing/edition-at.ts";
import { checkScenario, type ScenarioWords } from "./check-scenario.ts";
import { momentOf, zoneOf } from "./scenario-moment.ts";
import { type Scenario, scenarioFile } from "./scenario-schema.ts";

/** The scenarios of one file. */
export interface Scenarios {
  readonly file: string;
  readonly regulation: Regulation;
  readonly scenarios: readonly PlacedScenario[];
}

/** A scenario with where its words stand. */
export interface PlacedScenario {
  readonly scenario: Scenario;
  /** Where the application stands towards the wordings on the day of its filing. */
  readonly inForce: EditionAt;
  /** The line of what a way leads to, from the scenario down: `["when", 1, "then", "due"]`. From 1. */
  lineOf(way: Way): number;
}

/**
 * Reads and checks a file of scenarios.
 *
 * @param words - codes and kinds that stand above the law's files
 * @returns the scenarios, or every problem found; what they name is looked up once the schema has no objection
 */
export function readScenarios(
  yaml: string,
  file: string,
  regulation: Regulation,
  words: ScenarioWords,
): Scenarios | readonly Problem[] {
  const source = readYaml(yaml, file);
  if (!("content" in source)) return source;
  const checked = checkSchema(source, scenarioFile);
  if (!("content" in checked)) return checked;
  const { scenarios } = checked.content;
  const ids = scenarios.map(({ id }, s) => ({ id, way: ["scenarios", s, "id"] }));
  const problems = duplicates(ids, source);
  const placed = scenarios.flatMap((scenario, s): PlacedScenario[] => {
    const way = ["scenarios", s];
    const inForce = inForceAt(scenario, regulation);
    if (inForce === undefined) {
      problems.push(
        source.problemAt([...way, "when", 0], "no-filing", { expected: "act: file, at: a date and a time" }),
      );
      return [];
    }
    problems.push(...checkScenario(scenario, regulation, inForce, words, way, source));
    return [{ scenario, inForce, lineOf: (below) => lineAt(source, [...way, ...below]) }];
  });
  return problems.length > 0 ? problems : { file, regulation, scenarios: placed };
}

function inForceAt({ when: [first] }: Scenario, regulation: Regulation): EditionAt | undefined {
  if (first?.act !== "file" || first.at === undefined) return undefined;
  const zone = zoneOf(regulation);
  const filedAt = momentOf(first.at, zone, undefined);
  return filedAt && editionAt(regulation, dateAt(filedAt, zone), {});
}

function lineAt(source: YamlSource, way: Way): number {
  return source.problemAt(way, "wrong-value").line;
}
