/** PEM, the text form of DER (RFC 7468). */
import { MalformedError } from "./der/malformed.ts";
import { limits } from "./limits.ts";

const block = /-----BEGIN ([^-\r\n]{1,64})-----([^-]*)-----END \1-----/g;

/**
 * Returns DER as a PEM block of 64-character lines.
 *
 * @param label - what it is: `CERTIFICATE`, `CMS`, `X509 CRL`
 */
export function encodePem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

/**
 * Returns the PEM blocks of a text in order; text between them is passed over.
 *
 * @throws MalformedError when a block holds something other than base64, or there are too many
 */
export function decodePem(text: string): { label: string; der: Uint8Array }[] {
  const blocks: { label: string; der: Uint8Array }[] = [];
  for (const [, label = "", body = ""] of text.matchAll(block)) {
    if (blocks.length === limits.pemBlocks) throw new MalformedError("too many PEM blocks");
    blocks.push({ label, der: decodeBase64(body) });
  }
  return blocks;
}

/**
 * Returns the bytes that base64 stands for; white space is allowed anywhere.
 *
 * @throws MalformedError for any other character, wrong padding or nothing at all
 */
export function decodeBase64(text: string): Uint8Array {
  const packed = text.replaceAll(/\s+/g, "");
  const bytes = Buffer.from(packed, "base64");
  if (packed === "" || bytes.toString("base64") !== packed) throw new MalformedError("not base64");
  return Uint8Array.from(bytes);
}
