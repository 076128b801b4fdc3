import { EXCLUSIVE_C14N } from "../xml/canonical-xml.ts";

const wss = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss";

/** Namespaces of SOAP 1.1, WS-Security 1.0 and XML signatures. */
export const ns = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  wsse: `${wss}-wssecurity-secext-1.0.xsd`,
  wsu: `${wss}-wssecurity-utility-1.0.xsd`,
  ds: "http://www.w3.org/2000/09/xmldsig#",
  /** Of canonical XML itself: names the prefixes that are written anyway. */
  ec: EXCLUSIVE_C14N,
} as const;

/** What a token is: one X.509 certificate in base64 (X.509 token profile 1.0). */
export const token = {
  valueType: `${wss}-x509-token-profile-1.0#X509v3`,
  encodingType: `${wss}-soap-message-security-1.0#Base64Binary`,
} as const;
