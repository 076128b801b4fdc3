/** The registers as the rest of the system asks them: a question in, whether there is data and which, out. */
import { type Channel, sendMessage } from "../soap/send-message.ts";
import { type Inquiry, propertiesOf } from "./inquiry.ts";
import { askForPower, NOTARY_SERVICE, type PowerOfAttorney, type PowerQuestion, readPower } from "./notary-register.ts";
import { askForPerson, POPULATION_SERVICE, type RegisteredPerson, readPerson } from "./population-register.ts";

/** What the population register answers. That there is no data is an answer. */
export type PopulationAnswer =
  | { readonly found: false; readonly messageId: string }
  | { readonly found: true; readonly messageId: string; readonly person: RegisteredPerson };

/**
 * What the notary register answers. That there is no data is an answer. A power found may have ended or been revoked:
 * `isInForce` says.
 */
export type NotaryAnswer =
  | { readonly found: false; readonly messageId: string }
  | { readonly found: true; readonly messageId: string; readonly power: PowerOfAttorney };

/**
 * The registers.
 *
 * Who asks, about whom and why goes along with every question, for the register's log; ours is the caller's to write
 * before it asks. Nothing here is logged.
 */
export interface Registers {
  /**
   * Asks about a person.
   *
   * @throws GatewayFault when the register couldn't be asked, however often it was tried: nothing is known then
   * @throws RangeError when the question can't be put: no twelve digits, characters that a message can't carry
   */
  askPopulationRegister(question: Inquiry & { readonly iin: string }): Promise<PopulationAnswer>;
  /** Asks about a power of attorney; throws as the other. */
  askNotaryRegister(question: Inquiry & PowerQuestion): Promise<NotaryAnswer>;
}

/** How the registers are asked. */
export interface RegistersSettings extends Channel {
  /** Result codes by which the registers say that they have no data. */
  readonly noDataCodes: readonly string[];
}

/** What is right for a page at which an operator waits: at worst 19 seconds. */
export const patience = { attempts: 3, pauseMs: 500, timeoutMs: 5_000, maxBytes: 1024 * 1024 } as const;

/** Returns the registers behind the gateway. Nothing is sent yet. */
export function openRegisters(settings: RegistersSettings): Registers {
  const { noDataCodes, sender } = settings;
  return {
    async askPopulationRegister(question) {
      requireIins(question.iin, question.askedBy.iin);
      const { messageId } = question;
      const person = await sendMessage(
        settings,
        headOf(question, POPULATION_SERVICE),
        askForPerson(question, sender.id),
        (answer) => readPerson(answer, question, noDataCodes),
      );
      return person === undefined ? { found: false, messageId } : { found: true, messageId, person };
    },
    async askNotaryRegister(question) {
      requireIins(question.grantorIin, question.attorneyIin, question.askedBy.iin);
      const { messageId } = question;
      const power = await sendMessage(
        settings,
        headOf(question, NOTARY_SERVICE),
        askForPower(question, sender.id),
        (answer) => readPower(answer, question, noDataCodes),
      );
      return power === undefined ? { found: false, messageId } : { found: true, messageId, power };
    },
  };
}

function headOf(question: Inquiry, serviceId: string) {
  return { messageId: question.messageId, serviceId, at: question.at, properties: propertiesOf(question) };
}

function requireIins(...iins: readonly string[]): void {
  if (!iins.every((iin) => /^\d{12}$/.test(iin))) throw new RangeError("a register is asked by twelve digits");
}
