import type { ChannelId, RoleId } from "@reglament/regulation";
import type { Actor } from "../command.ts";
import { officeOf } from "../scenario/stand-ins.ts";

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
