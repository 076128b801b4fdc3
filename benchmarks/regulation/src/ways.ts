import { readLaw } from "@reglament/regulation";
import { parse } from "yaml";

/** A way of reading texts; its answer is thrown away. */
export type Read = (files: ReadonlyMap<string, string>) => void;

/** The reader of the law, and what of it any program would need: the YAML library over the same texts. */
export const ways = {
  "all files read and checked": (files) => {
    const read = readLaw(files);
    if (!("regulations" in read)) throw new Error(`The law has ${read.length} problems`);
  },
  "the yaml library alone": (files) => {
    for (const [path, text] of files) if (path !== "kazakhstan/calendar.yaml") parse(text);
  },
} as const satisfies Record<string, Read>;

export type WayName = keyof typeof ways;

/** Whether a word of the command line names a way. */
export function isWayName(word: string): word is WayName {
  return Object.hasOwn(ways, word);
}
