import type { Readable } from "node:stream";

/** The sender went away before the body was read; nobody waits for the answer. */
export class SenderGone extends Error {
  override readonly name = "SenderGone";
  readonly statusCode = 400;
}

/**
 * Whether nothing more will come of a request's body. It has told so with `close`, before anybody listened perhaps: a
 * parser that begins afterwards would wait for ever.
 */
export function isSenderGone(body: Readable): boolean {
  return body.destroyed && !body.readableEnded;
}
