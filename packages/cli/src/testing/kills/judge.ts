/** Holds what was acknowledged against what is on record. */
import type { MessagesOnRecord, RegionOnRecord } from "@reglament/store/testing";
import type { Acknowledged, Tally } from "./tally.ts";

export interface Judgement {
  /** Acknowledged commands that aren't on record, or lead to another case. */
  readonly lost: readonly string[];
  /** What was carried out more than once, or though nobody was to. */
  readonly twice: readonly string[];
  /** Everything else that may not be. */
  readonly broken: readonly string[];
}

/** What a system notes on its own; such commands were sent by nobody. */
const bySystem: ReadonlySet<string> = new Set([
  "deadline-neared",
  "deadline-passed",
  "keeping-ended",
  "calendar-changed",
  "signature-confirmed",
]);

/** Compares. */
export function judge(tally: Tally, record: RegionOnRecord): Judgement {
  return {
    lost: lostIn(tally, record),
    twice: twiceIn(tally, record),
    broken: [
      ...tally.faults,
      ...record.cases.filter(({ isWhole }) => !isWhole).map(({ caseId }) => `the chain of case ${caseId} doesn't hold`),
      ...numbersBroken(record),
      ...orderBroken(tally, record),
      ...attachmentsBroken(tally, record),
      ...messagesBroken(record.messages),
    ],
  };
}

function isFiling({ what }: Acknowledged): boolean {
  return what === "file";
}

function draftOf({ commandId }: Acknowledged): string {
  return commandId.replace("file:", "");
}

function lostIn({ acknowledged }: Tally, { drafts, commands, cases }: RegionOnRecord): readonly string[] {
  const caseOfCommand = new Map(commands.map(({ commandId, caseId }) => [commandId, caseId]));
  const known = new Set(cases.map(({ caseId }) => caseId));
  return acknowledged
    .filter((one) => {
      const caseId = isFiling(one) ? drafts.get(draftOf(one)) : caseOfCommand.get(one.commandId);
      // A filing whose signature still waits leads to no case yet, but is on record by its draft.
      return caseId === undefined || !known.has(caseId) || (one.caseId !== "received" && one.caseId !== caseId);
    })
    .map(({ what, commandId, caseId }) => `${what} ${commandId} of case ${caseId}`);
}

function twiceIn(
  { acknowledged, stale }: Tally,
  { drafts, commands, cases, marks }: RegionOnRecord,
): readonly string[] {
  const sent = new Set(acknowledged.map(({ commandId }) => commandId));
  const refused = new Set(stale);
  const filed = new Set(drafts.values());
  const commandsOf = Map.groupBy(commands, ({ caseId }) => caseId);
  const found = cases.flatMap(({ caseId, version, eventTypes }) => {
    const own = (commandsOf.get(caseId) ?? []).sort((one, other) => one.version - other.version);
    const problems = filed.has(caseId) ? [] : [`case ${caseId} belongs to no draft`];
    let before = 0;
    for (const { commandId, eventCount, version: after } of own) {
      if (after - eventCount !== before) problems.push(`command ${commandId} doesn't follow the one before`);
      const types = eventTypes.slice(before, after);
      const isKnown = sent.has(commandId) || types[0] === "filed" || types.every((type) => bySystem.has(type));
      if (!isKnown) problems.push(`command ${commandId} (${types.join(", ")}) was acknowledged to nobody`);
      if (refused.has(commandId)) problems.push(`stale command ${commandId} was carried out`);
      before = after;
    }
    if (before !== version || eventTypes.length !== version) problems.push(`case ${caseId} has events of no command`);
    return problems;
  });
  const caseIds = [...drafts.values()];
  if (new Set(caseIds).size !== caseIds.length) found.push("two drafts lead to one case");
  return [...found, ...markedTwice(marks)];
}

/** Whatever process looked: of each deadline a case bears each mark once. */
function markedTwice(marks: RegionOnRecord["marks"]): readonly string[] {
  const alike = Map.groupBy(marks, ({ caseId, type, of }) => `case ${caseId} has ${type} of ${of}`);
  return [...alike].filter(([, those]) => those.length > 1).map(([what]) => `${what} more than once`);
}

/** Numbers run from 1 to what the counter says, without a gap. */
function numbersBroken({ cases, counters }: RegionOnRecord): readonly string[] {
  return counters
    .filter(({ kind }) => kind === "incoming")
    .flatMap(({ office, last }) => {
      const given = cases.filter((one) => one.office === office).flatMap(({ incomingNumber }) => incomingNumber ?? []);
      const numbers = new Set(given.map((number) => Number(number.split("-")[1])));
      const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !numbers.has(number));
      const isRight = missing.length === 0 && given.length === last;
      return isRight
        ? []
        : [`numbers of ${office}: ${given.length} given up to ${last}, missing ${missing.join(", ")}`];
    });
}

/** Of two commands one of which was answered before the other was sent, the first has the earlier moment and number. */
function orderBroken({ acknowledged }: Tally, { cases }: RegionOnRecord): readonly string[] {
  const byId = new Map(cases.map((one) => [one.caseId, one]));
  const ranked = (what: string, rankOf: (caseId: string) => number | undefined) =>
    acknowledged.flatMap((one) => {
      const rank = one.what === what ? rankOf(one.caseId) : undefined;
      return rank === undefined ? [] : [{ ...one, rank }];
    });
  const byMoment = ranked("file", (caseId) => byId.get(caseId)?.filedAt);
  const byNumber = ranked("register", (caseId) => {
    // One that was registered without a number has no rank; that it has none is found elsewhere.
    const number = byId.get(caseId)?.incomingNumber?.split("-")[1];
    return number === undefined ? undefined : Number(number);
  });
  return [...outOfOrder("received", byMoment), ...outOfOrder("registered", byNumber)];
}

function outOfOrder(how: string, ranked: readonly (Acknowledged & { readonly rank: number })[]): readonly string[] {
  const sorted = [...ranked].sort((one, other) => other.rank - one.rank);
  const found: string[] = [];
  let earliestAnswer = Number.POSITIVE_INFINITY;
  let pending: typeof sorted = [];
  for (const one of sorted) {
    // Those of the same rank (a millisecond) don't precede each other.
    if (pending[0] !== undefined && pending[0].rank !== one.rank) {
      earliestAnswer = Math.min(earliestAnswer, ...pending.map(({ answeredAt }) => answeredAt));
      pending = [];
    }
    if (earliestAnswer < one.sentAt) found.push(`case ${one.caseId} was ${how} before one that came earlier`);
    pending.push(one);
  }
  return found;
}

function attachmentsBroken({ taken }: Tally, { attachments, drafts }: RegionOnRecord): readonly string[] {
  const torn = attachments.filter(({ isWhole }) => !isWhole).map(({ sha256 }) => `attachment ${sha256} isn't whole`);
  const held = new Set(attachments.map(({ draftId, caseId, sha256 }) => `${draftId ?? caseId}:${sha256}`));
  const missing = taken.filter(({ draftId, sha256 }) => !held.has(`${drafts.get(draftId) ?? draftId}:${sha256}`));
  return [...torn, ...missing.map(({ draftId }) => `an attachment of draft ${draftId} was taken and isn't there`)];
}

function messagesBroken({ undelivered, unmatched }: MessagesOnRecord): readonly string[] {
  return [
    ...(undelivered > 0 ? [`${undelivered} messages aren't delivered`] : []),
    ...(unmatched > 0 ? [`${unmatched} messages and notices don't match`] : []),
  ];
}
