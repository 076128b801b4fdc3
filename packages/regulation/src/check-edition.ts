import { checkCondition } from "./check-conditions.ts";
import { checkSteps } from "./check-steps.ts";
import type { EditionOnRecordFile } from "./edition-schema.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import type { StandardFile } from "./standard-schema.ts";
import type { Way, YamlSource } from "./yaml-source.ts";

/** A standard that was read without problems, with the text that its problems would be shown in. */
export interface ReadStandard {
  readonly standard: StandardFile;
  readonly source: YamlSource;
}

/**
 * What is wrong with an edition that its schema can't see: references that lead
 * nowhere, ids used twice, steps nobody reaches, grounds without a source.
 *
 * @param way - to the edition
 * @param read - the edition's standard; undefined when there is none of that name or it has problems of its own
 */
export function checkEdition(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  read: ReadStandard | undefined,
): Problem[] {
  return [
    ...checkIds(edition, way, source),
    ...checkQuestions(edition, way, source),
    ...(read === undefined ? [] : checkDocuments(edition, way, source, read)),
    ...checkSteps(edition, way, source),
    ...checkWindows(edition, way, source),
  ];
}

function checkIds(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  // Questions and documents share one space: both are items that can be given, missing or confirmed.
  const items = [
    ...edition.questions.map(({ id }, index) => ({ id, way: [...way, "questions", index, "id"] })),
    ...edition.documents.map((id, index) => ({ id, way: [...way, "documents", index] })),
  ];
  const lists = [
    items,
    ...(["channels", "products", "steps", "refusals", "windows", "assumptions"] as const).map((list) =>
      edition[list].map(({ id }, index) => ({ id, way: [...way, list, index, "id"] })),
    ),
    edition.provider.roles.map(({ id }, index) => ({ id, way: [...way, "provider", "roles", index, "id"] })),
    ...edition.questions.map(({ options = [] }, q) =>
      options.map(({ value }, o) => ({ id: value, way: [...way, "questions", q, "options", o, "value"] })),
    ),
    ...edition.steps.map(({ acts }, s) =>
      acts.map(({ act }, a) => ({ id: act, way: [...way, "steps", s, "acts", a, "act"] })),
    ),
  ];
  return lists.flatMap((list) => duplicates(list, source));
}

/** Problems at every entry whose id an earlier one of the same list has. */
export function duplicates(list: readonly { readonly id: string; readonly way: Way }[], source: YamlSource): Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, way }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [source.problemAt(way, "duplicate-id")] : [];
  });
}

function checkQuestions(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  const open: readonly string[] = edition.channels.map(({ id }) => id);
  return edition.questions.flatMap((question, q) => {
    const here = [...way, "questions", q];
    // A condition may only look back: the form hasn't asked what stands below.
    const before = edition.questions.slice(0, q);
    return [
      ...((question.kind === "choice") === (question.options !== undefined)
        ? []
        : [source.problemAt(here, "options-without-choice")]),
      ...question.channels.flatMap((channel, c) =>
        open.includes(channel)
          ? []
          : [source.problemAt([...here, "channels", c], "unknown-channel", { expected: open.join(", ") })],
      ),
      ...(question.when === undefined ? [] : checkCondition(question.when, before, [...here, "when"], source)),
    ];
  });
}

function checkDocuments(
  edition: EditionOnRecordFile,
  way: Way,
  source: YamlSource,
  { standard, source: standardSource }: ReadStandard,
): Problem[] {
  const known = standard.documents.map(({ id }) => id);
  return edition.documents.flatMap((id, d) => {
    const place = known.indexOf(id);
    const document = standard.documents[place];
    if (document === undefined) {
      const nearest = nearestWord(id, known);
      return [source.problemAt([...way, "documents", d], "unknown-document", { expected: known.join(", "), nearest })];
    }
    if (document.when === undefined) return [];
    return checkCondition(document.when, edition.questions, ["documents", place, "when"], standardSource);
  });
}

function checkWindows(edition: EditionOnRecordFile, way: Way, source: YamlSource): Problem[] {
  return edition.windows.flatMap((window, w) => [
    ...checkCondition(window.when, edition.questions, [...way, "windows", w, "when"], source),
    ...(window.from <= window.to
      ? []
      : [source.problemAt([...way, "windows", w, "to"], "window-backwards", { expected: `${window.from} or later` })]),
  ]);
}
