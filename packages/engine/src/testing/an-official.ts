import type { ChannelId, RoleId } from "@reglament/regulation";
import type { Actor } from "../command.ts";

/** The school of every case that a test doesn't place elsewhere. */
export const school = "school-1";

/**
 * Somebody who works in a school; by default the chancellery of the case's own one.
 *
 * Each role has its own person, named after it: `aHead` is `head-1`.
 */
export function anOfficial({
  role = "chancellery",
  office = school,
  person = `${role}-1`,
}: {
  readonly role?: RoleId;
  readonly office?: string;
  readonly person?: string;
} = {}): Actor {
  return { person, roles: [{ role, office }] };
}

/** A parent: holds no role anywhere. */
export function anApplicant(person = "parent-1"): Actor {
  return { person, roles: [] };
}

/** Who files over the channel: the parent, or on paper the chancellery. */
export function aFiler(channel: ChannelId): Actor {
  return channel === "portal" ? anApplicant() : anOfficial();
}
