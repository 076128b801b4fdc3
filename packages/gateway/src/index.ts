/**
 * Messages to other systems of government, through the gateway (ЭҮШ): the population register and the notary register,
 * and their stand-ins for training and tests.
 *
 * It knows nothing of cases and of the law: who is asked about whom, and what follows from the answer, is the caller's.
 * It logs nothing; who looked at whose data the caller notes before it asks.
 */
export { GatewayFault, type GatewayFaultCode, gatewayFaults } from "./gateway-fault.ts";
export type { DictionaryValue } from "./registers/dictionary-value.ts";
export type { Inquiry } from "./registers/inquiry.ts";
export { isInForce, type PowerOfAttorney, type PowerQuestion } from "./registers/notary-register.ts";
export type { IdentityDocument, RegisteredPerson } from "./registers/population-register.ts";
export {
  type NotaryAnswer,
  openRegisters,
  type PopulationAnswer,
  patience,
  type Registers,
  type RegistersSettings,
} from "./registers/registers.ts";
export { type MessageKey, type MessageSigner, messageSigner } from "./signed/message-signer.ts";
export type { MessageTrust } from "./signed/verify-envelope.ts";
export type { NotedQuestion } from "./stand-in/answer-envelope.ts";
export {
  type RegisterStandIns,
  type StandInOptions,
  type StandInTrouble,
  startRegisterStandIns,
} from "./stand-in/start-register-stand-ins.ts";
