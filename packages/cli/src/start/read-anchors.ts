/**
 * The folder of what production trusts: certificates and revocation lists.
 *
 * What doesn't belong there is an error, never passed over: a training authority would make invented signatures real,
 * a private key is a secret in a folder that isn't guarded as one, and a list that can't be read would be missed only
 * when a signature is to be checked.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { decodePem, MalformedError, readCertificate, readCrl, TRAINING_MARK, type Trust } from "@reglament/signature";
import { CannotStart } from "../cannot-start.ts";

/**
 * Reads certificates (`.pem`, `.cer`, `.crt`, `.der`) and revocation lists (`.crl`), each in DER or PEM. Files with
 * other names are passed over, unless a private key stands in them.
 *
 * @throws CannotStart when a file can't be read, isn't what its name says, or has no place there; names the file
 */
export async function readAnchors(folder: string): Promise<Trust> {
  const trust = { anchors: [] as Uint8Array[], intermediates: [] as Uint8Array[], crls: [] as Uint8Array[] };
  for (const name of (await reading(folder, () => readdir(folder))).toSorted()) {
    const file = join(folder, name);
    const bytes = await reading(file, async () => ((await stat(file)).isFile() ? readFile(file) : undefined));
    if (bytes === undefined) continue;
    const text = bytes.toString("latin1");
    if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
      throw new CannotStart(`${file} holds a private key. Keep it elsewhere: this folder is for what is trusted.`);
    }
    const kind = /\.(?:pem|cer|crt|der|(?<list>crl))$/.exec(name)?.groups;
    if (kind === undefined) continue;
    if (kind["list"] === undefined) {
      for (const { der, isRoot } of certificatesIn(file, bytes))
        (isRoot ? trust.anchors : trust.intermediates).push(der);
    } else {
      trust.crls.push(...listsIn(file, bytes));
    }
  }
  return trust;
}

function certificatesIn(file: string, bytes: Uint8Array): readonly { der: Uint8Array; isRoot: boolean }[] {
  return parsing(file, "certificate", () =>
    dersOf(bytes).map((der) => {
      const { subject, issuer } = readCertificate(der);
      refuseTraining(file, [subject, issuer]);
      return { der, isRoot: subject === issuer };
    }),
  );
}

function listsIn(file: string, bytes: Uint8Array): readonly Uint8Array[] {
  return parsing(file, "revocation list", () =>
    dersOf(bytes).map((der) => {
      refuseTraining(file, [readCrl(der).issuer]);
      return der;
    }),
  );
}

function refuseTraining(file: string, names: readonly string[]): void {
  if (!names.some((name) => name.includes(TRAINING_MARK))) return;
  throw new CannotStart(`${file} is of a training authority. Production trusts none: its signers are invented.`);
}

function dersOf(bytes: Uint8Array): readonly Uint8Array[] {
  const blocks = decodePem(Buffer.from(bytes).toString("latin1"));
  return blocks.length === 0 ? [bytes] : blocks.map(({ der }) => der);
}

function parsing<T>(file: string, what: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof MalformedError)) throw cause;
    throw new CannotStart(`${file} can't be read as a ${what} (${cause.message}).`, { cause });
  }
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new CannotStart(`${path} can't be read (${reason}).`, { cause });
  }
}
