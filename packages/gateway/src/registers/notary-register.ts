/**
 * The notary register, ЕНИС: whether a power of attorney stands in it.
 *
 * Its messages aren't public. These are assumed, after the population register's; whoever connects a real one replaces
 * this file.
 */
import { GatewayFault } from "../gateway-fault.ts";
import type { BelievedAnswer } from "../soap/send-message.ts";
import { type DataType, writeData } from "../soap/sync-channel.ts";
import { element, fields, type Written } from "../xml/write-xml.ts";
import { findBelow, listChildren, textOf, type XmlElement } from "../xml/xml-element.ts";
import { checkAnswer, type Result, writeResult } from "./register-result.ts";

/** The name under which the gateway knows the register's service: assumed. */
export const NOTARY_SERVICE = "ENIS_PowerOfAttorneySync";

const NAMESPACE = "urn:reglament:assumed:enis";
const types = {
  request: { namespace: NAMESPACE, name: "Request" },
  response: { namespace: NAMESPACE, name: "Response" },
} as const satisfies Record<string, DataType>;

/** Which power of attorney is asked about: number in the register, who gave it, who acts by it. */
export interface PowerQuestion {
  readonly registryNumber: string;
  readonly grantorIin: string;
  readonly attorneyIin: string;
}

/** A power of attorney as the register has it. Dates are days: `2015-03-05`. */
export interface PowerOfAttorney extends PowerQuestion {
  readonly notaryLicence: string | undefined;
  /** What the attorney may do, in the notary's words. */
  readonly powers: readonly string[];
  readonly issued: string;
  /** The last day on which it holds; undefined: no end is named. */
  readonly validUntil: string | undefined;
  /** The day from which it no longer holds. */
  readonly revoked: string | undefined;
}

/** Whether a power of attorney holds on a day, `2015-03-05`. */
export function isInForce({ issued, validUntil, revoked }: PowerOfAttorney, day: string): boolean {
  return issued <= day && (validUntil === undefined || day <= validUntil) && (revoked === undefined || day < revoked);
}

/** Writes the question. */
export function askForPower(
  question: PowerQuestion & { readonly messageId: string; readonly at: number },
  senderCode: string,
): Written {
  const { messageId, at, registryNumber, grantorIin, attorneyIin } = question;
  const messageDate = new Date(at).toISOString();
  return writeData(
    types.request,
    ...fields({ messageId, messageDate, senderCode, registryNumber, grantorIin, attorneyIin }),
  );
}

/** Reads which power a question is about; undefined when it doesn't say. */
export function readPowerQuestion(data: XmlElement): (PowerQuestion & { readonly messageId: string }) | undefined {
  const messageId = textOf(findBelow(data, "messageId"));
  const key = keyOf(data);
  return messageId === undefined || key === undefined ? undefined : { messageId, ...key };
}

/**
 * Returns the power in an answer; undefined when there is no data.
 *
 * @throws GatewayFault when the register didn't process the question, or speaks of another power
 */
export function readPower(
  answer: BelievedAnswer,
  question: PowerQuestion & { readonly messageId: string },
  noDataCodes: readonly string[],
): PowerOfAttorney | undefined {
  if (checkAnswer(answer, question.messageId, noDataCodes) === "no-data") return undefined;
  const power = findBelow(answer.data, "powerOfAttorney");
  if (power === undefined) return undefined;
  const key = keyOf(power);
  if (key === undefined || !isSamePower(key, question)) throw new GatewayFault("OTHER_MESSAGE");
  const day = (name: string) => textOf(findBelow(power, name)) || undefined;
  const days = { issued: day("issued"), validUntil: day("validUntil"), revoked: day("revoked") };
  const { issued } = days;
  // a day that can't be read could make a dead power look alive
  const isReadable = Object.values(days).every((one) => one === undefined || /^\d{4}-\d\d-\d\d$/.test(one));
  if (issued === undefined || !isReadable) throw new GatewayFault("MALFORMED");
  return {
    ...key,
    ...days,
    issued,
    notaryLicence: textOf(findBelow(power, "notaryLicence")) || undefined,
    powers: listChildren(power, "", "power").map((one) => textOf(one) ?? ""),
  };
}

/** Writes an answer; without a power it is that there is no data. */
export function writePower(result: Result, power: PowerOfAttorney | undefined): Written {
  return writeData(types.response, ...writeResult(result), power && writtenPower(power));
}

/** Whether both name the same power: number, grantor and attorney. */
export function isSamePower(one: PowerQuestion, other: PowerQuestion): boolean {
  return (
    one.registryNumber === other.registryNumber &&
    one.grantorIin === other.grantorIin &&
    one.attorneyIin === other.attorneyIin
  );
}

function keyOf(element: XmlElement): PowerQuestion | undefined {
  const registryNumber = textOf(findBelow(element, "registryNumber"));
  const grantorIin = textOf(findBelow(element, "grantorIin"));
  const attorneyIin = textOf(findBelow(element, "attorneyIin"));
  if (registryNumber === undefined || grantorIin === undefined || attorneyIin === undefined) return undefined;
  return { registryNumber, grantorIin, attorneyIin };
}

function writtenPower(power: PowerOfAttorney): Written {
  const { registryNumber, grantorIin, attorneyIin, notaryLicence, powers, issued, validUntil, revoked } = power;
  return element(
    "powerOfAttorney",
    {},
    ...fields({ registryNumber, grantorIin, attorneyIin, notaryLicence, issued, validUntil, revoked }),
    ...powers.map((one) => element("power", {}, one)),
  );
}
