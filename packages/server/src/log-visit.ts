import { type Access, logAccess } from "@reglament/store";
import type { AccessPurpose, AccessRule, Subject, Visitor } from "./access.ts";
import type { Route } from "./route.ts";
import type { Services } from "./services.ts";

/**
 * Writes an admitted visit into the access log when the route's rule names a draft or a case. Await it before the
 * handler runs: what can't be logged isn't shown.
 *
 * @param params - parameters of the address
 */
export async function logVisit(
  { pool }: Services,
  { access, path }: Route,
  visitor: Visitor | undefined,
  subject: Subject,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const purpose = purposeOf(access);
  if (purpose === undefined || visitor === undefined) return;
  await logAccess(pool, { personId: visitor.person, purpose, pathPattern: path, ...aboutWhom(subject, params) });
}

/** Why the thing that the rule names is opened; undefined for rules that name none. */
function purposeOf(rule: AccessRule): AccessPurpose | undefined {
  return "purpose" in rule ? rule.purpose : undefined;
}

function aboutWhom(
  { draftOwner, caseRegion }: Subject,
  { caseId }: Readonly<Record<string, string>>,
): Pick<Access, "subjectPerson" | "subjectCase"> {
  return {
    ...(draftOwner === undefined ? {} : { subjectPerson: draftOwner }),
    ...(caseRegion === undefined || caseId === undefined ? {} : { subjectCase: { region: caseRegion, caseId } }),
  };
}
