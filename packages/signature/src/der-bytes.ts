import { MalformedError } from "./der/malformed.ts";
import { Tag } from "./der/read-der.ts";
import { limits } from "./limits.ts";
import { decodeBase64, decodePem } from "./pem.ts";

/**
 * Returns the elements that a file of certificates, lists or responses holds: DER, PEM blocks or bare base64.
 *
 * No base64 of an element begins with the character 0, which is the tag octet of a
 * SEQUENCE, so the first byte tells binary from text.
 *
 * @param limit - largest file accepted, in bytes
 * @throws MalformedError when it is none of the three, or too large
 */
export function derBytes(file: Uint8Array, limit: number = limits.listBytes): readonly Uint8Array[] {
  if (file.length > limit) throw new MalformedError("too large");
  const plain = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (plain[0] === Tag.sequence) return [plain];
  const text = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString("latin1");
  if (!text.includes("-----BEGIN")) return [decodeBase64(text.replace(/^\u00ef\u00bb\u00bf/, ""))];
  const blocks = decodePem(text);
  if (blocks.length === 0) throw new MalformedError("no whole PEM block");
  return blocks.map(({ der }) => der);
}
