import { ns } from "../signed/namespaces.ts";
import { element, fields, type Written } from "../xml/write-xml.ts";
import { findBelow, findChild, textOf, type XmlElement } from "../xml/xml-element.ts";

/** Writes a SOAP 1.1 fault. */
export function writeFault(code: "Client" | "Server", text: string): Written {
  return element("soap:Fault", { "xmlns:soap": ns.soap }, ...fields({ faultcode: `soap:${code}`, faultstring: text }));
}

/**
 * Returns the code of the fault in an envelope; undefined when it holds none. The text of a fault may quote the message,
 * so nobody reads it.
 */
export function findFault(envelope: XmlElement): string | undefined {
  const fault = findChild(findChild(envelope, ns.soap, "Body"), ns.soap, "Fault");
  return fault && (textOf(findBelow(fault, "faultcode")) ?? "");
}
