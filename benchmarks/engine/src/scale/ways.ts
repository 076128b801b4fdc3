/**
 * The ways that the country's cases have gone: real events of the shipped law, decided by the engine once and then
 * written for millions of cases with each one's own people, office, times and numbers.
 */
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type CaseEvent, officeAt, openStep, replay } from "@reglament/engine";
import { aWayThrough } from "@reglament/engine/testing";
import { type ChannelId, type Edition, readLaw } from "@reglament/regulation";
import { canonicalBytes } from "@reglament/store";
import { uuidOf } from "./country.ts";

/** A way, with the share of cases that go it. */
export interface Way {
  readonly law: Edition;
  readonly channel: ChannelId;
  /** Of a hundred cases. */
  readonly share: number;
  /** The step at which it stands, and whether at the centre; absent when it has ended. */
  readonly stands?: { readonly step: string; readonly atCentre: boolean };
  readonly events: readonly WrittenEvent[];
}

/** An event as it is written for each case. */
interface WrittenEvent {
  readonly type: CaseEvent["type"];
  /** Canonical JSON, for PostgreSQL's `format`: 1 the case's id, 2 the applicant's, 3 the moment, 4 the office. */
  readonly payload: string;
  /** Who acts; the applicant when absent. */
  readonly official?: string;
  readonly minutesAfterFiling: number;
  readonly number?: "centre" | "incoming";
}

/** Six, ten and thirteen events when ended; an open case has some of them. */
const ended = [
  ["kostanay/school-enrolment", "portal", 43],
  ["kostanay/external-study", "centre", 21],
  ["kostanay/certificate-duplicate", "centre", 21],
] as const;
const open = [
  ["kostanay/school-enrolment", "portal", 5, 1],
  ["kostanay/school-enrolment", "portal", 6, 3],
  ["kostanay/external-study", "centre", 2, 8],
  ["kostanay/certificate-duplicate", "centre", 2, 10],
] as const;

/** The applicant of the engine's builders. */
const applicant = "parent-1";

const editions = readEditions();

/** 85 ended cases of a hundred, and 15 that stand at four steps of the provider. */
export const ways: readonly Way[] = [
  ...ended.map(([key, channel, share]) => wayOf(key, channel, share)),
  ...open.map(([key, channel, share, events]) => wayOf(key, channel, share, events)),
];

/** The way that falls to a chance of a hundred. */
export function wayAt(chance: number): Way {
  let passed = 0;
  for (const way of ways) {
    passed += way.share;
    if (chance < passed) return way;
  }
  throw new Error(`the ways' shares are ${passed} of a hundred`);
}

/** Finds the edition of a case. */
export function lawOf(regulation: string, edition: string): Edition {
  const law = editions.get(regulation);
  if (law?.id !== edition) throw new Error(`no case here is filed under ${edition} of ${regulation}`);
  return law;
}

function wayOf(key: string, channel: ChannelId, share: number, eventCount?: number): Way {
  const law = editions.get(key);
  if (law === undefined) throw new Error(`the law has no ${key} to file under`);
  const gone = aWayThrough(law, channel).events.slice(0, eventCount);
  const state = replay(law, gone);
  const step = state.outcome === undefined ? openStep(law, state) : undefined;
  const [filed] = gone;
  const numbered = gone.filter((event) => numberOf(event) !== undefined);
  return {
    law,
    channel,
    share,
    ...(step && { stands: { step: step.id, atCentre: officeAt(law, state, step)?.startsWith("centre") === true } }),
    events: gone.map((event) =>
      writtenEvent(event, (event.at - (filed?.at ?? event.at)) / 60_000, event === numbered[0] && numbered.length > 1),
    ),
  };
}

function writtenEvent(event: CaseEvent, minutesAfterFiling: number, isCentres: boolean): WrittenEvent {
  const number = isCentres ? "centre" : "incoming";
  return {
    type: event.type,
    payload: payloadOf(event),
    minutesAfterFiling,
    ...(event.by === applicant ? {} : { official: uuidOf(event.by) }),
    ...(numberOf(event) === undefined ? {} : { number }),
  };
}

function numberOf(event: CaseEvent): string | undefined {
  return "incomingNumber" in event ? event.incomingNumber : undefined;
}

/** Each case's own ids, times and office stand where the builders' names stood; the statement gives the number. */
function payloadOf(event: CaseEvent): string {
  const { incomingNumber: _, ...written } = event as CaseEvent & { readonly incomingNumber?: string };
  const names: Readonly<Record<string, (value: unknown) => unknown>> = {
    personalId: () => "%1$s",
    documentId: () => "%1$s",
    attachmentId: () => "%1$s",
    by: (name) => (name === applicant ? "%2$s" : uuidOf(String(name))),
    executor: (name) => uuidOf(String(name)),
    at: () => "%3$s",
    office: () => "%4$s",
    school: () => "%4$s",
  };
  const text = JSON.stringify(written, (name, value: unknown) => names[name]?.(value) ?? value);
  const canonical = Buffer.from(canonicalBytes(JSON.parse(text))).toString("utf8");
  return canonical.replaceAll('"at":"%3$s"', '"at":%3$s');
}

function readEditions(): ReadonlyMap<string, Edition> {
  const folder = fileURLToPath(new URL("../../../../regulations", import.meta.url));
  const files = globSync("**/*.yaml", { cwd: folder }).map(
    (file) => [file.replaceAll(sep, "/"), readFileSync(join(folder, file), "utf8")] as const,
  );
  const read = readLaw(new Map(files), "regulations");
  if (!("regulations" in read)) throw new Error("the law has problems");
  return new Map(
    read.regulations.flatMap(({ key, editions: all }) =>
      all.flatMap((edition) => (edition.onRecord ? [[key, edition] as const] : [])),
    ),
  );
}
