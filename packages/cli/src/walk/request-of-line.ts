/** Reads from a command line which case is to be walked. */
import { type Instant, instant, type OfficeTime, type PlainDate, plainDate } from "@reglament/calendar";
import { isOpenForFiling, rejections } from "@reglament/engine";
import { type ChannelId, type Edition, type Regulation, wayThrough } from "@reglament/regulation";
import type { Law } from "@reglament/server";
import { type CommandLine, UsageError, unknown } from "../command-line.ts";
import { type FilingMoment, findFilingMoment, plannedFiling } from "./filing-moment.ts";
import {
  goalsOf,
  plansOf,
  refusalsOf,
  type WalkGoal,
  type WalkPlan,
  type WalkVariant,
  walkVariants,
} from "./walk-goal.ts";
import type { WalkRequest } from "./walk-request.ts";

/** What the words of a line may be. */
export const walkOptions = {
  channel: "value",
  json: "flag",
  at: "value",
  edition: "value",
  refuse: "value",
  variant: "value",
  keep: "flag",
  all: "flag",
} as const;

/**
 * Returns the one case that the line asks for, or why the law has none such, for people.
 *
 * @throws UsageError when the line isn't understood
 */
export function requestOfLine(line: CommandLine, law: Law): WalkRequest | { readonly objection: string } {
  const regulation = regulationOf(line, law);
  const editions = onRecord(regulation);
  const channel = channelOf(line, editions);
  const refuse = oneOf(line, "refuse", "ground", [
    ...new Set(editions.flatMap(({ refusals }) => refusals.map(({ id }) => id))),
  ]);
  const variant = oneOf(line, "variant", "variant", walkVariants);
  if (refuse !== undefined && variant !== undefined) throw new UsageError("--refuse and --variant don't go together.");
  const at = line.find("at");
  const editionOn = line.find("edition");
  const wish = {
    channel,
    ...(at !== undefined && { at: readAt(at) }),
    ...(editionOn !== undefined && { editionOn: readDate(editionOn) }),
    ...(variant !== undefined && { variant }),
  };
  const found = findFilingMoment(regulation, wish, (edition) => officeOf(law, edition, channel));
  if (!("filedAt" in found)) return { objection: closedLine(found) };
  const { edition, filedAt } = found;
  const goal = goalOf(regulation, edition, channel, refuse, variant);
  return "objection" in goal ? goal : { regulation, edition, channel, goal, filedAt };
}

/**
 * Returns every case that there is to walk, of one regulation if the line names one.
 *
 * @throws UsageError when the line asks for one case only in some part
 */
export function requestsOfLine(line: CommandLine, law: Law): readonly WalkRequest[] {
  const single = (["channel", "at", "edition", "refuse", "variant"] as const).find(
    (name) => line.find(name) !== undefined,
  );
  if (single !== undefined) throw new UsageError(`--all walks every case; --${single} is about one.`);
  const regulations = line.words.length === 0 ? law.listRegulations() : [regulationOf(line, law)];
  return plansOf(regulations).map((plan) => plannedRequest(law, plan));
}

function plannedRequest(law: Law, plan: WalkPlan): WalkRequest {
  const { edition, channel, goal } = plan;
  return { ...plan, filedAt: plannedFiling({ ...plan, ...goal }, officeOf(law, edition, channel)) };
}

/** The working time of the office that takes the application; over the portal the provider's. */
function officeOf({ calendar }: Law, { provider, centre = provider }: Edition, channel: ChannelId): OfficeTime {
  return { calendar, hours: channel === "centre" ? centre.hours : provider.hours };
}

function regulationOf(line: CommandLine, law: Law): Regulation {
  const [key, ...more] = line.words;
  const keys = law.listRegulations().map((known) => known.key);
  if (key === undefined || more.length > 0)
    throw new UsageError(`walk takes one regulation, or --all. Known: ${keys.join(", ")}.`);
  const regulation = law.findRegulation(key);
  if (regulation === undefined) throw new UsageError(unknown("regulation", key, keys));
  return regulation;
}

function channelOf(line: CommandLine, editions: readonly Edition[]): ChannelId {
  const channels = [...new Set(editions.flatMap((edition) => edition.channels.map(({ id }) => id)))];
  const channel = oneOf(line, "channel", "channel", channels);
  if (channel === undefined) throw new UsageError(`--channel is missing: ${channels.join(" or ")}.`);
  return channel;
}

function oneOf<T extends string>(line: CommandLine, name: string, what: string, known: readonly T[]): T | undefined {
  const given = line.find(name);
  const found = known.find((one) => one === given);
  if (given !== undefined && found === undefined) throw new UsageError(unknown(what, given, known));
  return found;
}

function onRecord(regulation: Regulation): readonly Edition[] {
  return regulation.editions.filter((edition) => edition.onRecord);
}

function readAt(text: string): Instant {
  try {
    return instant(text);
  } catch {
    throw new UsageError("--at is a moment with its offset, like 2019-06-17T10:00+06:00.");
  }
}

function readDate(text: string): PlainDate {
  try {
    return plainDate(text);
  } catch {
    throw new UsageError("--edition is a date like 2019-01-01.");
  }
}

/** The end asked for, or why no case of this edition comes to it. */
function goalOf(
  regulation: Regulation,
  edition: Edition,
  channel: ChannelId,
  refuse: string | undefined,
  variant: WalkVariant | undefined,
): WalkGoal | { readonly objection: string } {
  if (!edition.channels.some(({ id }) => id === channel)) return codeLine("CHANNEL_NOT_OFFERED", channel);
  if (!isOpenForFiling(edition, channel)) return codeLine("NOT_YET_OPEN", channel);
  if (refuse !== undefined) {
    const goal = refusalsOf(edition, channel).find(({ ground }) => ground?.id === refuse);
    return goal ?? { objection: withoutRefusal(edition, channel, refuse) };
  }
  const goal = goalsOf(regulation, edition, channel).find((one) => one.ground === undefined && one.variant === variant);
  return goal ?? { objection: `No case of the edition ${edition.id} over ${channel} goes this way: ${variant}.` };
}

function withoutRefusal(edition: Edition, channel: ChannelId, refuse: string): string {
  const ground = edition.refusals.find(({ id }) => id === refuse);
  if (ground === undefined) return `The edition ${edition.id} has no ground ${refuse}.`;
  const isReached = wayThrough(edition, channel).some(({ id }) => id === ground.step);
  if (ground.refuses === "request" && !isReached) {
    return `${refuse} (cl. ${ground.clause}) ends a request before it is filed: there is no case to walk.`;
  }
  return isReached
    ? `${refuse} (cl. ${ground.clause}) isn't given in cases over ${channel}.`
    : `${refuse} (cl. ${ground.clause}) belongs to step ${ground.step}, to which no case over ${channel} comes.`;
}

function closedLine(found: Exclude<FilingMoment, { readonly filedAt: Instant }>): string {
  return "otherEdition" in found
    ? `On the day of --at another edition is in force: ${found.otherEdition}.`
    : `${found.closed}: ${found.because.en}`;
}

function codeLine(code: "CHANNEL_NOT_OFFERED" | "NOT_YET_OPEN", channel: ChannelId): { readonly objection: string } {
  return { objection: `${code}: ${rejections[code]}\n  channel: ${channel}` };
}
