/**
 * Whether a signed message is to be believed.
 *
 * Nothing of a message is used but what this hands out: the body that the signature stands over, as the one body of the
 * envelope. So a signed body that was moved aside and replaced isn't taken for the message.
 */
import {
  digestOf,
  judgeRawSignature,
  judgeTrust,
  MalformedError,
  readCertificate,
  type Trust,
} from "@reglament/signature";
import { canonicalXml, EXCLUSIVE_C14N } from "../xml/canonical-xml.ts";
import { findAttribute, findChild, listChildren, textOf, type XmlElement } from "../xml/xml-element.ts";
import { readBase64 } from "./base64.ts";
import { ns, token } from "./namespaces.ts";
import { findMethod, type SignatureMethod } from "./signature-methods.ts";

/** Whose messages are believed. */
export interface MessageTrust {
  /** Authorities, and what is known of revocation. Where nothing is known of it, nobody counts as revoked. */
  readonly trust: Trust;
  /** The organisation that the certificate must name, twelve digits: an authority issues to the whole country. */
  readonly bin: string;
}

/** The message isn't believed. The message of this error quotes nothing of it. */
export class UnbelievedMessage extends Error {
  override readonly name = "UnbelievedMessage";
}

/**
 * Returns the body of an envelope whose signature holds.
 *
 * @param at - when the certificate has to be valid, in milliseconds since the epoch
 * @throws UnbelievedMessage when there is no signature, more than one, or one that proves nothing
 */
export function verifyEnvelope(envelope: XmlElement, believed: MessageTrust, at: number): XmlElement {
  const { body, security, signature } = partsOf(envelope);
  const signedInfo = demand(findChild(signature, ns.ds, "SignedInfo"), "the signature has no SignedInfo");
  const method = demand(
    findMethod(algorithmOf(findChild(signedInfo, ns.ds, "SignatureMethod"))),
    "the signature's algorithm isn't taken here",
  );
  checkReference(envelope, body, signedInfo, method);
  const certificate = certificateOf(security, signature);
  const value = demand(readBase64(textOf(findChild(signature, ns.ds, "SignatureValue"))), "the signature has no value");
  const data = canonicalXml(
    signedInfo,
    inclusivePrefixes(demandExclusive(findChild(signedInfo, ns.ds, "CanonicalizationMethod"))),
  );
  try {
    const outcome = judgeRawSignature({ certificate, algorithm: method.oid, data, signature: value });
    if (outcome !== "verified") refuse(`the signature is ${outcome}`);
    checkCertificate(certificate, believed, at);
  } catch (cause) {
    if (cause instanceof MalformedError) throw new UnbelievedMessage("the certificate is none", { cause });
    throw cause;
  }
  return body;
}

function partsOf(envelope: XmlElement) {
  if (envelope.local !== "Envelope" || envelope.namespace !== ns.soap) refuse("this is no SOAP envelope");
  const body = demand(findChild(envelope, ns.soap, "Body"), "the envelope has no one body");
  const header = findChild(envelope, ns.soap, "Header");
  const security = demand(findChild(header, ns.wsse, "Security"), "nobody signed the message");
  const signature = demand(findChild(security, ns.ds, "Signature"), "nobody signed the message, or several did");
  return { body, security, signature };
}

/** Checks that the signature stands over the envelope's body and nothing else, and that the body is as it was. */
function checkReference(envelope: XmlElement, body: XmlElement, signedInfo: XmlElement, method: SignatureMethod): void {
  const reference = demand(findChild(signedInfo, ns.ds, "Reference"), "the signature stands over several things");
  const id = demand(findAttribute(body, ns.wsu, "Id"), "the body has no name");
  if (findAttribute(reference, "", "URI") !== `#${id}`)
    refuse("the signature stands over something other than the body");
  if (countNamed(envelope, id) !== 1) refuse("several elements bear the body's name");
  const transforms = findChild(reference, ns.ds, "Transforms");
  const inclusive = inclusivePrefixes(demandExclusive(findChild(transforms, ns.ds, "Transform")));
  if (algorithmOf(findChild(reference, ns.ds, "DigestMethod")) !== method.digestAddress) {
    refuse("the digest isn't the one that goes with the signature");
  }
  const stated = demand(readBase64(textOf(findChild(reference, ns.ds, "DigestValue"))), "the body has no digest");
  const digest = digestOf(method.digestOid, canonicalXml(body, inclusive));
  if (typeof digest === "string" || Buffer.compare(digest, stated) !== 0) refuse("the body was changed");
}

/** The certificate in the reference itself, or in the token beside the signature that it names. */
function certificateOf(security: XmlElement, signature: XmlElement): Uint8Array {
  const keyInfo = findChild(signature, ns.ds, "KeyInfo");
  const named = findChild(keyInfo, ns.wsse, "SecurityTokenReference");
  const reference = named && findChild(named, ns.wsse, "Reference");
  const holder =
    reference === undefined
      ? findChild(named, ns.wsse, "KeyIdentifier")
      : listChildren(security, ns.wsse, "BinarySecurityToken").find(
          (one) => `#${findAttribute(one, ns.wsu, "Id")}` === findAttribute(reference, "", "URI"),
        );
  const isCertificate = holder !== undefined && findAttribute(holder, "", "ValueType") === token.valueType;
  return demand(isCertificate ? readBase64(textOf(holder)) : undefined, "the message brings no certificate");
}

function checkCertificate(certificate: Uint8Array, { trust, bin }: MessageTrust, at: number): void {
  const [chain, validity, revocation] = judgeTrust(certificate, trust, at);
  for (const check of [chain, validity]) {
    if (check?.result !== "passed") refuse(`the certificate isn't believed: ${check?.reason}`);
  }
  if (revocation?.result === "failed") refuse(`the certificate isn't believed: ${revocation.reason}`);
  const { signer, keyUsages } = readCertificate(certificate);
  if (!keyUsages.includes("digitalSignature")) refuse("the certificate's key isn't for signing");
  if (signer.bin !== bin) refuse("the certificate is of another organisation");
}

/** Names that may be meant by a reference: WS-Security's, and what schemas elsewhere declare as an id. */
function countNamed({ attributes, children }: XmlElement, id: string): number {
  const here = attributes.filter(({ local, value }) => local.toLowerCase() === "id" && value === id).length;
  return children.reduce((sum, child) => sum + (typeof child === "string" ? 0 : countNamed(child, id)), here);
}

function algorithmOf(element: XmlElement | undefined): string | undefined {
  return element && findAttribute(element, "", "Algorithm");
}

function demandExclusive(element: XmlElement | undefined): XmlElement {
  if (element === undefined || algorithmOf(element) !== EXCLUSIVE_C14N)
    refuse("the canonical form isn't the exclusive one");
  return element;
}

/** Prefixes that the signer had written although nothing uses them; common among signers in Java. */
function inclusivePrefixes(element: XmlElement): readonly string[] {
  const named = findChild(element, ns.ec, "InclusiveNamespaces");
  const list = named && findAttribute(named, "", "PrefixList");
  return (list ?? "")
    .split(/[ \t\r\n]+/)
    .filter((prefix) => prefix !== "")
    .map((prefix) => (prefix === "#default" ? "" : prefix));
}

function demand<T>(value: T | undefined, why: string): T {
  return value ?? refuse(why);
}

function refuse(why: string): never {
  throw new UnbelievedMessage(why);
}
