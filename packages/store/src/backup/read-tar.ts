import { blockBytes, checksumOf, type TarEntry } from "./tar-entry.ts";

/** Beyond this an entry isn't one of a backup; its pieces are far smaller. */
const maxEntryBytes = 256 * 1024 * 1024;

/** The archive isn't whole. */
export class BrokenTar extends Error {
  override readonly name = "BrokenTar";
}

/**
 * Reads an archive entry by entry, as it streams in; one entry is in memory at a time.
 *
 * Reads on behind the last entry to the stream's end, so that whatever checks the stream sees all of it.
 *
 * @throws BrokenTar when it ends too early or a header is damaged
 */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry, void, undefined> {
  const input = new ByteReader(source);
  for (;;) {
    const header = await input.take(blockBytes);
    if (header.every((byte) => byte === 0)) break;
    const { name, mode, sizeBytes } = readHeader(header);
    const bytes = await input.take(sizeBytes);
    await input.take(-sizeBytes & (blockBytes - 1));
    yield { name, mode, bytes };
  }
  await input.drain();
}

function readHeader(header: Buffer): { readonly name: string; readonly mode: number; readonly sizeBytes: number } {
  const sizeBytes = numberAt(header, 124, 12);
  if (numberAt(header, 148, 8) !== checksumOf(header) || !(sizeBytes <= maxEntryBytes)) {
    throw new BrokenTar("a header is damaged");
  }
  return { name: textAt(header, 0, 100), mode: numberAt(header, 100, 8), sizeBytes };
}

function numberAt(header: Buffer, from: number, length: number): number {
  return Number.parseInt(textAt(header, from, length).trim(), 8);
}

function textAt(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end);
}

/** Hands out a stream's bytes in the portions asked for. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #kept: Uint8Array = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(wanted: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    let missing = wanted;
    while (missing > this.#kept.length) {
      parts.push(this.#kept);
      missing -= this.#kept.length;
      const next = await this.#source.next();
      if (next.done === true) throw new BrokenTar("it ends too early");
      this.#kept = next.value;
    }
    parts.push(this.#kept.subarray(0, missing));
    this.#kept = this.#kept.subarray(missing);
    return Buffer.concat(parts, wanted);
  }

  async drain(): Promise<void> {
    while ((await this.#source.next()).done !== true);
  }
}
