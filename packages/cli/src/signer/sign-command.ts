import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { instant } from "@reglament/calendar";
import { readCommandLine, UsageError } from "../command-line.ts";
import { readKeyFile, signWith } from "./key-ring.ts";

/** `reglament sign`: signs a file and writes the signature beside it. */
export async function sign(words: readonly string[]): Promise<number> {
  const line = readCommandLine(words, { key: "value", at: "value" });
  const keyPath = line.find("key");
  const [file, ...more] = line.words;
  if (keyPath === undefined || file === undefined || more.length > 0) {
    throw new UsageError("sign takes a key and one file: reglament sign --key <pem> <file>");
  }
  const at = line.find("at");
  const key = await readKeyFile(keyPath, basename(keyPath, ".pem")).catch(unreadable(keyPath));
  const content = await readFile(file).catch(unreadable(file));
  const cms = signWith(key, content, at === undefined ? Date.now() : readMoment(at));
  await writeFile(`${file}.cms`, cms);
  console.log(`${file}.cms`);
  return 0;
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
