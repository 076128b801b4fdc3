/**
 * Entries of a tar archive (POSIX ustar): plain files, nothing else.
 *
 * A backup is a tar so that any machine can look into it without this program.
 */

/** Header and padding come in whole blocks of so many bytes. */
export const blockBytes = 512;

/** One file of an archive. */
export interface TarEntry {
  /** At most 100 bytes. */
  readonly name: string;
  /** Permissions, `0o600`. */
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/** The end of an archive. */
export const tarEnd: Uint8Array = Buffer.alloc(2 * blockBytes);

/**
 * Returns an entry as it stands in the archive: header, content, padding.
 *
 * @throws RangeError for a name that a header can't hold
 */
export function tarEntry({ name, mode, bytes }: TarEntry): readonly Uint8Array[] {
  const header = Buffer.alloc(blockBytes);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long a name for an archive: ${name}`);
  header.write(name, 0);
  header.write(octal(mode, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(bytes.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write("0", 156);
  header.write("ustar\u000000", 257);
  header.write(`${octal(checksumOf(header), 6)}\u0000 `, 148);
  return [header, bytes, Buffer.alloc(-bytes.length & (blockBytes - 1))];
}

/** The sum of a header's bytes, those of the checksum itself taken for spaces. */
export function checksumOf(header: Uint8Array): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}
