import { listCurrentWorlds, listOfficialNotices, markRead, type OfficialNotice } from "@reglament/store";
import type { Visit } from "../visit.ts";

/** What a person was told as an official, in the current worlds, the newest first. */
export async function officialNotices({ services }: Visit, person: string): Promise<readonly OfficialNotice[]> {
  const [notices, worlds] = await Promise.all([
    listOfficialNotices(services.pool, person),
    listCurrentWorlds(services.pool),
  ]);
  const current = new Set(worlds.map(({ region }) => region));
  return notices.filter(({ region }) => current.has(region));
}

/** The same, as far as it wasn't read yet. */
export async function unreadOfficialNotices(visit: Visit, person: string): Promise<readonly OfficialNotice[]> {
  return (await officialNotices(visit, person)).filter(({ readAt }) => readAt === undefined);
}

/** Whoever opens a case at the workplace has seen what they were told of it. */
export async function markCaseNoticesRead(visit: Visit, caseId: string): Promise<void> {
  const person = visit.visitor?.person;
  if (person === undefined) return;
  const unread = await unreadOfficialNotices(visit, person);
  await markAllRead(
    visit,
    person,
    unread.filter((notice) => notice.caseId === caseId),
  );
}

/** Marks notices as read by their reader. */
export async function markAllRead(
  { services }: Visit,
  person: string,
  notices: readonly OfficialNotice[],
): Promise<void> {
  await Promise.all(notices.map(({ region, noticeId }) => markRead(services.pool, region, noticeId, person)));
}
