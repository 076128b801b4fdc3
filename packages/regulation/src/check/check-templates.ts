import type { EditionOnRecordFile } from "../edition/edition-schema.ts";
import type { StandardEditionFile } from "../edition/standard-schema.ts";
import type { QuestionFile } from "../form/form-schema.ts";
import { knownWord } from "../read/known-words.ts";
import type { Problem } from "../read/problem.ts";
import type { Way, YamlSource } from "../read/yaml-source.ts";

/** What a wording may name beside answers and its own fields. */
const ofThePaper = [
  "office",
  "today",
  "act",
  "clause",
  "filed-on",
  "incoming-number",
  "queue-number",
  "queued-on",
] as const;

/**
 * What the wordings of an edition's products name in braces and the paper won't have: an answer that this edition
 * doesn't ask for, a field that the wording hasn't got, any other word.
 *
 * @param questions - those of the edition, taken over from the standard or its own
 */
export function checkTemplates(
  { products }: EditionOnRecordFile,
  questions: readonly QuestionFile[],
  standard: { readonly edition: StandardEditionFile; readonly way: Way; readonly source: YamlSource },
): Problem[] {
  const used = new Set(products.map(({ template }) => template));
  return (standard.edition.templates ?? []).flatMap((template, t) => {
    if (!used.has(template.id)) return [];
    const known = [
      ...ofThePaper,
      ...template.fields.map(({ id }) => `field.${id}`),
      ...questions.map(({ id }) => `answer.${id}`),
    ];
    return (["kk", "ru"] as const).flatMap((language) =>
      template.paragraphs[language].flatMap((paragraph, p) => {
        const way = [...standard.way, "templates", t, "paragraphs", language, p];
        return [...paragraph.matchAll(/\{(?<name>[^{}]*)\}/g)].flatMap(({ groups }) =>
          knownWord(groups?.["name"] ?? "", known, "unknown-placeholder", way, standard.source),
        );
      }),
    );
  });
}
