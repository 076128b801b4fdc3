/** The walks of docs/walks: what was counted there by hand is what the program counts. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Instant, isoInstant } from "@reglament/calendar";
import { type Case, type DeadlineOf, deadlinesOf, isRejected, type StepRecord } from "@reglament/engine";
import { loadConfiguration, loadLaw } from "@reglament/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  momentOnPage,
  type PageAct,
  type PageDeadline,
  readWalkPage,
  type WalkPage,
} from "../testing/read-walk-page.ts";
import { onTestDatabase } from "../testing/run-reglament.ts";
import type { Timetable } from "./act-moment.ts";
import { type WalkedCase, walkCase } from "./walk-case.ts";
import { goalsOf } from "./walk-goal.ts";
import type { WalkRequest } from "./walk-request.ts";
import { withWalkSetting } from "./walk-setting.ts";
import { shortfallOf } from "./walk-shortfall.ts";
import { makeWalkWorld } from "./walk-world.ts";

const dataFolder = await mkdtemp(join(tmpdir(), "reglament-walk-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
const database = await onTestDatabase(dataFolder);

const folder = fileURLToPath(new URL("../../../../docs/walks/", import.meta.url));
const names = (await readdir(folder)).filter((name) => name !== "README.md").toSorted();
const pages = await Promise.all(names.map(async (name) => readWalkPage(await readFile(join(folder, name), "utf8"))));
const configuration = loadConfiguration({ REGLAMENT_DATA: dataFolder });
const law = loadLaw(configuration.regulationsFolder);
const requests = pages.map(requestOf);
const named = names.map((name, index) => [name, index] as const);
const walked: WalkedCase[] = [];

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database.ownerUrl);
  await withWalkSetting({ configuration, law, keep: false, connections: 2 }, requests, async (setting) => {
    for (const [index, request] of requests.entries()) {
      const world = await makeWalkWorld(setting.services.pool, setting.cast, request);
      const scene = { ...setting, world, request, caseId: crypto.randomUUID() };
      const outcome = await walkCase(scene, () => undefined, timetableOf(pages[index]));
      if (isRejected(outcome)) throw new Error(`${names[index]}: ${JSON.stringify(outcome)}`);
      walked.push(outcome);
    }
    return 0;
  });
}, 240_000);

describe("the walks counted by hand", () => {
  test("are ten: one of each of the ten texts", () => {
    const texts = pages.map(({ regulation, edition }) => `${regulation}@${edition}`);
    expect(new Set(texts).size).toBe(10);
    const known = law
      .listRegulations()
      .flatMap(({ key, editions }) => editions.filter(({ onRecord }) => onRecord).map(({ id }) => `${key}@${id}`));
    expect(texts.toSorted()).toEqual(known.toSorted());
  });

  test.each(named)("%s goes as it says, step by step", (_name, index) => {
    expect(walked[index]?.state.steps.map(stepOnPage)).toEqual(pages[index]?.acts);
  });

  test.each(named)("%s has every deadline, and each ends as counted by hand", (_name, index) => {
    const [request, walk, page] = [requests[index], walked[index], pages[index]];
    const counted = request && walk ? [...deadlinesIn(request, walk), ...keepingIn(walk)] : [];
    const byHand = page?.deadlines.map(({ of, ends, met }) => ({ of, ends, met }));
    expect(counted).toEqual(byHand);
  });

  test.each(named)("%s ends with its result, and in time", (_name, index) => {
    const [request, walk] = [requests[index], walked[index]];
    expect(request && walk && shortfallOf(request, walk)).toBeUndefined();
    expect(walk?.state.outcome).toBe("result");
  });

  test.each(named)("%s counts each step from its beginning or the applicant's coming", (_name, index) => {
    const { acts = [], deadlines = [] } = pages[index] ?? {};
    const counted = deadlines.flatMap(({ of, from }) => {
      const act = acts.findLast(({ step }) => step === of.replace(/ \(\d+\)$/, ""));
      return act === undefined ? [] : [{ of, from, expected: act.comes ?? act.begins }];
    });
    expect(counted.length).toBeGreaterThan(1);
    expect(counted.filter(({ from, expected }) => from !== expected)).toEqual([]);
  });
});

function requestOf({ regulation: key, edition: id, channel: wanted, variant, acts }: WalkPage): WalkRequest {
  const regulation = law.findRegulation(key);
  const edition = regulation?.editions.find((one) => one.id === id);
  if (regulation === undefined || edition?.onRecord !== true)
    throw new Error(`no edition ${id} of ${key} is on record`);
  const channel = edition.channels.find((one) => one.id === wanted)?.id;
  const begins = acts[0]?.begins;
  if (channel === undefined || begins === undefined) throw new Error(`${key}: no case over ${wanted}`);
  const goal = goalsOf(regulation, edition, channel).find((one) => one.ground === undefined && one.variant === variant);
  if (goal === undefined) throw new Error(`${key}: no walk ${variant}`);
  return { regulation, edition, channel, goal, filedAt: momentOnPage(begins) };
}

/** Does the acts of each step when the page says. */
function timetableOf(page: WalkPage | undefined): Timetable {
  return (_request, { steps }, step) => {
    const act = page?.acts[steps.length - 1];
    if (act?.step !== step.id) throw new Error(`the page has ${act?.step} where the case stands at ${step.id}`);
    const cameAt = act.comes === undefined ? {} : { cameAt: momentOnPage(act.comes) };
    return { at: momentOnPage(act.done), ...cameAt };
  };
}

type Counted = Pick<PageDeadline, "of" | "ends" | "met">;

function deadlinesIn({ edition }: WalkRequest, { state, times }: WalkedCase): readonly Counted[] {
  return deadlinesOf(edition, times, state).map(
    ({ of, deadline, doneAt }): Counted => ({
      of: nameOnPage(of, state),
      ends: onPage(deadline.due),
      met: onPage(doneAt),
    }),
  );
}

function nameOnPage(of: DeadlineOf, { steps }: Case): string {
  switch (of.kind) {
    case "step": {
      const place = steps.slice(0, of.index + 1).filter(({ step }) => step === of.step).length;
      return place === 1 ? of.step : `${of.step} (${place})`;
    }
    case "span":
    case "arrival":
      return `${of.kind} ${of.procedure}`;
    case "total":
      return of.kind;
  }
}

function stepOnPage({ step, startedAt, doneAt, cameAt }: StepRecord): PageAct {
  const act = { step, begins: onPage(startedAt), done: onPage(doneAt) };
  return cameAt === undefined ? act : { ...act, comes: onPage(cameAt) };
}

/** The end of keeping, noted as it came, and when the result went back. */
function keepingIn({ events }: WalkedCase): readonly Counted[] {
  const returned = events.find(({ type }) => type === "returned-to-provider")?.at;
  return events.flatMap((event) =>
    event.type === "keeping-ended" ? [{ of: "keeping", ends: onPage(event.due), met: onPage(returned) }] : [],
  );
}

/** 2019-06-14 19:59; whatever a moment has beyond the minute is kept, so that it shows. */
function onPage(moment: Instant | undefined): string {
  if (moment === undefined) return "";
  const iso = isoInstant(moment, "Asia/Almaty");
  if (!iso.endsWith(":00+06:00")) return iso;
  return iso.slice(0, 16).replace("T", " ");
}
