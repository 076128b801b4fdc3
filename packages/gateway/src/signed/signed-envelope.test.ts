import { createAuthority, issueCrl, readCertificate } from "@reglament/signature";
import { describe, expect, test } from "vitest";
import { SignedXml } from "xml-crypto";
import { aKey, authority, beliefIn, bins, sentAt, term } from "../testing/message-keys.ts";
import { readXml } from "../xml/read-xml.ts";
import { element, type Written } from "../xml/write-xml.ts";
import { textOf } from "../xml/xml-element.ts";
import { messageSigner } from "./message-signer.ts";
import { ns } from "./namespaces.ts";
import { signEnvelope } from "./sign-envelope.ts";
import { type MessageTrust, UnbelievedMessage, verifyEnvelope } from "./verify-envelope.ts";

const question = (text: string): Written => element("t:Ask", { "xmlns:t": "urn:t" }, element("iin", {}, text));
const signed = (key = aKey(), text = "870517800133") =>
  Buffer.from(signEnvelope(question(text), messageSigner(key))).toString();
const verify = (text: string, trust: MessageTrust = beliefIn(), at = sentAt) =>
  verifyEnvelope(readXml(Buffer.from(text)), trust, at);

describe("a signed envelope", () => {
  test.each(["rsa", "gost2015-512", "gost2015-256", "gost2004"] as const)("is believed: %s", (algorithm) => {
    const body = verify(signed(aKey(bins.centre, { algorithm }), "Қасенова «]]>» & Co"));

    expect(body.local).toBe("Body");
    const [ask] = body.children;
    if (typeof ask !== "object" || typeof ask.children[0] !== "object") throw new Error("the body is empty");
    expect(textOf(ask.children[0])).toBe("Қасенова «]]>» & Co");
  });

  test("is believed however its mark-up is written elsewhere on its way", () => {
    const rewritten = signed()
      .replace("<iin>", "<iin >")
      .replace(/<\?xml.*\?>\n/, "<!-- шлюз -->");

    expect(() => verify(rewritten)).not.toThrow();
  });

  test("isn't made with a key whose values XML writes in another form, nor with somebody else's certificate", () => {
    expect(() => messageSigner(aKey(bins.centre, { algorithm: "ecdsa" }))).toThrow(RangeError);
    const { key } = aKey();
    expect(() => messageSigner({ key, certificate: aKey().certificate })).toThrow(RangeError);
  });
});

describe("a message isn't believed", () => {
  const original = signed();
  const another = `<soap:Body xmlns:wsu="${ns.wsu}" wsu:Id="other"><t:Ask xmlns:t="urn:t"/></soap:Body>`;
  const body = /<soap:Body.*<\/soap:Body>/s.exec(original)?.[0] ?? "";

  test.each([
    ["whose body was changed", original.replace("870517800133", "870517800141"), "the body was changed"],
    ["whose body got white space", original.replace("<iin>", " <iin>"), "the body was changed"],
    ["whose signed parts were changed", original.replace("</ds:SignedInfo>", "<!-- --> </ds:SignedInfo>"), "wrong"],
    ["that nobody signed", original.replace(/<soap:Header>.*<\/soap:Header>/s, ""), "nobody signed"],
    ["with two bodies", original.replace("<soap:Body", `${another}<soap:Body`), "no one body"],
    [
      "whose signed body was moved into the header",
      original
        .replace(body, body.replace("870517800133", "870517800141").replace('"body"', '"mine"'))
        .replace("</soap:Header>", `<w:Kept xmlns:w="urn:w">${body}</w:Kept></soap:Header>`),
      "something other than the body",
    ],
    [
      "in which the body's name stands twice",
      original.replace("</soap:Header>", `<w:Kept xmlns:w="urn:w">${body}</w:Kept></soap:Header>`),
      "several elements",
    ],
    [
      "with two lists of what is signed",
      original.replace(
        /<ds:SignedInfo .*<\/ds:SignedInfo>/s,
        (list) => list.replace(/(?<=DigestValue>)\w/, "$&x") + list,
      ),
      "no SignedInfo",
    ],
    [
      "with two digests, one of them in a comment",
      original
        .replace("870517800133", "870517800141")
        .replace(/<ds:DigestValue>([^<]+)/, "<ds:DigestValue><!--$1-->AAAA"),
      "the body was changed",
    ],
    ["with two signatures", original.replace(/<ds:Signature .*<\/ds:Signature>/s, "$&$&"), "or several did"],
    ["with an unknown algorithm", original.replace("gostr34102015-gostr34112015-512", "hmac"), "algorithm"],
    [
      "with a digest of another kind",
      original.replace(
        /DigestMethod Algorithm="[^"]+"/,
        'DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"',
      ),
      "digest",
    ],
    [
      "with another transform",
      original.replace(
        /Transform Algorithm="[^"]+"/,
        'Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
      ),
      "canonical form",
    ],
    ["without a certificate", original.replace(/<wsse:KeyIdentifier.*<\/wsse:KeyIdentifier>/s, ""), "no certificate"],
    ["with something else in its place", original.replace(/(X509v3">)[^<]+/, "$1AAAA"), "certificate is none"],
    ["that is no envelope", "<a/>", "no SOAP envelope"],
  ])("%s", (_what, text, why) => {
    expect(text).not.toBe(original);
    expect(() => verify(text)).toThrow(UnbelievedMessage);
    expect(() => verify(text)).toThrow(why);
  });

  test("that another authority's certificate signed", () => {
    const stranger = createAuthority({ name: "Бөтен орталық", ...term });
    expect(() => verify(signed(aKey(bins.centre, { authority: stranger })))).toThrow("ISSUER_UNKNOWN");
  });

  test("that another organisation signed", () => {
    expect(() => verify(signed(aKey(bins.gateway)))).toThrow("another organisation");
  });

  test("after its certificate's end, nor when it was revoked before", () => {
    const key = aKey();
    const revoked = [{ serial: readCertificate(key.certificate).serial, at: sentAt - 1000 }];
    const list = issueCrl({ authority, revoked, thisUpdate: sentAt - 10, nextUpdate: sentAt + 1000, number: 1n });

    expect(() => verify(signed(key), beliefIn(), term.notAfter + 1)).toThrow("EXPIRED");
    expect(() => verify(signed(key), beliefIn(bins.centre, [list]))).toThrow("REVOKED");
  });
});

describe("another library", () => {
  const key = aKey(bins.centre, { algorithm: "rsa" });
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(key.certificate).toString("base64")}\n-----END CERTIFICATE-----`;

  test("takes our RSA signature", () => {
    // given
    const text = signed(key);
    const node = /<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? "";

    // when
    const other = new SignedXml({ publicCert: pem, getCertFromKeyInfo: () => null });
    other.loadSignature(node);

    // then
    expect(other.checkSignature(text)).toBe(true);
    const [reference] = other.getSignedReferences();
    expect(reference).toContain("870517800133");
  });

  test.each([
    ["no prefixes", undefined],
    ["prefixes written anyway", ["soap", "w"]],
  ])("makes one that we take: %s", (_what, prefixes) => {
    // given
    const envelope = `<soap:Envelope xmlns:soap="${ns.soap}" xmlns:w="urn:w"><soap:Header><wsse:Security xmlns:wsse="${ns.wsse}"/></soap:Header><soap:Body xmlns:wsu="${ns.wsu}" wsu:Id="b-1"><x xmlns="urn:x" a="«&quot;»">Ә &amp; &gt;</x></soap:Body></soap:Envelope>`;
    const other = new SignedXml({
      privateKey: key.key,
      canonicalizationAlgorithm: ns.ec,
      signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      getKeyInfoContent: () =>
        `<wsse:SecurityTokenReference xmlns:wsse="${ns.wsse}"><wsse:Reference URI="#token"/></wsse:SecurityTokenReference>`,
    });
    other.addReference({
      xpath: "//*[local-name(.)='Body']",
      transforms: [ns.ec],
      digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
      ...(prefixes !== undefined && { inclusiveNamespacesPrefixList: prefixes }),
    });

    // when
    other.computeSignature(envelope, {
      prefix: "ds",
      location: { reference: "//*[local-name(.)='Security']", action: "append" },
    });
    const tokenXml = `<wsse:BinarySecurityToken xmlns:wsu="${ns.wsu}" wsu:Id="token" ValueType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3">${Buffer.from(key.certificate).toString("base64")}</wsse:BinarySecurityToken>`;
    const text = other.getSignedXml().replace("<ds:Signature", `${tokenXml}<ds:Signature`);

    // then
    expect(verify(text).local).toBe("Body");
    expect(() => verify(text.replace("Ә", "ә"))).toThrow("the body was changed");
  });
});
