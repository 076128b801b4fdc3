import { digestOf } from "@reglament/signature";
import { canonicalXml, EXCLUSIVE_C14N } from "../xml/canonical-xml.ts";
import { readXml } from "../xml/read-xml.ts";
import { element, type Written } from "../xml/write-xml.ts";
import { base64 } from "./base64.ts";
import type { MessageSigner } from "./message-signer.ts";
import { ns, token } from "./namespaces.ts";

/** The body's name within its message: there is one body, and the message has an id of its own. */
const BODY_ID = "body";

/**
 * Returns a SOAP 1.1 envelope whose body is signed (WS-Security 1.0): one reference to the body, exclusive canonical XML,
 * the certificate in a KeyIdentifier.
 *
 * @param content - what stands in the body; declares the namespaces that it uses
 * @returns the document in UTF-8
 */
export function signEnvelope(content: Written, signer: MessageSigner): Uint8Array {
  const body = element("soap:Body", { "xmlns:soap": ns.soap, "xmlns:wsu": ns.wsu, "wsu:Id": BODY_ID }, content);
  const signedInfo = signedInfoOver(canonicalOf(body), signer);
  const signature = element(
    "ds:Signature",
    { "xmlns:ds": ns.ds },
    signedInfo,
    element("ds:SignatureValue", {}, base64(signer.sign(canonicalOf(signedInfo)))),
    element(
      "ds:KeyInfo",
      {},
      element(
        "wsse:SecurityTokenReference",
        {},
        element(
          "wsse:KeyIdentifier",
          { EncodingType: token.encodingType, ValueType: token.valueType },
          base64(signer.certificate),
        ),
      ),
    ),
  );
  const security = element("wsse:Security", { "xmlns:wsse": ns.wsse, "soap:mustUnderstand": "1" }, signature);
  return documentOf(element("soap:Envelope", { "xmlns:soap": ns.soap }, element("soap:Header", {}, security), body));
}

/** Returns a SOAP 1.1 envelope that nobody signs: a fault. */
export function bareEnvelope(content: Written): Uint8Array {
  return documentOf(element("soap:Envelope", { "xmlns:soap": ns.soap }, element("soap:Body", {}, content)));
}

function signedInfoOver(body: Uint8Array, { method }: MessageSigner): Written {
  const digest = digestOf(method.digestOid, body);
  if (typeof digest === "string") throw new RangeError(`${method.digestAddress} can't be computed`);
  const algorithm = (address: string) => ({ Algorithm: address });
  return element(
    "ds:SignedInfo",
    { "xmlns:ds": ns.ds },
    element("ds:CanonicalizationMethod", algorithm(EXCLUSIVE_C14N)),
    element("ds:SignatureMethod", algorithm(method.address)),
    element(
      "ds:Reference",
      { URI: `#${BODY_ID}` },
      element("ds:Transforms", {}, element("ds:Transform", algorithm(EXCLUSIVE_C14N))),
      element("ds:DigestMethod", algorithm(method.digestAddress)),
      element("ds:DigestValue", {}, base64(digest)),
    ),
  );
}

/** Both parts that are hashed declare what they use, so where they stand makes no difference to their canonical form. */
function canonicalOf(part: Written): Uint8Array {
  return canonicalXml(readXml(Buffer.from(part.xml)));
}

function documentOf(envelope: Written): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${envelope.xml}`);
}
