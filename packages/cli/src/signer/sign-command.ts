import { readFile, writeFile } from "node:fs/promises";
import { instant } from "@reglament/calendar";
import { readCommandLine, UsageError } from "../command-line.ts";
import { listFittingKeys, purposes, type RingKey, readKeyFile, signWith } from "./key-ring.ts";
import { readPassword } from "./read-password.ts";

/** `reglament sign`: signs a file and writes the signature beside it. */
export async function sign(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { key: "value", at: "value", "password-file": "value" });
  const keyPath = line.find("key");
  const [file, ...more] = line.words;
  if (keyPath === undefined || file === undefined || more.length > 0) {
    throw new UsageError("sign takes a key and one file: reglament sign --key <pem or p12> <file>");
  }
  const at = line.find("at");
  const password = await readPassword(line);
  const keys = await readKeyFile(keyPath, password).catch(unreadable(keyPath));
  const content = await readFile(file).catch(unreadable(file));
  const cms = signWith(keyForSigning(keys), content, at === undefined ? Date.now() : readMoment(at));
  await writeFile(`${file}.cms`, cms);
  console.log(`${file}.cms`);
  return 0;
}

/** A PKCS#12 file may hold both keys of a person; a file with one key was named for that key. */
function keyForSigning(keys: readonly RingKey[]): RingKey {
  const [first, ...others] = keys;
  const [signing] = others.length === 0 ? [first] : listFittingKeys(keys, { purposes: [purposes.sign] });
  if (signing === undefined) throw new UsageError("The key file holds no key for signing.");
  return signing;
}

function readMoment(text: string): number {
  try {
    return instant(text);
  } catch {
    throw new UsageError("--at is a moment with its offset, like 2019-06-10T09:00+06:00.");
  }
}

function unreadable(path: string): (error: unknown) => never {
  return (error) => {
    throw new UsageError(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  };
}
