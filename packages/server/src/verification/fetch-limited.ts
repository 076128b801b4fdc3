/** HTTP as it is safe with services of others: bounded in time and size, no redirects, nothing but http and https. */

/** A neighbour didn't answer as it should. */
export class NeighbourFault extends Error {
  override readonly name = "NeighbourFault";
}

/** How much is waited and taken. */
export interface FetchLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Statuses that are answers; 200 by default. */
  readonly statuses?: readonly number[];
}

/** What came back. */
export interface Fetched {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/**
 * Gets an address.
 *
 * @throws NeighbourFault when there is no answer in time, a larger one, or one with another status
 */
export function getLimited(address: URL, limits: FetchLimits): Promise<Fetched> {
  return send(address, { method: "GET" }, limits);
}

/**
 * Posts to an address.
 *
 * @throws NeighbourFault as {@link getLimited}
 */
export function postLimited(
  address: URL,
  { body, mediaType, ...limits }: FetchLimits & { readonly body: string | Uint8Array; readonly mediaType: string },
): Promise<Fetched> {
  const sent = typeof body === "string" ? body : Uint8Array.from(body);
  return send(address, { method: "POST", body: sent, headers: { "content-type": mediaType } }, limits);
}

async function send(address: URL, init: RequestInit, limits: FetchLimits): Promise<Fetched> {
  if (address.protocol !== "http:" && address.protocol !== "https:") {
    throw new NeighbourFault(`${address.protocol} isn't spoken here`);
  }
  try {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    const response = await fetch(address, { ...init, signal, redirect: "error" });
    const { statuses = [200] } = limits;
    if (!statuses.includes(response.status)) {
      await response.body?.cancel();
      throw new NeighbourFault(`answered with status ${response.status}`);
    }
    return { status: response.status, bytes: await readAtMost(response, limits.maxBytes) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NeighbourFault(`${address.origin}${address.pathname}: ${reason}`, { cause });
  }
}

async function readAtMost({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the stream.
    if (size > maxBytes) throw new NeighbourFault(`answered with more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
