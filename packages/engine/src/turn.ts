import { isRole, type RoleId } from "@reglament/regulation";
import type { CasePermission, Standing } from "./act-module.ts";
import type { Case } from "./case.ts";
import type { Actor } from "./command.ts";
import type { InsteadOf } from "./event.ts";
import { isRejected, type Rejected, reject } from "./rejection.ts";
import type { Situation } from "./situation.ts";
import { officeAt } from "./standing.ts";

/** The person's side of a turn: roles held and stood in for, whose case it is, and who has taken it in hand. */

/** A role that the actor holds in an office, by employment or by substitution. */
export interface HeldRole {
  readonly insteadOf?: InsteadOf;
}

/** Every way in which the actor holds the role in this very office; one's own comes first. */
export function rolesHeld(actor: Actor, role: RoleId, office: string | undefined): readonly HeldRole[] {
  return actor.roles
    .filter((held) => held.role === role && held.office === office)
    .toSorted((one, other) => Number(one.insteadOf !== undefined) - Number(other.insteadOf !== undefined));
}

/**
 * Tells whether the actor, as an official, holds the role of the open step in its office.
 *
 * @returns the ways in which it is held, at least one, or a rejection `NOT_AUTHORISED` or `OWN_CASE`
 */
export function officialAt(
  situation: Situation,
  standing: Standing,
  actor: Actor,
): { readonly office: string; readonly held: readonly HeldRole[] } | Rejected {
  const { law, state, step } = standing;
  const office = officeAt(law, state, step);
  const held = isRole(step.actor) ? rolesHeld(actor, step.actor, office) : [];
  if (office === undefined || held.length === 0) return reject("NOT_AUTHORISED", { role: step.actor });
  if (isParty(situation, state, actor.person)) return reject("OWN_CASE", {});
  return { office, held };
}

/** Permits what anybody may do whose step it is. */
export function permitAtTurn(situation: Situation, standing: Standing, actor: Actor): CasePermission | Rejected {
  const official = officialAt(situation, standing, actor);
  return isRejected(official) ? official : withRole(standing, official.held);
}

/**
 * Permits what falls to whoever may do one of the step's acts now.
 *
 * @param stepActsOpen - those acts
 * @returns the permission, or a rejection `NOT_AUTHORISED`, `OWN_CASE`, `CLAIMED_BY_OTHER`, `SAME_PERSON` or
 *   `NOT_THE_EXECUTOR`
 */
export function permitWhoseTurn(
  situation: Situation,
  standing: Standing,
  actor: Actor,
  stepActsOpen: () => readonly CasePermission[],
): CasePermission | Rejected {
  const official = officialAt(situation, standing, actor);
  if (isRejected(official)) return official;
  if (isClaimedByOther(situation, standing, actor, official)) return reject("CLAIMED_BY_OTHER", {});
  const [permission] = stepActsOpen();
  if (permission !== undefined) return permission;
  const { draft, countersigned } = standing.state;
  const hasSigned = [draft?.by, countersigned?.by].includes(actor.person);
  return reject(hasSigned ? "SAME_PERSON" : "NOT_THE_EXECUTOR", { step: standing.step.id });
}

/**
 * Permits what falls to one of these roles in one of the case's offices.
 *
 * @returns the permission, or a rejection `NOT_AUTHORISED` or `OWN_CASE`
 */
export function permitRoles(
  situation: Situation,
  standing: Standing,
  actor: Actor,
  roles: readonly RoleId[],
  offices: readonly (string | undefined)[] = officesOf(standing.state),
): CasePermission | Rejected {
  const held = offices.flatMap((office) => roles.flatMap((role) => rolesHeld(actor, role, office)));
  if (held.length === 0) return reject("NOT_AUTHORISED", {});
  if (isParty(situation, standing.state, actor.person)) return reject("OWN_CASE", {});
  return withRole(
    standing,
    held.toSorted((one, other) => rank(one) - rank(other)),
  );
}

/** Whether the case concerns the person, who then is no official in it. */
export function isParty({ parties }: Situation, { channel, filedBy }: Case, person: string): boolean {
  return parties.includes(person) || (channel === "portal" && filedBy === person);
}

/** Whether another person, who still holds the step's role, has taken the case in hand. */
export function isClaimedByOther(
  situation: Situation,
  { state, step }: Standing,
  actor: Actor,
  { office, held }: { readonly office: string; readonly held: readonly HeldRole[] },
): boolean {
  const claimant = state.claimedBy?.person;
  if (claimant === undefined || claimant === actor.person || !isRole(step.actor)) return false;
  const standsIn = held.some(({ insteadOf }) => insteadOf?.person === claimant);
  return !standsIn && situation.worksAs(claimant, step.actor, office);
}

/** The same standing with the role that the actor uses: the first of those held. */
export function withRole<S extends Standing>(standing: S, [first]: readonly HeldRole[]): S & HeldRole {
  return first?.insteadOf === undefined ? standing : { ...standing, insteadOf: first.insteadOf };
}

function officesOf({ office, centre, department }: Case): readonly (string | undefined)[] {
  return [office, centre, department].filter((one) => one !== undefined);
}

function rank({ insteadOf }: HeldRole): number {
  return insteadOf === undefined ? 0 : 1;
}
