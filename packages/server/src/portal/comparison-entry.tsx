import {
  type ComparedSide,
  type ComparedThing,
  comparisonTexts,
  type Edition,
  type Trait,
} from "@reglament/regulation";
import { Tag } from "../components/tag.tsx";
import type { Language } from "../texts/language.ts";
import { clauseInWords } from "../texts/place-in-act.ts";
import type { NamedColumn } from "./comparison-page.tsx";
import { editionTextAddress } from "./edition-text-address.ts";

export interface ComparisonEntryProps {
  readonly language: Language;
  readonly columns: readonly NamedColumn[];
  readonly thing: ComparedThing;
}

/** Traits that are told of a thing that some wordings don't have, though those that have it agree. */
const telling: readonly Trait[] = ["actor", "term", "says", "signed-by"];

/** One thing, with a name and values for each wording: columns where there is room, one list on narrow screens. */
export function ComparisonEntry({ language, columns, thing }: ComparisonEntryProps) {
  const t = comparisonTexts[language];
  const { verdict, differs, sides } = thing;
  const heading = sides.flatMap((side) => (side.has ? [side.title[language]] : []))[0] ?? "";
  const traits = [...new Set([...telling, ...differs])];
  return (
    <div class="comparison">
      <h3 class="govuk-heading-s">
        {heading}{" "}
        {verdict === "differs" ? <Tag colour="yellow" text={t.differs} /> : <Tag colour="blue" text={t.partly} />}
      </h3>
      <dl class="comparison__sides">
        {columns.map(({ name, edition }, column) => (
          <div key={name} class="comparison__side">
            <dt>{name}</dt>
            <dd>
              <Side language={language} edition={edition} side={sides[column]} heading={heading} traits={traits} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Side({
  language,
  edition,
  side,
  heading,
  traits,
}: {
  readonly language: Language;
  readonly edition: Edition;
  readonly side: ComparedSide | undefined;
  /** The name above all sides, which none repeats. */
  readonly heading: string;
  readonly traits: readonly Trait[];
}) {
  const t = comparisonTexts[language];
  if (side?.has !== true) {
    const within = side?.within;
    if (within === undefined) return <>{t.missing}</>;
    return (
      <>
        {t.within(within.title[language])} <Place language={language} edition={edition} clause={within.clause} />
      </>
    );
  }
  const { title, clause, facts } = side;
  const own = title[language];
  const told = traits.flatMap((trait) => facts.filter((fact) => fact.trait === trait && fact.told[language] !== own));
  return (
    <>
      {own === heading ? null : <p class="comparison__title">{own}</p>}
      <Place language={language} edition={edition} clause={clause} />
      {told.length === 0 ? null : (
        <ul class="govuk-list">
          {told.map(({ trait, told: value }) => (
            <li key={trait}>
              {t.traits[trait]}: {value[language]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The clause, leading to its place in the print. */
function Place({
  language,
  edition,
  clause,
}: {
  readonly language: Language;
  readonly edition: Edition;
  readonly clause: string | undefined;
}) {
  if (clause === undefined) return null;
  return (
    <a class="govuk-link clause" href={editionTextAddress(edition, clause)}>
      {clauseInWords(clause, language)}
    </a>
  );
}
