import type { ChannelId, RoleId } from "@reglament/regulation";
import type { Actor } from "../command.ts";

/** The school of every case that a test doesn't place elsewhere. */
export const school = "school-1";
/** The one-stop centre of every case that comes through one. */
export const centre = "centre-1";
/** The education department that keeps the blanks. */
export const department = "department-1";

/** Where a role is held that a test doesn't place elsewhere. */
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

/**
 * Somebody who works in an office; by default the chancellery of the case's own school.
 *
 * Each role has its own person, named after it: `aHead` is `head-1`.
 */
export function anOfficial({
  role = "chancellery",
  office = officeOf(role),
  person = `${role}-1`,
}: {
  readonly role?: RoleId;
  readonly office?: string;
  readonly person?: string;
} = {}): Actor {
  return { person, roles: [{ role, office }] };
}

/** Somebody who holds an absent person's role by an order of substitution. */
export function aSubstitute(role: RoleId, absent: string, person = "substitute-1"): Actor {
  return { person, roles: [{ role, office: officeOf(role), insteadOf: { person: absent, order: "17-k" } }] };
}

/** A parent: holds no role anywhere. */
export function anApplicant(person = "parent-1"): Actor {
  return { person, roles: [] };
}

/** Who files over the channel: the parent, or on paper the chancellery or the centre's operator. */
export function aFiler(channel: ChannelId): Actor {
  switch (channel) {
    case "portal":
      return anApplicant();
    case "chancellery":
      return anOfficial();
    case "centre":
      return anOfficial({ role: "operator" });
  }
}
