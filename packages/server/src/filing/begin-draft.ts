import { randomUUID } from "node:crypto";
import { isOpenForFiling } from "@reglament/engine";
import type { ChannelId } from "@reglament/regulation";
import { listDrafts, makeDraft } from "@reglament/store";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { questionAddress } from "./addresses.ts";
import { closedReply, notYetOpenReply } from "./closed-page.tsx";
import type { FilingDay } from "./filing-day.ts";
import { mostDrafts, tooManyDraftsReply } from "./limits.tsx";
import { questionPages } from "./question-pages.ts";

/**
 * Makes a draft under the edition in force today and leads to its first question.
 *
 * @param counter - office at whose counter a paper application is entered; a chancellery's is also the one addressed
 */
export async function beginDraft(
  visit: Visit,
  { stand, regulation }: FilingDay,
  channel: ChannelId,
  counter?: string,
): Promise<Reply> {
  if ("closed" in stand) return closedReply(visit, stand.because);
  const { visitor, world } = visit;
  if (visitor === undefined) throw new Error("only somebody who is signed in writes a draft");
  const { edition } = stand;
  if (!edition.channels.some(({ id }) => id === channel))
    return { rejected: "CHANNEL_NOT_OFFERED", facts: { channel } };
  if (!isOpenForFiling(edition, channel)) return notYetOpenReply(visit, regulation.key);
  const begun = await listDrafts(visit.services.pool, world.region, visitor.person, channel);
  const most = mostDrafts(channel);
  if (begun.length >= most) return tooManyDraftsReply(visit, most);
  const key = { region: world.region, draftId: randomUUID() };
  await makeDraft(visit.services.pool, {
    ...key,
    personId: visitor.person,
    regulation: regulation.key,
    edition: edition.id,
    channel,
    ...(counter === undefined ? {} : { counter }),
    ...(counter !== undefined && channel === "chancellery" ? { office: counter } : {}),
    answers: {},
    madeAt: world.now,
  });
  const [first] = questionPages(edition, channel, {});
  if (first === undefined) throw new Error(`${regulation.key} asks nothing`);
  return { redirect: questionAddress(key, first.id) };
}
