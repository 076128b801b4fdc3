import type { Instant } from "@reglament/calendar";
import { isRole, type RoleId, roleIds, type Scenario, type ScenarioAct } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { CommandOf } from "../command.ts";
import { type Actor, systemActor } from "../command.ts";
import { aHandSignature, officeOf } from "./stand-ins.ts";

/** Who acts in a scenario: each role has its people, named after it, `executor-1`; those who apply hold no role. */

/** The id of the person whom a word of a scenario means: `executor 2` is `executor-2`. */
export function personOf(word: string): string {
  const [role = "", number = "1"] = word.split(" ");
  return `${role}-${number}`;
}

/** The people whom the case concerns. */
export function partiesOf({ by = "applicant", concerns = [] }: Scenario["given"]): readonly string[] {
  return [...new Set(["applicant", by, ...concerns])].map(personOf);
}

/** Who does the act: the person named, or whoever's turn it is. */
export function actorOf(told: ScenarioAct, given: Scenario["given"], turn: string, state: Case | undefined): Actor {
  if (told.act === "confirm-signature" || told.act === "disprove-signature") return systemActor;
  const word = told.by ?? usuallyBy(told, given, turn);
  const role = roleIds.find((one) => one === word.split(" ")[0]);
  const appointed = told.by === undefined ? state?.executor : undefined;
  const person = role !== undefined && appointed?.startsWith(`${role}-`) === true ? appointed : personOf(word);
  return { person, roles: [...(role === undefined ? [] : [held(role)]), ...standingIn(told.insteadOf)] };
}

/** A paper signed by hand on behalf of somebody who stands at the counter. */
export function byHandOf(actor: Actor, now: Instant): Pick<CommandOf<"withdraw">, "byHand"> {
  return actor.roles.length === 0 ? {} : { byHand: aHandSignature(now) };
}

function usuallyBy({ act }: ScenarioAct, { channel, by = "applicant" }: Scenario["given"], turn: string): string {
  if (act === "file") return { portal: by, centre: "operator", chancellery: "chancellery" }[channel];
  if (act === "withdraw") return by;
  return act === "reassign" ? "head" : turn;
}

function held(role: RoleId): Actor["roles"][number] {
  return { role, office: officeOf(role) };
}

function standingIn(role: RoleId | undefined): Actor["roles"] {
  return role === undefined || !isRole(role)
    ? []
    : [{ ...held(role), insteadOf: { person: personOf(role), order: "17-k" } }];
}
