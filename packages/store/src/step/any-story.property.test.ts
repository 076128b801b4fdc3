/**
 * What must always hold of cases, whatever people, time and calendar do to them: random stories through the store, held
 * against a model that knows the invariants and nothing of how they are kept.
 */
import { randomUUID } from "node:crypto";
import { addTerm, type Instant, type WorkCalendar } from "@reglament/calendar";
import {
  type Actor,
  type BeyondAct,
  beyondNames,
  type CarriedAct,
  type Case,
  deadlinesOf,
  isCarried,
  isRejected,
  openActs,
  type Rejected,
  rejections,
  type Situation,
  systemActor,
} from "@reglament/engine";
import { aFiler, aFilingUnder, aFittingCommand, anOfficial, aSubstitute, whoseTurn } from "@reglament/engine/testing";
import { actNames, type ChannelId, type Edition, isRole, roleIds } from "@reglament/regulation";
import { shippedEditions } from "@reglament/regulation/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listCasesOfPerson } from "../cases/case-of-person.ts";
import { type LoadedCase, loadCase } from "../cases/load-case.ts";
import { verifyChain } from "../cases/verify-chain.ts";
import { aWalkedWorld } from "../testing/a-walked-world.ts";
import { digestTables, listTables } from "../testing/contents-of.ts";
import { expectLawful, rowOf } from "../testing/expect-lawful.ts";
import { expectRowToFit } from "../testing/expect-row-to-fit.ts";
import { expectNumbersWithoutGaps, expectTold } from "../testing/expect-told.ts";
import { testDatabase } from "../testing/test-database.ts";
import type { CarriedOut, CommandInput } from "./carry-out-command.ts";
import { noteTime, recomputeMoments } from "./note-time.ts";

const { pool, owner } = await testDatabase();
const editions = shippedEditions();
const world = await aWalkedWorld(pool, editions);
const { region } = world;
const tables = await listTables(owner);
type Way = readonly [Edition, ChannelId];
const ways = editions.flatMap((law) => law.channels.map(({ id }): Way => [law, id]));
const anyAct = [...actNames.filter(isCarried), ...beyondNames];
/** Concerned by every case, and an official elsewhere. */
const concerned = ["parent-1", "head-2"];

/** Everybody: each role in its office, in another one and by substitution; the parent; somebody without any role. */
const people: readonly Actor[] = [
  ...roleIds.flatMap((role) => [
    anOfficial({ role }),
    anOfficial({ role, person: `${role}-2` }),
    anOfficial({ role, office: "school-2", person: `${role}-2` }),
    aSubstitute(role, `${role}-1`, `${role}-2`),
  ]),
  { person: "parent-1", roles: [] },
  { person: "courier-2", roles: [] },
];

/** What is open to whoever sends it, the act whose turn it is sent by anybody, any act, and what stands beside the text. */
const byAnybody = ["offered", "forged", "any", "beside"] as const;
const mayBeDone: readonly string[] = ["onward", ...byAnybody];
const attempt = fc.record({
  which: fc.nat(1),
  minutes: fc.oneof({ weight: 5, arbitrary: fc.nat(120) }, fc.integer({ min: 1_000, max: 50_000 })),
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constant("onward" as const) },
    { weight: 9, arbitrary: fc.constantFrom(...byAnybody) },
    { weight: 5, arbitrary: fc.constantFrom("again", "by-another", "in-another", "filed-again") },
    { weight: 3, arbitrary: fc.constantFrom("stale" as const, "time" as const, "calendar" as const) },
  ),
  actor: fc.constantFrom(...people),
  choice: fc.nat(99),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;
const story = fc.record({
  ways: fc.oneof(
    fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...ways)),
    fc.constantFrom(...ways).map((way) => [way, way] as const),
  ),
  /** Minutes from the first filing to the second. */
  apart: fc.nat(20),
  undetermined: fc.boolean(),
  attempts: fc.array(attempt, { minLength: 14, maxLength: 30, size: "max" }),
});

/** A case as the model remembers it. */
interface Known {
  readonly caseId: string;
  readonly law: Edition;
  readonly blank: string;
  now: Instant;
  loaded: LoadedCase;
  readonly sent: { readonly input: Input; readonly answer: CarriedOut }[];
}
type Contents = Awaited<ReturnType<typeof digestTables>>;
type Input = Pick<CommandInput, "caseId" | "actor" | "command"> & Partial<CommandInput>;

let calendars = 0;
let blanksUsed = 200;
let storiesTold = 0;
const seen = { accepted: 0, rejected: new Set<string>() };

test("whatever anybody tries, each case obeys the law and its own log", { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ ways: [one, other], apart, undetermined, attempts }) => {
      storiesTold += 1;
      const cases = [await file(one, 0, undetermined), await file(other, apart, false)] as const;
      for (const tried of attempts) {
        const known = cases[tried.which] ?? cases[0];
        const neighbour = cases[1 - tried.which] ?? cases[1];
        known.now = (known.now + tried.minutes * 60_000) as Instant;
        await make(tried, known, neighbour);
        expect(await reload(neighbour)).toEqual(neighbour.loaded);
      }
      for (const known of cases) {
        expect(await verifyChain(pool, region, known.caseId)).toBe(true);
        await expectTold(owner, world.idOf("parent-1"), { region, ...known });
      }
      await expectNumbersWithoutGaps(owner, region);
    }),
    // A smaller story costs more than it tells: the seed leads back to this one.
    { numRuns: 24, endOnFailure: true },
  );
  // What holds for stories in which nothing happens says nothing.
  expect(seen.accepted).toBeGreaterThan(30);
  expect([...seen.rejected]).toEqual(
    expect.arrayContaining(["STALE", "COMMAND_KNOWN", "NOT_AUTHORISED", "STEP_NOT_OPEN", "NOTHING_DUE"]),
  );
});

/** Each story begins before those told earlier, whose cases would else be ahead of its own in the queue for good. */
async function file([law, channel]: Way, minutes: number, isUndetermined: boolean): Promise<Known> {
  blanksUsed += 1;
  const blank = `BT-${String(blanksUsed).padStart(7, "0")}`;
  const caseId = randomUUID();
  const now = (Date.parse(`${law.trainingDate}T05:00:00Z`) + (minutes - 30 * storiesTold) * 60_000) as Instant;
  const waits = isUndetermined && channel === "portal";
  const command = aFilingUnder(law, channel, now, waits ? { undetermined: true } : {});
  const papers = { parties: world.parties };
  const input: Input = {
    caseId,
    commandId: randomUUID(),
    papers,
    ...world.inThisWorld({ command, actor: aFiler(channel) }, undefined),
  };
  const situation = situationAt(law, now);
  const answer = await world.carryOut(law, now, { ...input, situationOf: () => situation });
  if (isRejected(answer)) throw new Error(answer.rejected);
  const filed = { caseId, law, blank, now, sent: [{ input, answer }] };
  const known: Known = { ...filed, loaded: await reload(filed) };
  expect(known.loaded.case).toEqual(answer.done);
  await expectRowToFit({ owner, law, times: situation.times }, caseId, known.loaded.case);
  if (!waits) return known;
  const confirming = { caseId, actor: systemActor, command: { act: "confirm-signature" } } as const;
  const confirmed = await world.carryOut(law, now, { ...confirming, situationOf: () => situation });
  if (isRejected(confirmed)) throw new Error(confirmed.rejected);
  await expectGrown(known, situation, confirmed.events);
  return known;
}

async function make(tried: Attempt, known: Known, neighbour: Known): Promise<void> {
  const { law, caseId, now } = known;
  if (tried.kind === "calendar") calendars += 1;
  const situation = situationAt(law, now);
  const before = await digestTables(owner, tables, region);
  const rowBefore = await rowOf(owner, caseId);
  if (tried.kind === "time" || tried.kind === "calendar") {
    const timed = { region, caseId, commandId: randomUUID(), situationOf: () => situation, lawOf: world.lawOf };
    const { nextMoment } = known.loaded.known;
    const outcome =
      tried.kind === "time" ? await noteTime(pool, timed) : await recomputeMoments(pool, timed, { was: nextMoment });
    if (!isRejected(outcome)) return expectGrown(known, situation, outcome.events);
    seen.rejected.add(outcome.rejected);
    return expectNothingNoted(known, situation, before);
  }
  const input = inputOf(tried, known, neighbour, situation);
  if (input === undefined) return;
  const outcome = await world.carryOut(law, now, {
    ...input,
    situationOf: (state) => situationOf(state ?? known.loaded.case, now),
  });
  if (tried.kind !== "again") expectFairInQueue(outcome, known, neighbour);
  if (isRejected(outcome)) return expectRejected(tried, known, situation, outcome, before);
  if (tried.kind === "again") return expectRepeated(known, input, outcome, before);
  expect(mayBeDone).toContain(tried.kind);
  seen.accepted += 1;
  known.sent.push({ input, answer: outcome });
  expectLawful(
    { law, before: known.loaded, row: rowBefore, concerned: concerned.map((name) => world.idOf(name)) },
    input,
    outcome.events,
  );
  await expectGrown(known, situation, outcome.events);
  const { rowCount } = await owner.query("select from command where region = $1 and command_id = $2", [
    region,
    input.commandId,
  ]);
  expect(rowCount).toBe(1);
}

/** It says why by a public code, and changed nothing. */
async function expectRejected(
  { kind }: Attempt,
  known: Known,
  situation: Situation,
  { rejected }: Rejected,
  before: Contents,
): Promise<void> {
  expect(Object.keys(rejections)).toContain(rejected);
  seen.rejected.add(rejected);
  expect(kind).not.toBe("again");
  if (kind === "stale") expect(["STALE", "CASE_ENDED"]).toContain(rejected);
  const after = await digestTables(owner, tables, region);
  // What a new calendar moves is told first, by the system; a command may become unlawful by it.
  const mayBeTold = mayBeDone.includes(kind);
  if (mayBeTold && after["event"] !== before["event"]) return expectGrown(known, situation, []);
  expect(after).toEqual(before);
}

/** Only the row may have learnt of a calendar that moves nothing. */
async function expectNothingNoted(known: Known, situation: Situation, before: Contents): Promise<void> {
  const { cases, ...others } = await digestTables(owner, tables, region);
  if (others["event"] === before["event"]) expect({ ...others, cases }).toEqual({ ...before, cases });
  await expectGrown(known, situation, []);
}

/** A case waits for its number in the queue only behind one that was received earlier and stands at the same place. */
function expectFairInQueue(
  outcome: CarriedOut | Rejected,
  known: Known,
  { law, loaded: { case: other } }: Known,
): void {
  const mine = known.loaded.case;
  const isThere = other.outcome === undefined && other.steps.at(-1)?.step === mine.steps.at(-1)?.step;
  const isEarlier = isThere && other.queued === undefined && other.filedAt < mine.filedAt;
  const isAhead = isEarlier && law.regulation === known.law.regulation;
  const waits = isRejected(outcome) && outcome.rejected === "EARLIER_IN_QUEUE";
  const isQueued = !isRejected(outcome) && outcome.events.some(({ type }) => type === "queued");
  expect(waits && !isAhead).toBe(false);
  expect(isQueued && isAhead).toBe(false);
}

/** It got its first answer, and changed nothing. */
async function expectRepeated(known: Known, input: Input, outcome: CarriedOut, before: Contents): Promise<void> {
  const first = known.sent.find(({ input: { commandId } }) => commandId === input.commandId);
  expect(outcome).toEqual(first?.answer);
  expect(await digestTables(owner, tables, region)).toEqual(before);
}

/** The command of an attempt; undefined when there is nothing to try. */
function inputOf(tried: Attempt, known: Known, neighbour: Known, situation: Situation): Input | undefined {
  const { caseId, law, blank, loaded, sent } = known;
  const state = loaded.case;
  const { actor, choice } = tried;
  const earlier = sent[choice % sent.length];
  const spelled = (act: CarriedAct | BeyondAct, by: Actor): Input => {
    const command = aFittingCommand(act, state, law, situation);
    const isUnknown = command.act === "query-register" && "answer" in command && choice % 3 === 0;
    const told = isUnknown ? { ...command, answer: { ...command.answer, found: false } } : command;
    return { caseId, commandId: randomUUID(), ...world.inThisWorld({ command: told, actor: by }, state, blank) };
  };
  switch (tried.kind) {
    case "again":
      return earlier?.input;
    case "by-another":
    case "in-another": {
      if (earlier === undefined || earlier.input.command.act === "file") return undefined;
      if (tried.kind === "in-another") return { ...earlier.input, caseId: neighbour.caseId };
      const another = world.inThisWorld({ command: earlier.input.command, actor }, state, blank).actor;
      return another.person === earlier.input.actor.person ? undefined : { ...earlier.input, actor: another };
    }
    case "filed-again":
      return sent[0] && { ...sent[0].input, commandId: randomUUID() };
    case "beside": {
      const act = beyondNames[choice % beyondNames.length] ?? "claim";
      const by = beside(act, law, known);
      return by && spelled(act, by);
    }
    case "any":
      return spelled(anyAct[choice % anyAct.length] ?? "claim", actor);
    case "time":
    case "calendar":
      return undefined;
    case "onward":
    case "offered":
    case "forged":
    case "stale": {
      if (state.outcome !== undefined) return spelled("register", actor);
      const by = tried.kind === "offered" ? actor : turnOf(law, known);
      if (by === undefined) return undefined;
      const theirs = world.inThisWorld({ command: { act: "claim" }, actor: by }, state).actor;
      const open = openActs(situation, state, theirs).filter((one) => tried.kind === "offered" || !("beyond" in one));
      const act = open[choice % Math.max(open.length, 1)]?.act;
      if (act === undefined) return undefined;
      if (tried.kind !== "stale") return spelled(act, tried.kind === "forged" ? actor : by);
      const changed = loaded.events.findLast(({ event }) => !/^(?:deadline|keeping|calendar)-/.test(event.type));
      return { ...spelled(act, by), seenVersion: (changed?.sequence ?? 1) - 1 - (choice % 3) };
    }
  }
}

/** Who may do what stands beside the text. */
function beside(act: BeyondAct, law: Edition, known: Known): Actor | undefined {
  if (known.loaded.case.outcome !== undefined || act === "reassign") return anOfficial({ role: "head" });
  const { channel } = known.loaded.case;
  if (act === "withdraw") return anOfficial({ role: channel === "centre" ? "operator" : "chancellery" });
  return turnOf(law, known);
}

function turnOf(law: Edition, { loaded: { case: state } }: Known): Actor | undefined {
  const step = law.steps.find(({ id }) => id === state.steps.at(-1)?.step);
  return step !== undefined && isRole(step.actor) ? whoseTurn(law, state) : undefined;
}

/** The log grew by these events and by what a new calendar moved; the row tells the same; the applicant sees where it stands. */
async function expectGrown(known: Known, situation: Situation, events: CarriedOut["events"]): Promise<void> {
  const loaded = await reload(known);
  const old = known.loaded.events;
  expect(loaded.events.slice(0, old.length)).toEqual(old);
  const grown = loaded.events.slice(old.length).map(({ event }) => event);
  expect(grown.slice(grown.length - events.length)).toEqual(events);
  for (const event of grown.slice(0, grown.length - events.length)) expect(event.type).toBe("calendar-changed");
  expect(loaded.case).toMatchObject({ version: loaded.events.length, regulation: known.law.regulation });
  expect([loaded.case.edition, loaded.law]).toEqual([known.law.id, known.law]);
  expect(loaded.events.map(({ sequence }) => sequence)).toEqual(loaded.events.map((_, index) => index + 1));
  known.loaded = loaded;
  if (loaded.known.calendarVersion === situation.times.provider.calendar.version) {
    await expectRowToFit({ owner, law: known.law, times: situation.times }, known.caseId, loaded.case);
  }
  expectExplained(known, situation);
  const mine = await listCasesOfPerson(pool, world.idOf("parent-1"));
  const shown = mine.find(({ caseId }) => caseId === known.caseId);
  expect(shown?.outcome ?? known.law.steps.find(({ id }) => id === shown?.step)?.title.kk).toBeTruthy();
}

/** Every deadline is told by its start, its term and its policy: counted from them, it ends when it is due. */
function expectExplained({ law, loaded }: Known, { times }: Situation): void {
  const offices = [times.provider, times.centre, times.department];
  for (const { deadline } of deadlinesOf(law, times, loaded.case)) {
    const { start, countsFrom, term, policy, suspensions, before, due } = deadline.explanation;
    expect(due).toBe(deadline.due);
    expect(due).toBeGreaterThanOrEqual(countsFrom);
    if (suspensions !== undefined) continue;
    // A deadline that lies a term before an end is counted to that end.
    expect(offices.map((office) => addTerm(start, term, policy, office).due)).toContain(before?.end ?? due);
  }
}

async function reload({ caseId }: Pick<Known, "caseId">): Promise<LoadedCase> {
  const loaded = await loadCase(pool, world.lawOf, region, caseId);
  if (loaded === undefined) throw new Error("an acknowledged case isn't there");
  return loaded;
}

/** With the calendar of the moment in the story: each change takes another day off. */
function situationAt(law: Edition, now: Instant): Situation {
  const situation = world.situationAt(law, now);
  const calendar = changed(situation.times.provider.calendar);
  const at = (hours: Situation["times"]["provider"]["hours"]) => ({ calendar, hours });
  const { provider, centre, department } = situation.times;
  return {
    ...situation,
    parties: concerned.map((name) => world.idOf(name)),
    times: { provider: at(provider.hours), centre: at(centre.hours), department: at(department.hours) },
  };
}

function situationOf({ regulation, edition }: Case, now: Instant): Situation {
  return situationAt(world.lawOf(regulation, edition), now);
}

function changed(calendar: WorkCalendar): WorkCalendar {
  const days = calendars % 28;
  const name = { kk: "күн", ru: "день", en: "day" };
  return {
    ...calendar,
    version: `${calendar.version}-${calendars}`,
    dayOff: (date) =>
      days > 0 && date.endsWith(`-${String(days).padStart(2, "0")}`)
        ? { date, kind: "holiday", name }
        : calendar.dayOff(date),
  };
}
