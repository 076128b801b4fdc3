/** Asks a register about the people of an application, and keeps what it answered. */
import { randomUUID } from "node:crypto";
import type { CommandOf, RegisterId } from "@reglament/engine";
import { GatewayFault, type Inquiry, isInForce, type Registers } from "@reglament/gateway";
import { canonicalBytes, getPerson, makePersonalContent, type PersonalContent } from "@reglament/store";
import type { Visit } from "../../visit.ts";
import type { CaseInHand } from "../case-in-hand.ts";

/** What a register said, as the command takes it. */
export interface RegisterAnswer {
  readonly answer: Extract<CommandOf<"query-register">, { readonly answer: unknown }>["answer"];
  /** What was found, to be stored apart; absent when there is no data. */
  readonly personal?: PersonalContent;
}

/** A register that can't be asked: it isn't connected, it is silent, or the application lacks whom to ask about. */
export type NotAsked = "not-connected" | "silent" | "nobody-to-ask";

/**
 * Asks a register. "No data" is an answer; a neighbour's fault is none, and nothing is known then.
 *
 * @param question.registryNumber - the power of attorney's number, for the notary register
 * @param question.clause - the clause that has the register asked
 */
export async function askRegister(
  visit: Visit,
  inHand: CaseInHand,
  question: { readonly register: RegisterId; readonly registryNumber: string; readonly clause: string },
): Promise<RegisterAnswer | NotAsked> {
  const { registers, log } = visit.services;
  if (registers === undefined) return "not-connected";
  const { register, clause } = question;
  const parties = inHand.application?.record.parties;
  const [applicant, representative] = [parties?.applicant.iin, parties?.representative.iin];
  if (applicant === undefined || (register === "notary" && representative === undefined)) return "nobody-to-ask";
  const inquiry = await inquiryOf(visit, inHand, clause);
  await visit.noteAccess("register-query", { region: inHand.key.region, caseId: inHand.key.caseId });
  try {
    const found =
      register === "population"
        ? await findPerson(registers, inquiry, applicant)
        : await findPower(registers, inquiry, inHand, {
            registryNumber: question.registryNumber,
            grantorIin: applicant,
            attorneyIin: representative ?? "",
          });
    return answerOf(register, inquiry.messageId, found);
  } catch (error) {
    if (!(error instanceof GatewayFault)) throw error;
    log.error("register-not-asked", error, { register, code: error.code, ...error.facts });
    return "silent";
  }
}

async function inquiryOf(
  { services, world }: Visit,
  { actor, key, day }: CaseInHand,
  clause: string,
): Promise<Inquiry> {
  const { iin } = await getPerson(services.pool, actor.person);
  const office = day.centre ?? day.office;
  return {
    messageId: randomUUID(),
    at: world.now,
    askedBy: { iin, office: office.bin ?? office.officeId },
    purpose: `${key.caseId}, ${clause}`,
  };
}

async function findPerson(registers: Registers, inquiry: Inquiry, iin: string): Promise<object | undefined> {
  const answer = await registers.askPopulationRegister({ ...inquiry, iin });
  return answer.found ? answer.person : undefined;
}

/** A power that ran out or was revoked is none. */
async function findPower(
  registers: Registers,
  inquiry: Inquiry,
  { day }: CaseInHand,
  power: { readonly registryNumber: string; readonly grantorIin: string; readonly attorneyIin: string },
): Promise<object | undefined> {
  const answer = await registers.askNotaryRegister({ ...inquiry, ...power });
  return answer.found && isInForce(answer.power, day.today) ? answer.power : undefined;
}

function answerOf(register: RegisterId, messageId: string, found: object | undefined): RegisterAnswer {
  if (found === undefined) return { answer: { found: false, messageId } };
  const bytes = canonicalBytes({ register, found });
  const { digest, content } = makePersonalContent({ personalId: randomUUID(), kind: "register-answer", bytes });
  return { answer: { found: true, messageId, content: digest }, personal: content };
}
