import { MalformedError } from "../der/malformed.ts";
import { Tag } from "../der/read-der.ts";
import { limits } from "../limits.ts";
import { decodeBase64, decodePem } from "../pem.ts";

/**
 * Returns the BER that a CMS file holds, whichever way it was saved: as it is, in PEM, or in bare base64.
 *
 * No base64 of a CMS begins with the character 0, which is the tag octet of a
 * SEQUENCE, so the first byte tells binary from text.
 *
 * @throws MalformedError when it is none of the three
 */
export function cmsBytes(file: Uint8Array): Uint8Array {
  if (file.length > limits.cmsBytes) throw new MalformedError("too large");
  const plain = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (plain[0] === Tag.sequence) return plain;
  const text = Buffer.from(plain).toString("latin1");
  if (!text.includes("-----BEGIN")) return decodeBase64(text.replace(/^\u00ef\u00bb\u00bf/, ""));
  const [block, ...others] = decodePem(text);
  if (block === undefined || others.length > 0) throw new MalformedError("not exactly one PEM block");
  return block.der;
}
