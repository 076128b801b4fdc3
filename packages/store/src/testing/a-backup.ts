/** Backups in memory, whole and damaged. */
import { Readable, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { readTar } from "../backup/read-tar.ts";
import { type Restored, restoreBackup } from "../backup/restore-backup.ts";
import { type InstallationFile, takeBackup } from "../backup/take-backup.ts";
import { type TarEntry, tarEnd, tarEntry } from "../backup/tar-entry.ts";

/** Takes a backup of a database. */
export async function aBackup(ownerUrl: string, files: readonly InstallationFile[] = []): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const out = new Writable({
    write(bytes: Buffer, _, done) {
      pieces.push(bytes);
      done();
    },
  });
  await takeBackup(ownerUrl, { release: "0.0.0-test", files, out });
  return Buffer.concat(pieces);
}

/** Restores one, in pieces as a stream brings them. */
export function restoring(
  ownerUrl: string,
  backup: Uint8Array,
  keepFile: (file: InstallationFile) => Promise<void> = () => Promise.resolve(),
): Promise<Restored> {
  return restoreBackup(ownerUrl, { source: asStream(backup), release: "0.0.0-test", keepFile });
}

export async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

/** The same backup with its entries changed; digests aren't made anew. */
export async function rewritten(
  backup: Uint8Array,
  change: (entries: readonly TarEntry[]) => readonly TarEntry[],
): Promise<Buffer> {
  const entries: TarEntry[] = [];
  for await (const entry of readTar(asStream(zstdDecompressSync(backup)))) entries.push(entry);
  const written = Readable.from([...change(entries).flatMap(tarEntry), tarEnd]);
  return zstdCompressSync(await buffer(written));
}
