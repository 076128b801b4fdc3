import { dateAt, type PlainDate } from "@reglament/calendar";
import {
  type Answers,
  askedQuestions,
  type ChannelId,
  type Edition,
  findAnswer,
  type Question,
  windowAt,
} from "@reglament/regulation";
import { isOpenForFiling } from "../carried-acts.ts";
import type { Case } from "../case.ts";
import type { Actor, CommandOf } from "../command.ts";
import type { Filed } from "../event.ts";
import { mayFile } from "../permission.ts";
import { type Rejected, reject } from "../rejection.ts";
import type { Situation } from "../situation.ts";

/**
 * Files an application: the case begins, at the first step of the edition in force today.
 *
 * Over the portal anybody files, with a signature; on paper the chancellery of the office addressed, or an operator of
 * the one-stop centre, enters what it was handed, scanned or not. A signature that can't be judged yet doesn't hinder filing: the time of
 * receipt is kept, and the case waits. Answers that may stay open don't hinder filing: missing them is for intake to judge.
 *
 * The event keeps only the answers to the edition's fact questions, so no personal data gets into the chain.
 *
 * @returns the event `filed`, or a rejection: the edition's closing code, `CHANNEL_NOT_OFFERED`, `NOT_YET_OPEN`,
 *   `CENTRE_MISSING`, `NOT_AUTHORISED`, `OWN_CASE`, `ANSWER_MISSING`, `WRONG_DOCUMENT`, `OUTSIDE_WINDOW`, `SIGNATURE_MISSING`
 */
export function file(
  situation: Situation,
  state: Case | undefined,
  command: CommandOf<"file">,
  actor: Actor,
): readonly [Filed] | Rejected {
  if (state !== undefined) return reject(state.outcome === undefined ? "STEP_NOT_OPEN" : "CASE_ENDED", { act: "file" });
  const { inForce, now, times } = situation;
  if ("closed" in inForce) return reject(inForce.closed);
  const law = inForce.edition;
  const { channel } = command;
  if (!law.channels.some(({ id }) => id === channel)) return reject("CHANNEL_NOT_OFFERED", { channel });
  if (!isOpenForFiling(law, channel)) return reject("NOT_YET_OPEN", { channel });
  const objectionToCentre = missingCentre(situation, command);
  if (objectionToCentre !== undefined) return objectionToCentre;
  const held = mayFile(actor, command);
  if (held === undefined) return reject("NOT_AUTHORISED", { act: "file", channel });
  if (channel !== "portal" && situation.parties.includes(actor.person)) return reject("OWN_CASE", { act: "file" });
  const given = new Set(command.given);
  const facts = factsOf(law, command);
  const today = dateAt(now, times.provider.hours.zone);
  const objection =
    missingAnswer(law, channel, facts, given) ??
    unknownDocument(law, command) ??
    closedWindow(law, facts, today) ??
    missingSignature(command);
  if (objection !== undefined) return objection;
  return [
    {
      type: "filed",
      at: now,
      by: actor.person,
      regulation: law.regulation,
      edition: law.id,
      channel,
      office: command.office,
      ...(channel === "centre" && command.centre !== undefined ? { centre: command.centre } : {}),
      facts,
      given: [
        ...law.questions.filter(({ id, kind }) => given.has(id) || kind === "office").map(({ id }) => id),
        ...handedOver(law, channel, given),
      ],
      attached: command.attached,
      application: command.application,
      ...(command.signature === undefined ? {} : { signature: command.signature }),
      ...(command.undetermined === undefined ? {} : { undetermined: command.undetermined }),
      ...(held.insteadOf === undefined ? {} : { insteadOf: held.insteadOf }),
    },
  ];
}

/**
 * The answers that are facts of this edition; an answer that isn't one of the options counts as none.
 *
 * The question for the office is answered by the office addressed, so the two can't differ.
 */
function factsOf(law: Edition, command: CommandOf<"file">): Answers {
  const facts: Record<string, string> = {};
  for (const question of law.questions) {
    const answer = question.kind === "office" ? command.office : findAnswer(command.facts, question.id);
    if (question.fact && answer !== undefined && isOption(question, answer)) {
      facts[question.id] = answer;
    }
  }
  return facts;
}

function isOption(question: Question, answer: string): boolean {
  return question.options === undefined || question.options.some(({ value }) => value === answer);
}

/** The documents that came on paper without a scan: a counter has them in hand, so that nobody calls them missing. */
function handedOver({ documents }: Edition, channel: ChannelId, given: ReadonlySet<string>): readonly string[] {
  if (channel === "portal") return [];
  return documents.filter(({ id, channels }) => given.has(id) && channels.includes(channel)).map(({ id }) => id);
}

function missingAnswer(
  law: Edition,
  channel: ChannelId,
  facts: Answers,
  given: ReadonlySet<string>,
): Rejected | undefined {
  const missing = askedQuestions(law, channel, facts).find((question) => {
    if (question.needed !== "to-file" || question.kind === "office") return false;
    return question.fact ? facts[question.id] === undefined : !given.has(question.id);
  });
  return missing && reject("ANSWER_MISSING", { question: missing.id });
}

function unknownDocument(law: Edition, { attached, channel }: CommandOf<"file">): Rejected | undefined {
  const stray = attached.find(
    ({ kind }) => !law.documents.some((document) => document.id === kind && document.channels.includes(channel)),
  );
  return stray && reject("WRONG_DOCUMENT", { act: "file" });
}

function closedWindow(law: Edition, facts: Answers, today: PlainDate): Rejected | undefined {
  const stand = windowAt(law, facts, today);
  if (stand.open) return undefined;
  return reject("OUTSIDE_WINDOW", { window: stand.window.id, today, opens: stand.opens });
}

function missingCentre(situation: Situation, { channel, centre }: CommandOf<"file">): Rejected | undefined {
  if (channel !== "centre" || (centre !== undefined && situation.isOfficeOf(centre, "centre"))) return undefined;
  return reject("CENTRE_MISSING", { channel });
}

function missingSignature({ channel, signature }: CommandOf<"file">): Rejected | undefined {
  return channel === "portal" && signature === undefined ? reject("SIGNATURE_MISSING", { channel }) : undefined;
}
