/** What can go wrong between us and a register. Codes reach logs: add, never rename. */
export const gatewayFaults = {
  NOT_REACHED: "The gateway can't be reached.",
  TIMED_OUT: "The gateway didn't answer in time.",
  TOO_LARGE: "The answer is larger than any honest one.",
  HTTP_STATUS: "The gateway answered with an HTTP status that is no answer.",
  SOAP_FAULT: "The gateway answered with a SOAP fault.",
  MALFORMED: "The answer can't be read, or isn't the one that the protocol has here.",
  UNBELIEVED: "The answer's signature doesn't hold, or is of nobody we believe.",
  OTHER_MESSAGE: "The answer is to another message.",
  NOT_PROCESSED: "The gateway or the register didn't process the message.",
} as const;

/** The code of a fault. */
export type GatewayFaultCode = keyof typeof gatewayFaults;

/**
 * A neighbour's fault: the register couldn't be asked. Whether there is data about somebody remains unknown.
 *
 * Neither the message nor the facts hold personal data; the `cause` may be an error of the platform.
 */
export class GatewayFault extends Error {
  override readonly name = "GatewayFault";
  readonly code: GatewayFaultCode;
  /** Statuses, fault codes, how often it was tried; they stand in the message, too, since logs write that. */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: GatewayFaultCode, facts: GatewayFault["facts"] = {}, options?: ErrorOptions) {
    const details = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
    super(details.length === 0 ? gatewayFaults[code] : `${gatewayFaults[code]} (${details.join(", ")})`, options);
    this.code = code;
    this.facts = facts;
  }
}

/** Returns a code out of a foreign message as far as it can be one: short, and of such characters that it holds nobody's data. */
export function codeWord(text: string | undefined): string {
  return text !== undefined && /^[A-Za-z][\w.:-]{0,39}$|^\d{1,8}$/.test(text) ? text : "unreadable";
}
