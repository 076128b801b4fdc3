/** `reglament schema`: the JSON Schema of a kind of file, for editors. */
import { fileKinds, fileSchema } from "@reglament/regulation";
import { readCommandLine, UsageError, unknown } from "../command-line.ts";

/** Prints the schema of regulation files, or of the kind named. */
export async function schema(words: readonly string[]): Promise<number> {
  const [name = "regulation", ...more] = readCommandLine(words, {}).words;
  if (more.length > 0) throw new UsageError(`schema takes one word: ${fileKinds.join(", ")}.`);
  const kind = fileKinds.find((one) => one === name);
  if (kind === undefined) throw new UsageError(unknown("kind of file", name, fileKinds));
  console.log(JSON.stringify(fileSchema(kind), undefined, 2));
  return 0;
}
