import { dateAt } from "@reglament/calendar";
import type { CaseInHand } from "./case-in-hand.ts";
import type { DocumentSource } from "./result-document.ts";

/** The case as result documents are made from it. */
export function documentSource(inHand: CaseInHand): DocumentSource {
  const { key, state, law, day, application, filedOn } = inHand;
  const { act } = law.identity;
  const queued = queuedIn(inHand);
  return {
    region: key.region,
    caseId: key.caseId,
    state,
    law,
    act,
    officeNames: day.office.names,
    serviceTitle: day.regulation.title,
    answers: application?.record.answers ?? {},
    today: day.today,
    filedOn,
    ...(queued === undefined ? {} : { queued }),
  };
}

function queuedIn({ events, state: { queued }, time }: CaseInHand): DocumentSource["queued"] {
  const event = events.map((stored) => stored.event).find(({ type }) => type === "queued");
  if (queued?.number === undefined || event === undefined) return undefined;
  return { number: queued.number, on: dateAt(event.at, time.hours.zone) };
}
