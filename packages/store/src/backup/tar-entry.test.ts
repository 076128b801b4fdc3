import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BrokenTar, readTar } from "./read-tar.ts";
import { type TarEntry, tarEnd, tarEntry } from "./tar-entry.ts";

const anEntry = fc.record({
  name: fc.stringMatching(/^[a-zA-Z0-9/._-]{1,99}$/),
  mode: fc.constantFrom(0o600, 0o644, 0o755),
  bytes: fc.uint8Array({ maxLength: 2000 }),
});

function archiveOf(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(tarEntry), tarEnd]);
}

/** As a stream brings it. */
async function* inPieces(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceBytes) yield bytes.subarray(from, from + pieceBytes);
}

async function readAll(source: AsyncIterable<Uint8Array>): Promise<readonly TarEntry[]> {
  const entries: TarEntry[] = [];
  for await (const entry of readTar(source)) entries.push({ ...entry, bytes: new Uint8Array(entry.bytes) });
  return entries;
}

describe("readTar", () => {
  test("reads what tarEntry wrote, whatever pieces it comes in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anEntry, { maxLength: 5 }),
        fc.integer({ min: 1, max: 3000 }),
        async (entries, piece) => {
          expect(await readAll(inPieces(archiveOf(entries), piece))).toEqual(entries);
        },
      ),
    );
  });

  test("finds an archive broken that ends too early, wherever that is", async () => {
    await fc.assert(
      fc.asyncProperty(anEntry, fc.double({ min: 0, max: 1, noNaN: true }), async (entry, share) => {
        const whole = archiveOf([entry]);
        const cut = Math.floor(share * (whole.length - tarEnd.length));
        await expect(readAll(inPieces(whole.subarray(0, cut), 512))).rejects.toThrow(BrokenTar);
      }),
    );
  });

  test("takes no bytes that aren't an archive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 512, maxLength: 2048 }), async (bytes) => {
        fc.pre(bytes.subarray(0, 512).some((byte) => byte !== 0));
        await expect(readAll(inPieces(bytes, 600))).rejects.toThrow(BrokenTar);
      }),
    );
  });
});

test("an entry's name has a hundred bytes at most", () => {
  expect(() => tarEntry({ name: "ә".repeat(51), mode: 0o600, bytes: new Uint8Array() })).toThrow(RangeError);
});
