import { actInWords } from "../../act/act-in-words.ts";
import type { Edition } from "../../edition/edition.ts";
import { type Item, known, saying } from "../item.ts";

/** The ministry's act that the edition implements. */
export function standard({ standard: own }: Edition): Item[] {
  if (own === undefined) return [];
  const { title, act } = own;
  return [known("standard", { title, facts: [{ ...saying("says", actInWords(act)), value: own.edition }] })];
}
