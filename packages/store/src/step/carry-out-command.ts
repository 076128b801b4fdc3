import { randomUUID } from "node:crypto";
import {
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  decide,
  type EventType,
  isRejected,
  type Rejected,
  reject,
  type Situation,
  systemActor,
} from "@reglament/engine";
import type { Edition } from "@reglament/regulation";
import { isEarlierInQueue } from "../cases/earlier-in-queue.ts";
import { type LawOf, type LoadedCase, loadCase } from "../cases/load-case.ts";
import { type KnownMoments, withNumber } from "../cases/stored-event.ts";
import { confirmWritten } from "../confirm-written.ts";
import { findFiledCase } from "../drafts/draft.ts";
import type { Queryable } from "../queryable.ts";
import { hasWrittenNothing, isSilence, leavesOpen, NotConnected, OutcomeOpen } from "../sharing/database-fault.ts";
import { NoRoom } from "../sharing/waiting-room.ts";
import { blankInStock } from "../worlds/blank-stock.ts";
import { findAnswer } from "./carry-out.ts";
import { enter, leave } from "./commands-in-hand.ts";
import { findPromises } from "./find-promises.ts";
import { endOf, type Happening, happeningsOf } from "./happening.ts";
import { AnswerUnknown, lookingUp } from "./looking-up.ts";
import { listNewNotices } from "./new-notices.ts";
import type { Step, StepPapers } from "./step.ts";
import { blankOf, caseRowOf, numbersOf } from "./step-of-events.ts";
import { pause, write } from "./write-step.ts";

/** A command with what is needed to decide on it and to write what follows. */
export interface CommandInput {
  readonly region: string;
  /** For `file` an id of the caller's making: the new case gets it. */
  readonly caseId: string;
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: Command;
  /** The case's version as the actor saw it; what somebody else did since then makes the command stale. */
  readonly seenVersion?: number;
  /** What else the decision depends on; asked again, with the newest state, when somebody else was faster. */
  situationOf(state: Case | undefined): Situation | Promise<Situation>;
  readonly lawOf: LawOf;
  /** Personal content, documents and signatures that the command's digests are about, and for `file` draft and parties. */
  readonly papers?: StepPapers;
}

/** A command that was carried out, now or on its first arrival. */
export interface CarriedOut {
  /** The case right after the command. */
  readonly done: Case;
  /** The caller's, except for a repeated filing: then that of the first. */
  readonly caseId: string;
  /** The events of the command, complete. */
  readonly events: readonly CaseEvent[];
}

/** A case that five others changed in a row is one that people quarrel over: they are to look at it again. */
const mostAttempts = 5;

/**
 * Decides on a command and writes what follows; the only way in which a case changes.
 *
 * Commands that come at the same time share statements, each way to the database and back. When somebody else changed
 * the case in between, it decides again on the new state, at most five times. A repeated command isn't decided again: it
 * gets its first answer, if it is of the same person in the same case.
 *
 * @returns the case after the command, or why it wasn't carried out. `STALE` has the facts `seen` and `version` when the
 *   case went on since the version seen, its events tell how; `filedCase` when another command filed the draft before;
 *   `EARLIER_IN_QUEUE` when an earlier application waits for its number in the queue; `BUSY` when nothing was written
 *   this time because too many wait, the database is away or somebody keeps the case locked
 * @throws OutcomeOpen, with the database's error as its cause, when it may have been written or not, as when the
 *   connection broke: sent again with the same id, the command is carried out once; the database's error where that is a
 *   bug, and the driver's where the database fell silent while it was read, before anything was written
 */
export async function carryOutCommand(db: Queryable, input: CommandInput): Promise<CarriedOut | Rejected> {
  const since = performance.now();
  if (!enter(db)) return reject("BUSY", { because: "too many wait" });
  try {
    return await carryOutNow(db, input, since);
  } finally {
    leave(db);
  }
}

/** Attempts it until it is settled. A connection that broke may have left the step behind: the next attempt finds it. */
async function carryOutNow(db: Queryable, input: CommandInput, since: number): Promise<CarriedOut | Rejected> {
  let open: OutcomeOpen | undefined;
  let hindrance = reject("STALE", { attempts: mostAttempts });
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    try {
      const outcome = await attemptOnce(db, input, since);
      // Whatever was found now, the command was looked up before it.
      if (open instanceof AnswerUnknown) open = undefined;
      if (outcome === "again") continue;
      // What is on its way may still arrive, so nobody can say that the command isn't carried out.
      if (open !== undefined && isRejected(outcome)) throw open;
      return outcome;
    } catch (error) {
      if (isSilence(error)) return unheard(error, open);
      // What was looked up for an open outcome is not to be had either; nor is it at once where there is no room.
      if (error instanceof AnswerUnknown && (open !== undefined || wasInVain(error.cause))) throw open ?? error;
      if (error instanceof OutcomeOpen && error !== open) open = error;
      else if (open === undefined && wasInVain(error)) return reject("BUSY", { because: reasonOf(error) });
      else if (open === undefined && leavesOpen(error)) hindrance = reject("BUSY", { because: reasonOf(error) });
      else throw open ?? error;
      await pause(attempt);
    }
  }
  if (open !== undefined) throw open;
  return hindrance;
}

/** Nobody asks a second time whom the database left without an answer once. */
function unheard(error: unknown, open: OutcomeOpen | undefined): Rejected {
  if (open === undefined && error instanceof NotConnected) return reject("BUSY", { because: reasonOf(error) });
  throw open ?? error;
}

/** Nothing was written, and trying again at once would only make those wait longer who wait already. */
function wasInVain(error: unknown): boolean {
  return error instanceof NoRoom || hasWrittenNothing(error);
}

/** What the log says of it, down to the cause: that no connection was to be had doesn't tell a full server from a wrong address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  // Of several addresses that all failed, Node says nothing but the code.
  const reason = error.message || ("code" in error ? String(error.code) : error.name);
  return error.cause === undefined ? reason : `${reason}: ${reasonOf(error.cause)}`;
}

/** @returns `again` when the case changed meanwhile */
async function attemptOnce(
  db: Queryable,
  input: CommandInput,
  since: number,
): Promise<CarriedOut | Rejected | "again"> {
  const loaded = await loadCase(db, input.lawOf, input.region, input.caseId);
  const hasGoneOn = loaded && hasGoneOnSince(loaded, input.seenVersion);
  if (hasGoneOn) return (await repeatedAnswer(db, input)) ?? hasGoneOn;
  const situation = await input.situationOf(loaded?.case);
  const events = decide(situation, loaded?.case, input.command, input.actor);
  if (isRejected(events)) return (await repeatedAnswer(db, input)) ?? events;
  const isOther = loaded !== undefined && isOfOtherCalendar(loaded, situation);
  const isTelling = input.command.act === "recompute";
  if (loaded && isTelling && !isOther) return (await repeatedAnswer(db, input)) ?? alreadyTold(situation);
  const isBehind = isOther && !isTelling;
  // What is known or must wait doesn't let the calendar go first.
  const known = isBehind ? await repeatedAnswer(db, input) : undefined;
  if (known) return known;
  if (loaded && events.some(({ type }) => type === "queued")) {
    const { region, caseId, actor } = input;
    const isEarlier = await isEarlierInQueue(db, region, caseId, loaded.case, actor.person);
    if (isEarlier) return (await repeatedAnswer(db, input)) ?? reject("EARLIER_IN_QUEUE", {});
  }
  const change = isBehind ? await catchUp(db, input, loaded, situation) : "none";
  if (isRejected(change)) return change;
  if (change === "told") return "again";
  const law = loaded?.law ?? lawInForce(situation);
  const happenings = happeningsOf(law, loaded?.case, events);
  const stays = change === "left" && loaded ? { calendarVersion: loaded.known.calendarVersion } : undefined;
  const decided = { situation, law, before: loaded?.case, happenings, stays };
  const step = await stepOf(db, input, decided);
  const answer = await write(db, step, since);
  switch (answer.answer) {
    case "done":
      return carriedOut(input.caseId, decided, answer.numbers);
    case "repeated":
      return (await repeatedAnswer(db, input)) ?? lost(input);
    case "busy":
      return reject("BUSY", { because: "somebody else has it locked" });
    case "stale":
      return (await whatHinders(db, step)) ?? "again";
  }
}

interface Decided {
  readonly situation: Situation;
  readonly law: Edition;
  readonly before: Case | undefined;
  readonly happenings: readonly Happening[];
  /** The calendar that the row still names, since nobody could look at what was promised by it. */
  readonly stays: Pick<KnownMoments, "calendarVersion"> | undefined;
}

/** What time and calendar leave behind; no person did it, so nobody has to look at the case again for it. */
const marksOfTime: ReadonlySet<EventType> = new Set([
  "deadline-neared",
  "deadline-passed",
  "keeping-ended",
  "calendar-changed",
]);

function hasGoneOnSince({ case: { version }, events }: LoadedCase, seen: number | undefined): Rejected | undefined {
  if (seen === undefined) return undefined;
  const since = events.filter(({ sequence, event }) => sequence > seen && !marksOfTime.has(event.type));
  // Nobody has seen what hasn't come yet, nor a version that is no number.
  return seen <= version && since.length === 0 ? undefined : reject("STALE", { seen, version });
}

/** Whether the calendar changed since the case row's moments were computed. */
function isOfOtherCalendar({ known }: LoadedCase, { times }: Situation): boolean {
  return known.calendarVersion !== times.provider.calendar.version;
}

/** Somebody else was faster: what the sender took for the moments of before were those of the new calendar. */
function alreadyTold({ times }: Situation): Rejected {
  return reject("NOTHING_DUE", { calendar: times.provider.calendar.version });
}

/**
 * Tells first, as an event of its own, what a changed calendar moves or what is kept, where nobody has done so yet:
 * after the command's step nobody could see any more what was. It stays told where the step then finds the case locked
 * or its blank gone.
 *
 * @returns `told` when the case went on by it, `none` when nothing moves; `left` when what was promised isn't known,
 *   which holds up no act; `BUSY` when the case couldn't be looked at, and then nothing may be written by the new calendar
 */
async function catchUp(
  db: Queryable,
  { region, caseId, lawOf }: CommandInput,
  loaded: LoadedCase,
  situation: Situation,
): Promise<"told" | "none" | "left" | Rejected> {
  const isKeeping = loaded.law.calendarChange.is === "keep";
  const before = isKeeping ? await findPromises(db, loaded, situation) : undefined;
  if (isKeeping && before === undefined) return "left";
  const outcome = await carryOutNow(
    db,
    {
      region,
      caseId,
      commandId: randomUUID(),
      actor: systemActor,
      command: { act: "recompute", was: loaded.known.nextMoment, ...(before && { before }) },
      situationOf: () => situation,
      lawOf,
    },
    performance.now(),
  ).catch((error: unknown) => {
    // Open is only what was to be told first; of the command itself nothing is on its way.
    if (error instanceof OutcomeOpen) return reject("BUSY", { because: reasonOf(error) });
    throw error;
  });
  if (!isRejected(outcome)) return "told";
  return outcome.rejected === "BUSY" ? outcome : "none";
}

async function stepOf(db: Queryable, input: CommandInput, decided: Decided): Promise<Step> {
  const { region, caseId, commandId, papers } = input;
  const { situation, law, before, happenings, stays } = decided;
  const after = endOf(happenings);
  const events = happenings.map(({ event }) => event);
  const blank = blankOf(events, after);
  return {
    ...papers,
    region,
    caseId,
    commandId,
    events,
    expectedVersion: before?.version ?? 0,
    row: { ...caseRowOf(law, situation, after), ...stays },
    notices: await listNewNotices(db, input, decided),
    numbers: numbersOf(law, situation, happenings),
    ...(blank && { blank }),
  };
}

/** Why a step that found nothing to build on won't find it the next time either. */
async function whatHinders(db: Queryable, { region, draftId, blank }: Step): Promise<Rejected | undefined> {
  const filedCase = draftId && (await findFiledCase(db, region, draftId));
  if (filedCase) {
    await confirmWritten(db);
    return reject("STALE", { filedCase });
  }
  if (blank && !(await blankInStock(db, region, blank.department, blank.text))) {
    return reject("BLANK_NOT_IN_STOCK", { number: blank.text });
  }
  return undefined;
}

/** What the command was answered before; whoever sends the id of somebody else's command learns nothing of that one. */
async function repeatedAnswer(db: Queryable, input: CommandInput): Promise<CarriedOut | Rejected | undefined> {
  const answer = await findAnswer(db, input.region, input.commandId);
  if (answer === undefined) return undefined;
  const loaded = await lookingUp(loadCase(db, input.lawOf, input.region, answer.caseId));
  if (loaded === undefined) return lost(input);
  const events = loaded.events.slice(0, answer.version).map(({ event }) => event);
  // The id of a filing follows from its draft, which the server has seen to be the visitor's, and the case's id doesn't.
  const isOwn = answer.caseId === input.caseId && events.at(-1)?.by === input.actor.person;
  if (input.command.act !== "file" && !isOwn) return reject("COMMAND_KNOWN");
  return {
    done: endOf(happeningsOf(loaded.law, undefined, events)),
    caseId: answer.caseId,
    events: events.slice(-answer.eventCount),
  };
}

/** The case with the numbers that the statement gave. */
function carriedOut(
  caseId: string,
  { law, before, happenings }: Decided,
  numbers: Readonly<Record<string, string>>,
): CarriedOut {
  const first = (before?.version ?? 0) + 1;
  const events = happenings.map(({ event }, index) => {
    const number = numbers[first + index];
    return number === undefined ? event : withNumber(event, number);
  });
  const isNumbered = Object.keys(numbers).length > 0;
  return { done: endOf(isNumbered ? happeningsOf(law, before, events) : happenings), caseId, events };
}

function lawInForce({ law }: Situation): Edition {
  if (law === undefined) throw new Error("a filing was decided on without an edition in force");
  return law;
}

function lost({ commandId }: CommandInput): never {
  throw new Error(`command ${commandId} was answered, but its case isn't there`);
}
