import { Readable } from "node:stream";

/**
 * Looks at the first bytes of a stream without losing them.
 *
 * @param length - how many bytes to wait for; fewer come back when the stream ends before
 * @returns the bytes, and a stream that gives everything from the beginning; it must be read or destroyed
 */
export async function peek(
  stream: Readable,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly whole: Readable }> {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const seen: Buffer[] = [];
  let size = 0;
  while (size < length) {
    const next = await source.next();
    if (next.done === true) break;
    seen.push(next.value);
    size += next.value.length;
  }
  return { head: Buffer.concat(seen).subarray(0, length), whole: Readable.from(again(seen, source)) };
}

async function* again(seen: readonly Buffer[], source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* seen;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}
