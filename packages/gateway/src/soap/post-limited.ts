import { GatewayFault } from "../gateway-fault.ts";

/** How long is waited and how much is taken. */
export interface PostLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** SOAP 1.1 answers with 200, and faults with 500; nothing else has a message in it. */
const answers: ReadonlySet<number> = new Set([200, 500]);

/**
 * Posts a message over HTTP and returns what came back. Redirects aren't followed: a message with somebody's number goes
 * to the address that was configured, or nowhere.
 *
 * @throws GatewayFault when nothing comes in time, too much, or with another status
 */
export async function postLimited(address: URL, message: Uint8Array, limits: PostLimits): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "text/xml; charset=utf-8", soapaction: '""' },
      body: Uint8Array.from(message),
      redirect: "error",
      signal,
    });
    if (!answers.has(response.status)) {
      await response.body?.cancel();
      throw new GatewayFault("HTTP_STATUS", { status: response.status });
    }
    return await readAtMost(response, limits.maxBytes);
  } catch (cause) {
    if (cause instanceof GatewayFault) throw cause;
    throw new GatewayFault(signal.aborted ? "TIMED_OUT" : "NOT_REACHED", {}, { cause });
  }
}

async function readAtMost({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // leaving the loop cancels the stream
    if (size > maxBytes) throw new GatewayFault("TOO_LARGE", { maxBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
