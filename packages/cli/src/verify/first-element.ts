import { derBytes, MalformedError } from "@reglament/signature";
import { UsageError } from "../command-line.ts";
import { readNamedFile } from "./read-files.ts";

/** A file that a command is about isn't there, or can't be read as what it should be; the message names it. */
class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/**
 * Reads the first certificate or list of a file, in DER, PEM or base64.
 *
 * @param parse - throws MalformedError for what isn't of the kind wanted
 * @throws Unreadable when the file holds none or isn't there: either way no issuer's signature is shown to hold
 */
export async function readFirst<T>(
  path: string,
  what: string,
  parse: (der: Uint8Array) => T,
): Promise<{ readonly der: Uint8Array; readonly read: T }> {
  try {
    const bytes = await readNamedFile(path);
    const [der = new Uint8Array()] = derBytes(bytes);
    return { der, read: parse(der) };
  } catch (cause) {
    if (cause instanceof UsageError) throw new Unreadable(cause.message, { cause });
    if (!(cause instanceof MalformedError)) throw cause;
    throw new Unreadable(`${path} can't be read as a ${what} (${cause.message}).`, { cause });
  }
}

/** Prints what can't be read instead of throwing it: as JSON where that was asked for. Returns the exit code. */
export async function orUnreadable(asJson: boolean, carryOut: () => Promise<number>): Promise<number> {
  try {
    return await carryOut();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (asJson) console.log(JSON.stringify({ unreadable: error.message }));
    else console.error(error.message);
    return 1;
  }
}
