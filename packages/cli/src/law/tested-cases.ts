import { readCalendar, type WorkCalendar } from "@reglament/calendar";
import { type EndOfWay, endsOfLaw, isSameEnd, runScenario, type ScenarioRun, scenarioWords } from "@reglament/engine";
import {
  isCasesPath,
  type Law,
  nearestWord,
  type PlacedScenario,
  type Problem,
  type Regulation,
  readScenarios,
  regulationOfCases,
  type Scenarios,
  zoneOf,
} from "@reglament/regulation";
import { CannotStart } from "../cannot-start.ts";
import { notReadable } from "./law-files.ts";

/** A scenario that was run. */
export interface TestedCase {
  readonly file: string;
  readonly regulation: Regulation;
  readonly placed: PlacedScenario;
  readonly run: ScenarioRun;
}

/** An end to which a wording can lead a case and that no scenario reaches. */
export interface UntoldEnd extends EndOfWay {
  readonly regulation: string;
  readonly edition: string;
}

/**
 * Reads the scenarios among the files of the law.
 *
 * @param wanted - which files, by path below the folder
 * @param folder - what the problems' paths begin with
 * @throws CannotStart when a file has a problem: a line for each
 */
export function readCases(
  law: Law,
  files: ReadonlyMap<string, string>,
  folder: string,
  wanted: (path: string) => boolean,
): readonly Scenarios[] {
  const keys = law.regulations.map(({ key }) => key);
  const read = [...files]
    .filter(([path]) => isCasesPath(path) && wanted(path))
    .map(([path, yaml]) => {
      const key = regulationOfCases(path, keys);
      const regulation = law.regulations.find((one) => one.key === key);
      const file = `${folder}/${path}`;
      return regulation === undefined
        ? [aboutNothing(path, file, keys)]
        : readScenarios(yaml, file, regulation, scenarioWords);
    });
  const problems = read.flatMap((one) => ("scenarios" in one ? [] : one));
  if (problems.length > 0) throw notReadable(problems);
  return read.filter((one) => "scenarios" in one);
}

/** Runs scenarios, in their order. */
export function runCases(cases: readonly Scenarios[], calendar: WorkCalendar): readonly TestedCase[] {
  return cases.flatMap(({ file, regulation, scenarios }) =>
    scenarios.map((placed) => ({
      file,
      regulation,
      placed,
      run: runScenario(placed, zoneOf(regulation), calendar),
    })),
  );
}

/** Every end of every wording on record that no scenario reaches. */
export function untoldEnds(law: Law, tested: readonly TestedCase[]): readonly UntoldEnd[] {
  return law.regulations.flatMap(({ key, editions }) =>
    editions.flatMap((edition) => {
      if (!edition.onRecord) return [];
      const reached = tested.filter(({ regulation, run }) => regulation.key === key && run.edition === edition.id);
      return endsOfLaw(edition)
        .filter((end) => !reached.some((one) => reaches(one, end)))
        .map((end) => untold(key, edition.id, end));
    }),
  );
}

/**
 * Returns the country's working calendar.
 *
 * @throws CannotStart when there is none, or it has a problem
 */
export function calendarIn(files: ReadonlyMap<string, string>, folder: string): WorkCalendar {
  const path = "kazakhstan/calendar.yaml";
  const read = readCalendar(files.get(path) ?? "", `${folder}/${path}`);
  if ("version" in read) return read;
  throw new CannotStart(read.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`).join("\n"));
}

function untold(regulation: string, edition: string, end: EndOfWay): UntoldEnd {
  return { regulation, edition, ...end };
}

function reaches({ placed, run: { outcome, ground } }: TestedCase, end: EndOfWay): boolean {
  if (outcome === undefined) return false;
  const { channel } = placed.scenario.given;
  return isSameEnd(end, { channel, outcome, ...(ground === undefined ? {} : { ground }) });
}

function aboutNothing(path: string, file: string, keys: readonly string[]): Problem {
  const [region = "", , name = ""] = path.split("/");
  const services = keys.filter((key) => key.startsWith(`${region}/`)).map((key) => key.slice(region.length + 1));
  const nearest = nearestWord(name.replace(/\.yaml$/, ""), services);
  return {
    file,
    line: 1,
    column: 1,
    path: "",
    reason: "no-such-service",
    ...(services.length === 0 ? {} : { expected: services.join(", ") }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}
