import type { Instant } from "@reglament/calendar";
import { dateAt } from "@reglament/calendar";
import { askedQuestions, type ChannelId, type Edition, windowAt } from "@reglament/regulation";
import type { CommandOf } from "../command.ts";
import { centre, school } from "./stand-ins.ts";

/** What is known of an application from the start. */
export interface FilingWishes {
  readonly facts?: Readonly<Record<string, string>>;
  /** Questions and documents that it lacks; everything else is there. */
  readonly missing?: readonly string[];
}

/**
 * An application under any edition: every question answered, every document of the channel there, save what is missing.
 *
 * Of questions that decide something the first answer is taken under which the application may be filed at that moment.
 */
export function fittingFiling(
  law: Edition,
  channel: ChannelId,
  now: Instant,
  { facts: known = {}, missing = [] }: FilingWishes = {},
): CommandOf<"file"> {
  const facts = factsFor(law, channel, now, known, missing);
  const documents = law.documents.filter(({ id, channels }) => channels.includes(channel) && !missing.includes(id));
  return {
    act: "file",
    channel,
    office: school,
    ...(channel === "centre" ? { centre } : {}),
    facts,
    given: law.questions.filter(({ id }) => !missing.includes(id)).map(({ id }) => id),
    attached: documents.map(({ id }) => ({ kind: id, attachmentId: `${id}-1`, sha256: "aa" })),
    application: { personalId: "personal-1", sha256: "bb" },
    ...(channel === "portal" ? { signature: { documentId: "request-1", sha256: "cc" } } : {}),
  };
}

function factsFor(
  law: Edition,
  channel: ChannelId,
  now: Instant,
  known: Readonly<Record<string, string>>,
  missing: readonly string[],
): Record<string, string> {
  const today = dateAt(now, law.provider.hours.zone);
  const facts = { ...known };
  for (;;) {
    const open = askedQuestions(law, channel, facts).find(
      ({ id, fact, kind, options }) =>
        fact && kind !== "office" && options !== undefined && facts[id] === undefined && !missing.includes(id),
    );
    if (open === undefined) return facts;
    const values = open.options?.map(({ value }) => value) ?? [];
    facts[open.id] =
      values.find((value) => windowAt(law, { ...facts, [open.id]: value }, today).open) ?? values[0] ?? "none";
  }
}
