/** An edition clause by clause, in the order and numbering of its text, marked as not the official one. */
import {
  type Edition,
  type PrintedClause,
  type PrintedEdition,
  type PrintedRule,
  type PrintedSection,
  printedEdition,
  type Regulation,
} from "@reglament/regulation";
import { BackLink } from "../components/back-link.tsx";
import { Notice } from "../components/notice.tsx";
import type { Language } from "../texts/language.ts";
import { clauseAnchor } from "./edition-text-address.ts";
import { editionTextTexts } from "./edition-text-texts.ts";

export interface EditionTextPageProps {
  readonly language: Language;
  readonly regulation: Regulation;
  /** The region's name. */
  readonly region: string;
  readonly edition: Edition;
}

/** The whole edition; each clause can be linked to. */
export function EditionTextPage({ language, regulation, region, edition }: EditionTextPageProps) {
  const t = editionTextTexts[language];
  const printed = printedEdition(regulation, edition, language);
  return (
    <>
      <BackLink href={`/services/${regulation.key}?edition=${encodeURIComponent(edition.id)}`} label={t.toService} />
      <span class="govuk-caption-l">{region}</span>
      <h1 class="govuk-heading-xl">{printed.title}</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Notice title={printed.mark}>
            <p class="govuk-body">{printed.markedBecause}</p>
          </Notice>
          <p class="govuk-body">{printed.approvedBy}</p>
          <p class="govuk-body">{printed.edition}</p>
          {clauseGroups(printed).map((clauses) => (
            <ClauseGroup key={clauses[0]?.clause} clauses={clauses} />
          ))}
          <h2 class="govuk-heading-l">{printed.beyondTitle}</h2>
          <h3 class="govuk-heading-m">{t.identity}</h3>
          <ul class="govuk-list">
            {printed.identity.map((line) => (
              <li key={line}>{line.trim()}</li>
            ))}
          </ul>
          {printed.beyond.map((section) => (
            <Beyond key={section.title} section={section} />
          ))}
        </div>
      </div>
    </>
  );
}

/** Each clause with the items below it. */
function clauseGroups({ clauses }: PrintedEdition): PrintedClause[][] {
  const groups: PrintedClause[][] = [];
  for (const clause of clauses) {
    const last = groups.at(-1);
    if (clause.depth === 0 || last === undefined) groups.push([clause]);
    else last.push(clause);
  }
  return groups;
}

function ClauseGroup({ clauses: [first, ...items] }: { readonly clauses: readonly PrintedClause[] }) {
  if (first === undefined) return null;
  return (
    <section class="printed-clause">
      <h2 class="govuk-heading-s" id={clauseAnchor(first.clause)}>
        <Numbered clause={first} />
      </h2>
      <Rules clause={first} />
      {items.map((item) => (
        <div key={item.clause} class="printed-clause__item">
          <h3 class="govuk-heading-s" id={clauseAnchor(item.clause)}>
            <Numbered clause={item} />
          </h3>
          <Rules clause={item} />
        </div>
      ))}
    </section>
  );
}

/** The number as the text sets it for the eye, the clause's whole name for the ear. */
function Numbered({ clause: { number, told } }: { readonly clause: PrintedClause }) {
  return (
    <>
      <span aria-hidden="true">{number}</span>
      <span class="govuk-visually-hidden">{told}</span>
    </>
  );
}

function Rules({ clause: { rules, notCarried } }: { readonly clause: PrintedClause }) {
  return (
    <>
      {notCarried === undefined ? null : <p class="govuk-body">{notCarried}</p>}
      {rules.map((rule) => (
        <OneRule key={rule.text} rule={rule} />
      ))}
    </>
  );
}

function OneRule({ rule: { text, details, see } }: { readonly rule: PrintedRule }) {
  return (
    <>
      <p class="govuk-body">
        {text}
        {see === undefined ? null : (
          <>
            {" ("}
            <a class="govuk-link" href={`#${clauseAnchor(see.clause)}`}>
              {see.told}
            </a>
            )
          </>
        )}
      </p>
      {details.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Beyond({ section: { title, items } }: { readonly section: PrintedSection }) {
  return (
    <>
      <h3 class="govuk-heading-m">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {items.map(({ text, below }) => (
          <li key={text}>
            {text}
            {below.map((line) => (
              <p key={line} class="govuk-body-s">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
