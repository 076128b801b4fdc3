import { setTimeout as pause } from "node:timers/promises";
import { codeWord, GatewayFault } from "../gateway-fault.ts";
import type { MessageSigner } from "../signed/message-signer.ts";
import { signEnvelope } from "../signed/sign-envelope.ts";
import { type MessageTrust, UnbelievedMessage, verifyEnvelope } from "../signed/verify-envelope.ts";
import { MalformedXml, readXml } from "../xml/read-xml.ts";
import type { Written } from "../xml/write-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { type PostLimits, postLimited } from "./post-limited.ts";
import { findFault } from "./soap-fault.ts";
import { PROCESSED, type RequestMessage, type ResponseInfo, readResponse, writeRequest } from "./sync-channel.ts";

/** How the gateway is reached, and who is believed there. */
export interface Channel extends PostLimits {
  readonly address: URL;
  readonly sender: RequestMessage["sender"];
  readonly signer: MessageSigner;
  readonly believed: MessageTrust;
  /** How often a message is sent at most, 1 or more. */
  readonly attempts: number;
  /** How long is waited before the second try, in milliseconds; before each further one, twice as long. */
  readonly pauseMs: number;
  /** The machine's clock: certificates of systems hold in real time, whatever a training world's clock says. */
  readonly realNow: () => number;
}

/** An answer that is believed. */
export interface BelievedAnswer {
  readonly info: ResponseInfo;
  readonly data: XmlElement;
}

/**
 * Sends a message and returns the answer.
 *
 * After a fault the same bytes are sent again, with the same message id, so that the gateway knows a repeat as one.
 *
 * @param read - reads the answer's data; what it throws counts as a fault of the neighbour, too
 * @throws GatewayFault - the last try's - when no try brings an answer
 */
export async function sendMessage<T>(
  channel: Channel,
  request: Omit<RequestMessage, "sender">,
  data: Written,
  read: (answer: BelievedAnswer) => T,
): Promise<T> {
  const message = signEnvelope(writeRequest({ ...request, sender: channel.sender }, data), channel.signer);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return read(await exchange(channel, request.messageId, message));
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      if (attempt >= channel.attempts) {
        throw new GatewayFault(
          error.code,
          { ...error.facts, service: request.serviceId, attempts: attempt },
          { cause: error.cause ?? error },
        );
      }
    }
    await pause(channel.pauseMs * 2 ** (attempt - 1));
  }
}

async function exchange(channel: Channel, messageId: string, message: Uint8Array): Promise<BelievedAnswer> {
  const bytes = await postLimited(channel.address, message, channel);
  const envelope = translating(MalformedXml, "MALFORMED", () => readXml(bytes));
  const fault = findFault(envelope);
  if (fault !== undefined) throw new GatewayFault("SOAP_FAULT", { fault: codeWord(fault) });
  const body = translating(UnbelievedMessage, "UNBELIEVED", () =>
    verifyEnvelope(envelope, channel.believed, channel.realNow()),
  );
  const response = readResponse(body);
  if (response === undefined) throw new GatewayFault("MALFORMED");
  const { info, data } = response;
  if (info.messageId !== messageId) throw new GatewayFault("OTHER_MESSAGE");
  if (info.status !== PROCESSED) throw new GatewayFault("NOT_PROCESSED", { status: codeWord(info.status) });
  if (data === undefined) throw new GatewayFault("MALFORMED");
  return { info, data };
}

function translating<T>(
  kind: typeof MalformedXml | typeof UnbelievedMessage,
  code: "MALFORMED" | "UNBELIEVED",
  work: () => T,
): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof kind) throw new GatewayFault(code, { why: cause.message }, { cause });
    throw cause;
  }
}
