import { turnsAt } from "@reglament/engine";
import { type ChannelId, firstActs } from "@reglament/regulation";
import type { OfficeTurn } from "@reglament/store";
import type { Visitor } from "../access.ts";
import type { Law } from "../services.ts";

/** A role held in an office today, the visitor's own or held by substitution. */
export type HeldRole = Visitor["roles"][number];

const channels: readonly ChannelId[] = ["portal", "centre", "chancellery"];

/**
 * The steps of every edition that open cases go by that fall to the roles, each in its office, with the acts that make them do so: a
 * step may hold acts of the executor beside acts of anybody with the role.
 */
export function turnsOf(law: Law, roles: readonly HeldRole[]): readonly OfficeTurn[] {
  const steps = law
    .listEditions()
    .flatMap(({ regulation, id, steps: ofEdition }) => ofEdition.map((step) => ({ regulation, edition: id, step })));
  return steps.flatMap(({ regulation, edition, step }) =>
    turnsAt(step).flatMap(({ role, holder }) => {
      const acts = step.acts
        .filter((act) => turnsAt({ ...step, acts: [act] }).some((turn) => turn.holder === holder))
        .map(({ act }) => act);
      const begins = channels.some((channel) => firstActs(step, channel).some(({ act }) => acts.includes(act)));
      const turn = { regulation, edition, step: step.id, holder, acts, begins };
      return officesWith(roles, role).map((office): OfficeTurn => Object.assign({ office }, turn));
    }),
  );
}

function officesWith(roles: readonly HeldRole[], wanted: string): readonly string[] {
  return [...new Set(roles.filter(({ role }) => role === wanted).map(({ office }) => office))];
}

/** Whom the visitor would stand in for in a case; undefined when its turn comes to them by a role of their own. */
export function standInFor(
  roles: readonly HeldRole[],
  listed: { readonly heldAt?: string; readonly executor?: string },
  actor: string | undefined,
): HeldRole["insteadOf"] {
  const held = roles.filter(({ role, office }) => role === actor && office === listed.heldAt);
  const asExecutor = held.find(({ insteadOf }) => insteadOf !== undefined && insteadOf.person === listed.executor);
  if (asExecutor !== undefined) return asExecutor.insteadOf;
  return held.every(({ insteadOf }) => insteadOf !== undefined) ? held[0]?.insteadOf : undefined;
}
