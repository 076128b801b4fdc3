import { codeWord, GatewayFault } from "../gateway-fault.ts";
import type { BelievedAnswer } from "../soap/send-message.ts";
import { type Content, fields } from "../xml/write-xml.ts";
import { findBelow, textOf } from "../xml/xml-element.ts";
import { type DictionaryValue, readDictionaryValue, writeDictionaryValue } from "./dictionary-value.ts";

/** The code of a question that the register processed. */
const DONE = "00000";

/** What a register's answer begins with. */
export interface Result {
  readonly messageId: string;
  /** The gateway's own id of the exchange. */
  readonly requestId: string;
  readonly at: number;
  /** The register. */
  readonly sender: DictionaryValue;
}

/**
 * Checks that the answer is to the message, and processed.
 *
 * @param noDataCodes - codes by which the register says that it has no data; it may also say so by giving none
 * @throws GatewayFault when it isn't
 */
export function checkAnswer(
  { info, data }: BelievedAnswer,
  messageId: string,
  noDataCodes: readonly string[],
): "processed" | "no-data" {
  const requestId = textOf(findBelow(data, "requestId"));
  const isOther = info.correlationId !== undefined && requestId !== undefined && requestId !== info.correlationId;
  if (textOf(findBelow(data, "messageId")) !== messageId || isOther) throw new GatewayFault("OTHER_MESSAGE");
  const code = readDictionaryValue(data, "messageResult")?.code;
  if (code !== undefined && noDataCodes.includes(code)) return "no-data";
  if (code !== DONE) throw new GatewayFault("NOT_PROCESSED", { result: codeWord(code) });
  return "processed";
}

/** Writes what an answer begins with: processed, whether or not there is data. */
export function writeResult({ messageId, requestId, at, sender }: Result): readonly Content[] {
  return [
    ...fields({ messageId, messageDate: new Date(at).toISOString(), requestId }),
    writeDictionaryValue("sender", sender),
    writeDictionaryValue("messageResult", { code: DONE, nameRu: "Обработано", nameKz: "Өңделді" }),
  ];
}
