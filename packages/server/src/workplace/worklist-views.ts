import { type CaseList, type ListedCase, listMine, listOverdue, listWaitingFor, listWorklist } from "@reglament/store";
import { isUuid } from "../is-uuid.ts";
import type { Visit } from "../visit.ts";
import { type HeldRole, turnsOf } from "./turns-of.ts";

/** Which cases a worklist shows: those that wait for this person, those of this person, of the office, what is late. */
export const worklistViews = ["waiting", "mine", "office", "overdue"] as const;
export type WorklistView = (typeof worklistViews)[number];

/** Cases on one page of a worklist. */
export const casesOnPage = 50;

/** One page of a list, the most urgent first. */
export interface ListPage {
  readonly cases: readonly ListedCase[];
  /** Address of the page that goes on behind it; absent on the last one. */
  readonly next?: string;
}

/** What every list is made for. */
export interface ListedFor {
  readonly region: string;
  readonly person: string;
  readonly roles: readonly HeldRole[];
  readonly offices: readonly string[];
}

export function viewOf({ query }: Visit): WorklistView {
  return worklistViews.find((view) => view === query["list"]) ?? "waiting";
}

/** Address of a worklist, or of the page that goes on behind a case. Neither number nor name stands in it. */
export function worklistAddress(view: WorklistView, after?: ListedCase): string {
  const fields = [
    ...(view === "waiting" ? [] : [`list=${view}`]),
    ...(after === undefined ? [] : [`after=${after.dueAt ?? "-"}.${after.caseId}`]),
  ];
  return fields.length === 0 ? "/workplace" : `/workplace?${fields.join("&")}`;
}

/** Where the page begins; undefined at the beginning of the list, also when the address is broken. */
export function readAfter({ query }: Visit): CaseList["after"] {
  const [due = "", caseId = ""] = (query["after"] ?? "").split(".");
  if (!isUuid(caseId) || !/^(?:-|\d{1,15})$/.test(due)) return undefined;
  return due === "-" ? { caseId } : { dueAt: Number(due) as NonNullable<ListedCase["dueAt"]>, caseId };
}

/** Reads one page of a view. */
export async function readView(visit: Visit, list: ListedFor, view: WorklistView): Promise<ListPage> {
  const { pool } = visit.services;
  const after = readAfter(visit);
  const { region, offices } = list;
  const page = { region, offices, limit: casesOnPage + 1, ...(after === undefined ? {} : { after }) };
  switch (view) {
    case "waiting":
      return pageOf(view, await listWaitingFor(pool, { ...page, ...turnsIn(visit, list) }));
    case "mine":
      return pageOf(view, await listMine(pool, { ...page, ...turnsIn(visit, list) }));
    case "office":
      return pageOf(view, await listWorklist(pool, page));
    case "overdue":
      return pageOf(view, await listOverdue(pool, { ...page, now: visit.world.now }));
  }
}

/** Whose turns count as the visitor's: their own and those of whom they stand in for. */
export function turnsIn({ services }: Visit, { person, roles }: ListedFor) {
  const insteadOf = [...new Set(roles.flatMap((held) => held.insteadOf?.person ?? []))];
  return { person, turns: turnsOf(services.law, roles), insteadOf };
}

/** Cuts off the case that only shows that there are more. */
export function pageOf(view: WorklistView, found: readonly ListedCase[]): ListPage {
  const cases = found.slice(0, casesOnPage);
  const last = cases.at(-1);
  return found.length > casesOnPage && last !== undefined ? { cases, next: worklistAddress(view, last) } : { cases };
}
