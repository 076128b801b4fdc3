/** Returns bytes as base64 in one line. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** Returns the bytes that base64 stands for, white space allowed; undefined when it isn't base64, or nothing. */
export function readBase64(text: string | undefined): Uint8Array | undefined {
  const packed = (text ?? "").replaceAll(/[ \t\r\n]+/g, "");
  const bytes = Buffer.from(packed, "base64");
  return packed !== "" && bytes.toString("base64") === packed ? bytes : undefined;
}
