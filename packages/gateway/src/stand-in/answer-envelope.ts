import { randomUUID } from "node:crypto";
import { TRAINING_MARK } from "@reglament/signature";
import { type Inquiry, readInquirer } from "../registers/inquiry.ts";
import type { MessageSigner } from "../signed/message-signer.ts";
import { bareEnvelope, signEnvelope } from "../signed/sign-envelope.ts";
import { type MessageTrust, UnbelievedMessage, verifyEnvelope } from "../signed/verify-envelope.ts";
import { writeFault } from "../soap/soap-fault.ts";
import { PROCESSED, type RequestMessage, readRequest, writeResponse } from "../soap/sync-channel.ts";
import { MalformedXml, readXml } from "../xml/read-xml.ts";
import { answerQuestion, type Question, type StandInRecords } from "./stand-in-registers.ts";

/** What a stand-in answers with, and whom it answers. */
export interface StandInSide {
  readonly records: StandInRecords;
  readonly signer: MessageSigner;
  readonly believed: MessageTrust;
  readonly sender: RequestMessage["sender"];
  readonly realNow: () => number;
}

/** A question that was understood: what a register would note in its own log of who looked at whom. */
export interface NotedQuestion extends Pick<Inquiry, "messageId" | "askedBy" | "purpose"> {
  readonly serviceId: string;
}

/** What came of an envelope. */
export type Answered =
  | { readonly status: 200; readonly body: Uint8Array; readonly noted: NotedQuestion }
  | { readonly status: 500; readonly body: Uint8Array; readonly why: string };

/** Answers an envelope with a signed one, or with a fault that quotes nothing. Never throws for what was sent. */
export function answerEnvelope(side: StandInSide, hidden: ReadonlySet<string>, bytes: Uint8Array): Answered {
  const question = believedQuestion(side, bytes);
  if (typeof question === "string") return fault(question);
  const inquirer = readInquirer(question.properties);
  if (inquirer === undefined) return fault("the message doesn't say who asks and why");
  const correlationId = randomUUID();
  const data = answerQuestion(side.records, hidden, question, correlationId);
  if (data === undefined) return fault("no such service, or its data are wrong");
  const { messageId, serviceId, at } = question;
  const status = { code: PROCESSED, message: `${TRAINING_MARK}. Message has been processed successfully` };
  const response = writeResponse({ messageId, correlationId, at, sessionId: `{${randomUUID()}}` }, status, data);
  return {
    status: 200,
    body: signEnvelope(response, side.signer),
    noted: { messageId, serviceId, ...inquirer },
  };
}

function believedQuestion({ believed, sender, realNow }: StandInSide, bytes: Uint8Array): Question | string {
  try {
    const question = readRequest(verifyEnvelope(readXml(bytes), believed, realNow()));
    if (question === undefined) return "this is no message of SyncChannel v10";
    const isKnown = question.sender.id === sender.id && question.sender.password === sender.password;
    return isKnown ? question : "the sender isn't known, or the password is wrong";
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof UnbelievedMessage) return error.message;
    throw error;
  }
}

function fault(why: string): Answered {
  return { status: 500, body: bareEnvelope(writeFault("Client", `${TRAINING_MARK}: ${why}`)), why };
}
