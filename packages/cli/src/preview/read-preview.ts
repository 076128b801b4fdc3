import { basename } from "node:path";
import { type CheckedEdition, checkedEditions, problemLine, type Regulation } from "@reglament/regulation";
import { CannotStart } from "../cannot-start.ts";
import { UsageError } from "../command-line.ts";
import { lawToCheck } from "../law/law-to-check.ts";

/** A regulation file as it stands now: readable with what is found in it, or broken with every problem of it. */
export type Reading = GoodReading | { readonly problems: readonly string[] };

export interface GoodReading {
  readonly regulation: Regulation;
  readonly editions: readonly CheckedEdition[];
}

/**
 * Reads a regulation file with the acts beside it and, for what it doesn't find there, the law's own files.
 *
 * Nothing is thrown for what a person can have written: a file that is gone, as between two writes of an editor, is a
 * problem, too.
 *
 * @param lawFolder - where standards, calendar and the other regulations stand
 */
export function readPreview(file: string, lawFolder: string): Reading {
  try {
    const { law, calendar, keys = [] } = lawToCheck([file], lawFolder);
    if (!("regulations" in law)) return { problems: law.map(problemLine) };
    const regulation = law.regulations.find(({ key }) => keys.includes(key));
    if (regulation === undefined) {
      return { problems: [`${basename(file)} is no regulation: those stand in <region>/<service>.yaml.`] };
    }
    return { regulation, editions: checkedEditions(regulation, { standards: law.standards, calendar }) };
  } catch (error) {
    if (error instanceof CannotStart || error instanceof UsageError) return { problems: error.message.split("\n") };
    throw error;
  }
}
