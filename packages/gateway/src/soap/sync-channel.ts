/**
 * SyncChannel v10, the gateway's synchronous protocol: `SendMessage` and its answer, as they stand in a SOAP body.
 *
 * Elements below `request` and `response` have no namespace.
 */
import { element, fields, type Written } from "../xml/write-xml.ts";
import { findBelow, findChild, listChildren, textOf, type XmlElement } from "../xml/xml-element.ts";

const TYPES = "http://bip.bee.kz/SyncChannel/v10/Types";
const INTERFACES = "http://bip.bee.kz/SyncChannel/v10/Interfaces";
const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** The status of a message that was processed. */
export const PROCESSED = "SCSS001";

/** A message on its way to a register. */
export interface RequestMessage {
  /** Known to the gateway: a repeat bears the same one. */
  readonly messageId: string;
  readonly serviceId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly sender: { readonly id: string; readonly password: string };
  /** Beside the register's own data: who asks, and why. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The head of an answer; what is missing is undefined. */
export interface ResponseInfo {
  readonly messageId: string | undefined;
  readonly correlationId: string | undefined;
  readonly status: string | undefined;
}

/** The type of a register's data: namespace and name. */
export interface DataType {
  readonly namespace: string;
  readonly name: string;
}

/** Writes a message. */
export function writeRequest(message: RequestMessage, data: Written): Written {
  const { messageId, serviceId, at, sender, properties } = message;
  return element(
    "t:SendMessage",
    { "xmlns:t": TYPES },
    element(
      "request",
      {},
      element(
        "requestInfo",
        {},
        ...fields({ messageId, serviceId, messageDate: new Date(at).toISOString() }),
        element("sender", {}, ...fields({ senderId: sender.id, password: sender.password })),
        ...Object.entries(properties).map(([key, value]) => element("properties", {}, ...fields({ key, value }))),
      ),
      element("requestData", {}, data),
    ),
  );
}

/** Writes a register's data, with the type that the gateway tells registers' messages apart by. */
export function writeData({ namespace, name }: DataType, ...content: Parameters<typeof element>[2][]): Written {
  return element("data", { "xmlns:r": namespace, "xmlns:xsi": XSI, "xsi:type": `r:${name}` }, ...content);
}

/** Reads a message out of a body; undefined when it is none. */
export function readRequest(body: XmlElement): (RequestMessage & { readonly data: XmlElement }) | undefined {
  const request = findBelow(findChild(body, TYPES, "SendMessage"), "request");
  const info = findBelow(request, "requestInfo");
  const text = (...way: readonly string[]) => textOf(findBelow(info, ...way));
  const [messageId, serviceId, date] = [text("messageId"), text("serviceId"), text("messageDate")];
  const [id, password] = [text("sender", "senderId"), text("sender", "password")];
  const data = dataBelow(findBelow(request, "requestData"));
  const at = Date.parse(date ?? "");
  if (info === undefined || messageId === undefined || serviceId === undefined || Number.isNaN(at)) return undefined;
  if (id === undefined || password === undefined || data === undefined) return undefined;
  const properties = listChildren(info, "", "properties").map(
    (one) => [textOf(findBelow(one, "key")) ?? "", textOf(findBelow(one, "value")) ?? ""] as const,
  );
  return { messageId, serviceId, at, sender: { id, password }, properties: Object.fromEntries(properties), data };
}

/** Writes an answer. */
export function writeResponse(
  info: { readonly messageId: string; readonly correlationId: string; readonly at: number; readonly sessionId: string },
  status: { readonly code: string; readonly message: string },
  data: Written | undefined,
): Written {
  return element(
    "t:SendMessageResponse",
    { "xmlns:t": TYPES },
    element(
      "response",
      {},
      element(
        "responseInfo",
        {},
        ...fields({
          messageId: info.messageId,
          correlationId: info.correlationId,
          responseDate: new Date(info.at).toISOString(),
        }),
        element("status", {}, ...fields(status)),
        ...fields({ sessionId: info.sessionId }),
      ),
      element("responseData", {}, data),
    ),
  );
}

/** Reads an answer out of a body; undefined when it is none. */
export function readResponse(
  body: XmlElement,
): { readonly info: ResponseInfo; readonly data: XmlElement | undefined } | undefined {
  const response = findBelow(findChild(body, TYPES, "SendMessageResponse"), "response");
  const info = findBelow(response, "responseInfo");
  if (info === undefined) return undefined;
  return {
    info: {
      messageId: textOf(findBelow(info, "messageId")),
      correlationId: textOf(findBelow(info, "correlationId")),
      status: textOf(findBelow(info, "status", "code")),
    },
    data: dataBelow(findBelow(response, "responseData")),
  };
}

/** The schema has it without a namespace; some systems write it in that of the interfaces. */
function dataBelow(parent: XmlElement | undefined): XmlElement | undefined {
  return findChild(parent, "", "data") ?? findChild(parent, INTERFACES, "data");
}
