import { type AccessPurpose, type AccessRule, mayVisit } from "../../access.ts";
import { findSubject } from "../../find-subject.ts";
import type { Visit } from "../../visit.ts";
import { type CaseInHand, takeCase } from "../case-in-hand.ts";

/** A case among several, with the visit as it would be at the case's own address. */
export interface VisitedCase {
  readonly visit: Visit;
  readonly inHand: CaseInHand;
}

/**
 * Takes up one of several cases that a page is about, by the rule of a case's own page, and notes it in the access log.
 *
 * @param form - the fields that would be posted to the case's own address
 * @returns undefined when there is no such case in the visit's world, or it isn't one of the visitor's office
 */
export async function visitCase(
  visit: Visit,
  caseId: string,
  purpose: AccessPurpose,
  form: Visit["form"] = {},
): Promise<VisitedCase | undefined> {
  const params = { region: visit.world.region, caseId };
  const subject = await findSubject(visit.services, params);
  const rule: AccessRule = { for: "office-of-case", purpose };
  if (mayVisit(rule, visit.visitor, subject) !== "admitted") return undefined;
  await visit.noteAccess(purpose, params);
  const visitOfCase = { ...visit, params, subject, form };
  const inHand = await takeCase(visitOfCase);
  return inHand && { visit: visitOfCase, inHand };
}
