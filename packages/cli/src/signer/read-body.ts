import type { IncomingMessage } from "node:http";

/** Most bytes of a file that is signed through the page. */
export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** The form around the file: boundaries, names. */
const FORM_BYTES = 16 * 1024;

/** More arrived than is taken. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/**
 * Reads a request's body whole.
 *
 * What comes over the limit is read to its end and thrown away, so that the browser gets to see the answer.
 *
 * @throws TooLarge when it was larger than a file with its form
 */
export async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_FILE_BYTES + FORM_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (size > 4 * LARGEST_FILE_BYTES) throw new TooLarge("too large");
  }
  if (size > LARGEST_FILE_BYTES + FORM_BYTES) throw new TooLarge("too large");
  return Uint8Array.from(Buffer.concat(chunks));
}
