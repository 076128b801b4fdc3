import type { Instant } from "@reglament/calendar";
import type { RoleId } from "@reglament/regulation";
import type { DocumentReference, HandSignature, PersonalDigest } from "../event.ts";

/**
 * What stands in for offices, papers and signatures where a case is tried and not carried out: nothing of it is ever
 * stored.
 */

/** The office of the provider in every case that isn't placed elsewhere; the same goes for the others. */
export const school = "school-1";
/** The one-stop centre of every case that comes through one. */
export const centre = "centre-1";
/** The education department that keeps the blanks. */
export const department = "department-1";

/** Where a role is held that isn't placed elsewhere. */
export function officeOf(role: RoleId): string {
  switch (role) {
    case "operator":
    case "dispatcher":
    case "courier":
      return centre;
    case "blank-keeper":
      return department;
    case "chancellery":
    case "head":
    case "deputy":
    case "executor":
    case "archivist":
      return school;
  }
}

/** A blank of the department's stock. */
export const aBlank = "BT-0000017";

/** A paper of this product. */
export function aPaper(product: string, documentId = `${product}-1`): DocumentReference {
  return { documentId, product, sha256: "dd" };
}

/** A sheet signed by hand at this moment. */
export function aHandSignature(signedAt: Instant, sheet = "000123"): HandSignature {
  return { sheet, signedAt, scan: { documentId: "scan-1", sha256: "5c" } };
}

/** Words that lie with the personal data. */
export const someWords: PersonalDigest = { personalId: "personal-9", sha256: "e0" };
