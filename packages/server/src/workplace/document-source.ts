import type { CaseInHand } from "./case-in-hand.ts";
import type { DocumentSource } from "./result-document.ts";

/** The case as result documents are made from it. */
export function documentSource({ key, state, law, day, application, filedOn }: CaseInHand): DocumentSource {
  const { act } = law.identity;
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
  };
}
