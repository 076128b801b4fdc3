import type { Instant } from "@reglament/calendar";
import type { Edition, Scenario, ScenarioAct } from "@reglament/regulation";
import type { Case } from "../case.ts";
import type { Actor, BeyondAct, CarriedAct, Command, CommandOf } from "../command.ts";
import type { Deficiency } from "../event.ts";
import type { Situation } from "../situation.ts";
import { fittingCommand } from "./fitting-command.ts";
import { fittingFiling } from "./fitting-filing.ts";
import { byHandOf, personOf } from "./scenario-people.ts";

/** The filing of a scenario: as it says, and where it says nothing with all that the law asks for. */
export function filingOf(law: Edition, given: Scenario["given"], now: Instant): CommandOf<"file"> {
  const { channel, by = "applicant", facts = {}, missing = [], signature = "valid" } = given;
  const asksWho = law.questions.some(({ id }) => id === "filed-by");
  const known = asksWho ? { "filed-by": by, ...facts } : facts;
  const { signature: signed, ...filing } = fittingFiling(law, channel, now, { facts: known, missing });
  return {
    ...filing,
    ...(signature === "none" || signed === undefined ? {} : { signature: signed }),
    ...(signature === "undetermined" ? { undetermined: true } : {}),
  };
}

/**
 * The command of an act after filing: what the scenario tells, and fitting data where it tells nothing.
 *
 * @param cameAt - when the applicant came, where the scenario tells it
 */
export function commandOf(
  told: ScenarioAct,
  {
    law,
    state,
    situation,
    actor,
  }: {
    readonly law: Edition;
    readonly state: Case;
    readonly situation: Situation;
    readonly actor: Actor;
  },
  cameAt: Instant | undefined,
): Command | undefined {
  const { act } = told;
  if (act === "confirm-signature") return { act };
  if (act === "disprove-signature") return { act, reason: "signed with a certificate that was revoked" };
  if (act === "file" || act === "wait") return undefined;
  const fitting = fittingCommand(act, state, law, situation);
  const when = cameAt === undefined ? {} : { cameAt };
  return fitting.act === "withdraw"
    ? { act: "withdraw", ...byHandOf(actor, situation.now) }
    : asTold(fitting, told, when);
}

function asTold(
  command: CommandOf<CarriedAct | BeyondAct>,
  told: ScenarioAct,
  when: { readonly cameAt?: Instant },
): Command {
  const { executor, via, receipt, form, who, number, items } = told;
  switch (command.act) {
    case "refuse-intake":
    case "propose-refusal":
      return { ...command, ...groundAsTold(command, told) };
    case "resolve":
    case "reassign":
      return executor === undefined ? command : { ...command, executor: personOf(executor) };
    case "issue":
      return {
        ...command,
        ...when,
        ...(receipt === undefined ? {} : { receipt }),
        ...(form === undefined ? {} : { form }),
        ...(who === undefined ? {} : { to: who }),
      };
    case "identify":
      return { ...command, ...when, ...(who === "representative" ? { who, document: "power-of-attorney" } : {}) };
    case "forward":
    case "deliver-to-centre":
    case "return-to-provider":
    case "send-again":
      return via === undefined ? command : { ...command, by: via };
    case "query-register":
      return registerAsTold(command, told);
    case "consent":
      return told.waivedBy === undefined ? command : { act: "consent", waivedBy: { act: told.waivedBy, clause: "1" } };
    case "scan":
      return number === undefined ? command : { act: "scan", barcode: number };
    case "issue-blank":
    case "receive-blank":
      return number === undefined ? command : { ...command, number };
    case "correct":
      return number === undefined ? command : { ...command, corrects: Number(number) };
    case "ask-correction":
      return items === undefined ? command : { ...command, items };
    case "pause":
      return told.ground === undefined ? command : { ...command, ground: told.ground };
    case "check-completeness":
    case "claim":
    case "countersign":
    case "draft":
    case "examine":
    case "fill-in":
    case "give-receipt":
    case "hand-over":
    case "notify":
    case "put-on-queue":
    case "receive":
    case "register":
    case "release":
    case "request-again":
    case "request-blank":
    case "resume":
    case "return-to-executor":
    case "sign":
    case "sign-in":
    case "sign-request":
    case "store":
    case "withdraw":
      return command;
  }
}

function groundAsTold(
  fitting: { readonly ground: string; readonly deficiencies: readonly Deficiency[] },
  { ground = fitting.ground, items, validUntil }: ScenarioAct,
): { readonly ground: string; readonly deficiencies: readonly Deficiency[] } {
  const shown = ground === fitting.ground ? fitting.deficiencies : [];
  const named = items?.map((item) => ({ item, ...(validUntil === undefined ? {} : { validUntil }) }));
  return { ground, deficiencies: named ?? shown };
}

function registerAsTold(command: CommandOf<"query-register">, { found = true, notNeeded }: ScenarioAct): Command {
  const { act, register } = command;
  if (notNeeded) return { act, register, notNeeded };
  return { act, register, answer: { found, messageId: `${register}-message-1` } };
}
