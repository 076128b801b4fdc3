import { randomUUID } from "node:crypto";
import { type Instant, plainDate } from "@reglament/calendar";
import { type Actor, type Case, type Command, isRejected, receiptNumberOf, type Situation } from "@reglament/engine";
import { aBlank, aWayThrough, officeOf, situationAt, type WayWishes } from "@reglament/engine/testing";
import { type ChannelId, type Edition, roleIds } from "@reglament/regulation";
import type { LawOf } from "../cases/load-case.ts";
import type { Queryable } from "../queryable.ts";
import { type CarriedOut, type CommandInput, carryOutCommand } from "../step/carry-out-command.ts";
import type { Party } from "../step/step.ts";
import { receiveStock } from "../worlds/blank-stock.ts";
import { saveOffice } from "../worlds/office.ts";
import { employ } from "../worlds/staff.ts";
import { aPerson, aWorld } from "./a-world.ts";

/** A world in which cases of any edition and channel go their way through the store, with the people of the engine's builders. */
export interface WalkedWorld {
  readonly region: string;
  readonly lawOf: LawOf;
  /** The person of a builder's name: `head-1`. */
  idOf(name: string): string;
  /** Whom the cases concern. */
  readonly parties: readonly Party[];
  situationAt(law: Edition, now: Instant): Situation;
  /** A builders' command with the people of this world, a blank of its stock and the numbers of the case. */
  inThisWorld(planned: PlannedCommand, state: Case | undefined, blank?: string): PlannedCommand;
  /** Leads a case through the store as the engine's builders lead it. */
  walk(law: Edition, channel: ChannelId, wishes?: WayWishes): Promise<WalkedCase>;
  /** Carries out one command and gives its answer. */
  carryOut(
    law: Edition,
    now: Instant,
    command: Pick<CommandInput, "caseId" | "actor" | "command"> & Partial<CommandInput>,
  ): ReturnType<typeof carryOutCommand>;
}

/** A command of the engine's builders, and who gives it. */
interface PlannedCommand {
  readonly command: Command;
  readonly actor: Actor;
}

export interface WalkedCase {
  readonly caseId: string;
  /** As it is after the last command, and what each brought. */
  readonly state: Case;
  readonly carriedOut: readonly CarriedOut[];
  /** A minute after the last command. */
  readonly now: Instant;
}

const stockOfBlanks = 1000;

/** Makes the world with an office of each party, a person for each role, and the department's blanks. */
export async function aWalkedWorld(db: Queryable, editions: readonly Edition[]): Promise<WalkedWorld> {
  const { region } = await aWorld(db);
  const names = { kk: "Мекеме", ru: "Учреждение", en: "Office" };
  for (const party of ["centre", "department"] as const) {
    await saveOffice(db, region, { officeId: `${party}-1`, party, names, address: names });
  }
  const people = new Map<string, string>();
  const parent = await aPerson(db);
  people.set("parent-1", parent.personId);
  for (const role of roleIds) {
    for (const name of [`${role}-1`, `${role}-2`]) {
      const { personId } = await aPerson(db);
      people.set(name, personId);
      await employ(db, region, { officeId: officeOf(role), personId, role, validFrom: plainDate("2010-01-01") });
    }
  }
  await receiveStock(db, region, {
    rangeId: randomUUID(),
    officeId: "department-1",
    first: "BT- 0000001",
    last: `BT- ${String(stockOfBlanks).padStart(7, "0")}`,
    receivedOn: plainDate("2010-01-01"),
    document: "1",
    madeBy: parent.personId,
  });
  return walkedWorld(db, region, editions, people, [
    { party: "applicant", iin: parent.iin, personId: parent.personId },
  ]);
}

function walkedWorld(
  db: Queryable,
  region: string,
  editions: readonly Edition[],
  people: ReadonlyMap<string, string>,
  parties: readonly Party[],
): WalkedWorld {
  let blanksUsed = 0;
  const idOf = (name: string) => people.get(name) ?? fail(name);
  const lawOf: LawOf = (regulation, id) =>
    editions.find((edition) => edition.regulation === regulation && edition.id === id) ?? fail(`${regulation}/${id}`);
  const nameOf = (id: string) => [...people].find(([, known]) => known === id)?.[0] ?? id;
  const world: WalkedWorld = {
    region,
    lawOf,
    idOf,
    parties,
    situationAt: (law, now) => ({
      ...situationAt(law, now),
      worksAs: (person, role) => nameOf(person).startsWith(`${role}-`),
      blankInStock: () => true,
    }),
    inThisWorld: (planned, state, blank = aBlank) =>
      theirs(planned, (text) => people.get(text) ?? (text === aBlank ? blank : text), state),
    carryOut: (law, now, command) =>
      carryOutCommand(db, {
        region,
        commandId: randomUUID(),
        lawOf,
        situationOf: () => world.situationAt(law, now),
        ...command,
      }),
    async walk(law, channel, wishes = {}) {
      blanksUsed += 1;
      const blank = `BT-${String(blanksUsed).padStart(7, "0")}`;
      const planned = aWayThrough(law, channel, wishes);
      const caseId = randomUUID();
      const carriedOut: CarriedOut[] = [];
      for (const { command, actor, at } of planned.commands) {
        const state = carriedOut.at(-1)?.done;
        const outcome = await world.carryOut(law, at, {
          caseId,
          ...world.inThisWorld({ command, actor }, state, blank),
          ...(state === undefined && { papers: { parties } }),
        });
        if (isRejected(outcome)) throw new Error(`${command.act} was rejected: ${JSON.stringify(outcome)}`);
        carriedOut.push(outcome);
      }
      const state = carriedOut.at(-1)?.done ?? fail("a way without commands");
      return { caseId, state, carriedOut, now: planned.situation.now };
    },
  };
  return world;
}

/** The builders' command with the people, the blank and the numbers of this case. */
function theirs(planned: PlannedCommand, renamed: (text: string) => string, state: Case | undefined): PlannedCommand {
  const { command, actor } = JSON.parse(JSON.stringify(planned), (_, value: unknown) =>
    typeof value === "string" ? renamed(value) : value,
  ) as typeof planned;
  const number = state && receiptNumberOf(state);
  if (command.act === "issue" && command.receipt !== undefined && number !== undefined) {
    return { command: { ...command, receipt: number }, actor };
  }
  if (command.act === "scan" && command.barcode !== undefined && number !== undefined) {
    return { command: { ...command, barcode: number }, actor };
  }
  return { command, actor };
}

/** The step at which a case of this channel begins. */
export function firstStep(law: Edition, channel: ChannelId): string {
  return law.channels.find(({ id }) => id === channel)?.startsAt ?? fail(channel);
}

function fail(what: string): never {
  throw new Error(`the world has no ${what}`);
}
