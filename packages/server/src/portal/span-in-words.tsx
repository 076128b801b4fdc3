import { type Span, termOrAtMost } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { textOf } from "../texts/dictionary.ts";
import { originInWords } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";
import { procedureTexts } from "./procedure-texts.ts";

/** A term that the text sets for a procedure as a whole, and how long before its end the result must have arrived. */
export function SpanInWords({ language, edition, span }: PartProps & { readonly span: Span }) {
  const t = procedureTexts[language];
  const { text, term, atMost, channels, clause, unitAssumed, origin, arrivesBefore } = span;
  const named = edition.channels.filter(({ id }) => channels?.includes(id)).map(({ title }) => textOf(title, language));
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>
          {t.span}: {termOrAtMost({ term, ...(atMost && { atMost }) }, language)}
        </strong>
        <br />
        {textOf(text, language)} <Clause language={language} clause={clause} />
      </p>
      {named.length === 0 ? null : <p class="clause">{t.onlyChannels(named.join(", "))}</p>}
      {unitAssumed === undefined ? null : <p class="clause">{t.unitAssumed(textOf(unitAssumed, language))}</p>}
      {origin === undefined ? null : <p class="clause">{originInWords(origin, language)}</p>}
      {arrivesBefore === undefined ? null : (
        <p class="govuk-body">
          {textOf(arrivesBefore.text, language)} <Clause language={language} clause={arrivesBefore.clause} />
        </p>
      )}
    </div>
  );
}
