/** A comparison of two editions as lines for people. */
import type { Language } from "@reglament/calendar";
import {
  aspects,
  type ComparedPair,
  type ComparedSide,
  clauseTold,
  comparisonTexts,
  type EditionComparison,
  type Trait,
} from "@reglament/regulation";

/**
 * Aspect by aspect: what differs with both sides, what one alone has, and what is the same.
 *
 * An aspect of which neither edition states anything isn't told.
 */
export function diffLines({ a, b, things }: EditionComparison, language: Language): string[] {
  const names = { a: `${a.regulation}@${a.edition}`, b: `${b.regulation}@${b.edition}` };
  return [
    `a: ${names.a}`,
    `b: ${names.b}`,
    ...aspects.flatMap((aspect) => {
      const lines = things
        .filter((thing) => thing.aspect === aspect)
        .flatMap((pair) => pairLines(pair, names, language));
      return lines.length === 0 ? [] : ["", comparisonTexts[language].aspects[aspect]].concat(lines);
    }),
  ];
}

function pairLines(
  { verdict, differs, a, b }: ComparedPair,
  names: { readonly a: string; readonly b: string },
  language: Language,
): string[] {
  const t = comparisonTexts[language];
  switch (verdict) {
    case "same":
      return [`  = ${t.same}: ${titled(a, language)}${placed(a, b, language)}`];
    case "differs":
      return [
        `  ≠ ${t.differs}: ${titled(a, language)}${placed(a, b, language)}`,
        ...(sameTitle(a, b, language) ? [] : [`      b: ${titled(b, language)}`]),
        ...differs.map(
          (trait) => `      ${t.traits[trait]}: ${fact(a, trait, language)} | ${fact(b, trait, language)}`,
        ),
      ];
    case "only-a":
      return [
        `  - ${t.onlyIn(names.a)}: ${titled(a, language)}${placed(a, undefined, language)}`,
        ...around(b, "b", language),
      ];
    case "only-b":
      return [
        `  + ${t.onlyIn(names.b)}: ${titled(b, language)}${placed(undefined, b, language)}`,
        ...around(a, "a", language),
      ];
  }
}

function titled(side: ComparedSide, language: Language): string {
  return side.has ? side.title[language] : comparisonTexts[language].missing;
}

function sameTitle(a: ComparedSide, b: ComparedSide, language: Language): boolean {
  return titled(a, language) === titled(b, language);
}

/** The clauses of both sides, once when they are the same. */
function placed(a: ComparedSide | undefined, b: ComparedSide | undefined, language: Language): string {
  const told = [a, b].flatMap((side) =>
    side?.has === true && side.clause !== undefined ? [clauseTold(side.clause, language)] : [],
  );
  return told.length === 0 ? "" : ` (${[...new Set(told)].join(" | ")})`;
}

function fact(side: ComparedSide, trait: Trait, language: Language): string {
  const found = side.has ? side.facts.find((one) => one.trait === trait) : undefined;
  return found === undefined ? comparisonTexts[language].notStated : found.told[language];
}

/** Where the other edition does the same within another step. */
function around(side: ComparedSide, name: "a" | "b", language: Language): string[] {
  if (side.has || side.within === undefined) return [];
  const { title, clause } = side.within;
  const place = clause === undefined ? "" : ` (${clauseTold(clause, language)})`;
  return [`      ${name}: ${comparisonTexts[language].within(title[language])}${place}`];
}
