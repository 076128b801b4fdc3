import { termInWords } from "@reglament/calendar";
/** The parts of a service's page about its way: terms, refusals, results, assumptions. */
import { type Confirmations, type Edition, stepsBeforeFiling } from "@reglament/regulation";
import { totalTermItem } from "../administration/confirmable-items.ts";
import { Clause } from "../components/clause.tsx";
import { DataTable } from "../components/data-table.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { Standing } from "./law-in-words.tsx";
import { portalTexts } from "./texts.ts";

interface PartProps {
  readonly language: Language;
  readonly edition: Edition;
}

/** Every step with its actor, term and clause, and the total as far as it is known. */
export function StepTerms({ language, edition, confirmations }: PartProps & { readonly confirmations: Confirmations }) {
  const t = portalTexts[language];
  const { roles } = edition.provider;
  return (
    <>
      <h2 class="govuk-heading-l">{t.howLong}</h2>
      <DataTable
        caption={t.howLong}
        captionHidden
        columns={[t.stepColumn, t.termColumn, t.actorColumn, t.clauseColumn]}
        rows={edition.procedures
          .filter(({ party }) => party !== "portal")
          .flatMap(({ steps }) => steps)
          .map((step) => {
            const role = roles.find((one) => one.id === step.actor);
            return [
              textOf(step.title, language),
              step.term === undefined ? "–" : termInWords(step.term, language),
              role === undefined ? step.actor : textOf(role.title, language),
              step.clause,
            ];
          })}
      />
      {edition.totalTerm === undefined ? null : (
        <p class="govuk-body">
          {t.totalTerm}: {termInWords(edition.totalTerm.term, language)}. {textOf(edition.totalTerm.text, language)}{" "}
          <Standing
            language={language}
            edition={edition}
            item={{ id: totalTermItem, origin: edition.totalTerm.origin }}
            confirmations={confirmations}
          />
        </p>
      )}
    </>
  );
}

/** On which grounds acceptance or the service may be refused. */
export function RefusalGrounds({ language, edition }: PartProps) {
  const t = portalTexts[language];
  return (
    <>
      <h2 class="govuk-heading-l">{t.refusals}</h2>
      <p class="govuk-body">{t.refusalsLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {edition.refusals.map((ground) => (
          <li key={ground.id}>
            {ground.refuses === "intake" ? t.refusesIntake : t.refusesService}: {textOf(ground.text, language)}{" "}
            <Clause language={language} clause={ground.clause} />
            {ground.mendable ? ` ${t.mendable}` : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What comes out, in which forms. */
export function Results({ language, edition }: PartProps) {
  const t = portalTexts[language];
  const products = edition.products.filter((product) => product.kind !== "working-paper");
  return (
    <>
      <h2 class="govuk-heading-l">{t.result}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {products.map((product) => (
          <li key={product.id}>
            {textOf(product.title, language)}: {product.forms.map((form) => t.forms[form]).join(", ")}{" "}
            <Clause language={language} clause={product.clause} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The portal's way, item by item. */
export function PortalWay({ language, edition }: PartProps) {
  const items = stepsBeforeFiling(edition, "portal").flatMap(({ acts }) => acts);
  if (items.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{portalTexts[language].portalWay}</h2>
      <ol class="govuk-list govuk-list--number">
        {items.map((item) => (
          <li key={item.clause}>
            {textOf(item.title, language)} <Clause language={language} clause={item.clause} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the file assumes where the text is silent. */
export function AssumptionsOfFile({ language, edition }: PartProps) {
  if (edition.assumptions.length === 0) return null;
  const t = portalTexts[language];
  return (
    <>
      <h2 class="govuk-heading-l">{t.assumptions}</h2>
      <p class="govuk-body">{t.assumptionsLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {edition.assumptions.map((assumption) => (
          <li key={assumption.id}>
            {textOf(assumption.what, language)} <Clause language={language} clause={assumption.clause} />
            <p class="govuk-body-s">{textOf(assumption.because, language)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
