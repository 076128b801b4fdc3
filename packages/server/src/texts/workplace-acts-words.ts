/** What each act's form says: its button, an explanation, a label for every datum of its command. */
import type { CommandOf } from "@reglament/engine";
import type { FormAct } from "../workplace/acts/act-form.tsx";
import type { Dictionary } from "./dictionary.ts";
import { actWordsEn } from "./workplace-acts-en.ts";
import { actWordsKk } from "./workplace-acts-kk.ts";
import { actWordsRu } from "./workplace-acts-ru.ts";

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

type KeysOf<T> = T extends unknown ? keyof T : never;

interface ActWords<A extends FormAct> {
  readonly button: string;
  readonly text?: string;
  /** A datum without words doesn't compile. */
  readonly fields: { readonly [F in Exclude<KeysOf<CommandOf<A>>, "act">]: FieldWords };
}

/** The words of every act; a new act doesn't compile without its own. */
export type ActWordsTable = { readonly [A in FormAct]: ActWords<A> };

export const actWords = { kk: actWordsKk, ru: actWordsRu, en: actWordsEn } satisfies Dictionary<ActWordsTable>;

/**
 * Returns the words of a field.
 *
 * @throws Error when the act has no such datum: the contract names one that its command doesn't take
 */
export function fieldWordsOf(
  { fields }: { readonly fields: Readonly<Record<string, FieldWords>> },
  name: string,
): FieldWords {
  const found = fields[name];
  if (found === undefined) throw new Error(`no words for the field ${name}`);
  return found;
}
