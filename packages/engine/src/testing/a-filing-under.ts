import { dateAt, type Instant } from "@reglament/calendar";
import { askedQuestions, type ChannelId, type Edition, windowAt } from "@reglament/regulation";
import type { CommandOf } from "../command.ts";
import { centre, school } from "./an-official.ts";

/**
 * An application under any edition, at a moment when its windows are open: every question answered, every document of
 * the channel there unless it comes `bare`.
 */
export function aFilingUnder(
  law: Edition,
  channel: ChannelId,
  now: Instant,
  { bare = false, ...changes }: Partial<CommandOf<"file">> & { readonly bare?: boolean } = {},
): CommandOf<"file"> {
  const facts = factsFor(law, channel, now);
  const answered = law.questions.filter(({ id, needed }) => !bare || needed === "to-file" || facts[id] !== undefined);
  const documents = bare ? [] : law.documents.filter(({ channels }) => channels.includes(channel));
  return {
    act: "file",
    channel,
    office: school,
    ...(channel === "centre" ? { centre } : {}),
    facts,
    given: answered.map(({ id }) => id),
    attached: documents.map(({ id }) => ({ kind: id, attachmentId: `${id}-1`, sha256: "aa" })),
    application: { personalId: "personal-1", sha256: "bb" },
    ...(channel === "portal" ? { signature: { documentId: "request-1", sha256: "cc" } } : {}),
    ...changes,
  };
}

/** The first option of each question that is asked, and of those that a window looks at the first that is open. */
function factsFor(law: Edition, channel: ChannelId, now: Instant): Record<string, string> {
  const today = dateAt(now, law.provider.hours.zone);
  const facts: Record<string, string> = {};
  for (;;) {
    const open = askedQuestions(law, channel, facts).find(
      ({ id, fact, kind, options }) => fact && kind !== "office" && options !== undefined && facts[id] === undefined,
    );
    if (open === undefined) return facts;
    const values = open.options?.map(({ value }) => value) ?? [];
    facts[open.id] =
      values.find((value) => windowAt(law, { ...facts, [open.id]: value }, today).open) ?? values[0] ?? "none";
  }
}
