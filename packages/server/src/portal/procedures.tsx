/** The procedures of every party, step by step. */
import {
  awaitsApplicant,
  type ChannelId,
  type Edition,
  type Procedure,
  type Step,
  type StepAct,
  termOrAtMost,
} from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { DataTable } from "../components/data-table.tsx";
import { textOf } from "../texts/dictionary.ts";
import { clauseNumbers } from "../texts/place-in-act.ts";
import { actorOfStep } from "./actor-in-words.ts";
import { originInWords } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";
import { procedureTexts } from "./procedure-texts.ts";
import { SpanInWords } from "./span-in-words.tsx";

/** A table for each procedure, in the text's order, and the terms set for it as a whole. */
export function Procedures({ language, edition }: PartProps) {
  const t = procedureTexts[language];
  return (
    <>
      <p class="govuk-body">{t.proceduresLead}</p>
      {edition.procedures.map((procedure) => (
        <OneProcedure key={procedure.id} language={language} edition={edition} procedure={procedure} />
      ))}
    </>
  );
}

function OneProcedure({ language, edition, procedure }: PartProps & { readonly procedure: Procedure }) {
  const t = procedureTexts[language];
  const title = textOf(procedure.title, language);
  return (
    <>
      <h3 class="govuk-heading-s">
        {title} <Clause language={language} clause={procedure.clause} />
      </h3>
      <DataTable
        caption={title}
        captionHidden
        columns={t.columns}
        rows={procedure.steps.map((step) => [
          <StepTitle key="step" language={language} edition={edition} step={step} />,
          actorOfStep(edition, step, language),
          <StepTerm key="term" language={language} edition={edition} step={step} />,
          productsOf(edition, step, language).join("; ") || "–",
          clauseNumbers(step.clause, language),
        ])}
      />
      {procedure.spans.map((span) => (
        <SpanInWords key={span.clause} language={language} edition={edition} span={span} />
      ))}
    </>
  );
}

function StepTitle({ language, edition, step }: PartProps & { readonly step: Step }) {
  const t = procedureTexts[language];
  return (
    <>
      {textOf(step.title, language)}
      {step.by === undefined ? null : <p class="clause">{t.by(step.by.map((way) => t.ways[way]).join(", "))}</p>}
      <Channels language={language} edition={edition} channels={step.channels} />
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        {step.acts.map((act) => (
          <li key={`${act.act} ${act.clause}`}>
            <ActOfStep language={language} edition={edition} act={act} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ActOfStep({ language, edition, act }: PartProps & { readonly act: StepAct }) {
  const t = procedureTexts[language];
  return (
    <>
      {textOf(act.title, language)}
      {act.term === undefined ? null : `, ${t.actTerm(termOrAtMost({ term: act.term }, language))}`}
      {act.unless === undefined ? null : `. ${textOf(act.unless, language)}`}{" "}
      <Clause language={language} clause={act.clause} />
      <Channels language={language} edition={edition} channels={act.channels} />
    </>
  );
}

function StepTerm({ language, edition, step }: PartProps & { readonly step: Step }) {
  const t = procedureTexts[language];
  const { term, atMost, noTerm, unitAssumed, termOrigin } = step;
  if (term === undefined) return <>{noTerm === undefined ? "–" : textOf(noTerm, language)}</>;
  return (
    <>
      {termOrAtMost({ term, ...(atMost && { atMost }) }, language)}
      {unitAssumed === undefined ? null : <p class="clause">{t.unitAssumed(textOf(unitAssumed, language))}</p>}
      {termOrigin === undefined ? null : <p class="clause">{originInWords(termOrigin, language)}</p>}
      {edition.channels.some(({ id }) => awaitsApplicant(step, id)) ? <p class="clause">{t.fromYourComing}</p> : null}
    </>
  );
}

/** In which channels alone something is done; nothing when it is done in every one. */
function Channels({
  language,
  edition,
  channels,
}: PartProps & { readonly channels: readonly ChannelId[] | undefined }) {
  if (channels === undefined || channels.length >= edition.channels.length) return null;
  const named = edition.channels.filter(({ id }) => channels.includes(id)).map(({ title }) => textOf(title, language));
  return <p class="clause">{procedureTexts[language].onlyChannels(named.join(", "))}</p>;
}

/** The titles of all that a step's acts bring forth, each once. */
function productsOf(edition: Edition, step: Step, language: PartProps["language"]): string[] {
  const ids = new Set(step.acts.flatMap(({ produces, producesOnRefusal = [] }) => [...produces, ...producesOnRefusal]));
  return edition.products.filter(({ id }) => ids.has(id)).map(({ title }) => textOf(title, language));
}
