import type { EndOfEdition, LegalAct } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { annexInWords, clauseInWords } from "../texts/place-in-act.ts";
import { actTexts } from "./act-texts.ts";
import { actInWords, capitalised, dateFactInWords } from "./law-in-words.tsx";
import type { PartProps } from "./part-props.ts";

/** The act with its life: signed, registered, published, in force, amended, ended; what isn't known is said so. */
export function LifeOfAct({ language, edition }: PartProps) {
  const t = actTexts[language];
  const { identity, until, standard } = edition;
  const { act, amendments } = identity;
  const rows: SummaryRow[] = [
    { key: t.act, value: capitalised(actInWords(act, language), language) },
    ...(act.unknown === undefined ? [] : [{ key: t.unknownTitle, value: textOf(act.unknown, language) }]),
    { key: t.adoptedBy, value: textOf(identity.authority, language) },
    ...beginningOf(act, language),
    { key: t.part, value: annexInWords(edition.part, language) },
    ...amendments.map((amendment) => ({ key: t.amended, value: <Amendment language={language} act={amendment} /> })),
    ...endOf(until, language),
    ...(standard === undefined
      ? []
      : [{ key: t.standard, value: capitalised(actInWords(standard.act, language), language) }]),
    ...listOf(
      t.basis,
      act.basis.map((basis) => textOf(basis, language)),
    ),
    ...listOf(
      t.duties,
      act.duties.map(({ text, clause }) => `${textOf(text, language)} (${clauseInWords(clause, language)})`),
    ),
  ];
  return <SummaryList rows={rows} />;
}

function beginningOf(act: LegalAct, language: Language): readonly SummaryRow[] {
  const t = actTexts[language];
  const { signed, signedBy, registered, registrationNumber, registeredBy, published, inForce, effect } = act;
  const day = (date: typeof signed) => (date === undefined ? t.notKnown : dayAndYear(date, language));
  return [
    { key: t.signed, value: day(signed) },
    { key: t.signedBy, value: signedBy ?? t.notKnown },
    {
      key: t.registered,
      value:
        registered === undefined
          ? t.notKnown
          : [
              t.registeredAs(dayAndYear(registered, language), registrationNumber ?? "–"),
              ...(registeredBy === undefined ? [] : [textOf(registeredBy, language)]),
            ].join("; "),
    },
    {
      key: t.published,
      value:
        published === undefined
          ? t.notKnown
          : `${dayAndYear(published.on, language)}; ${textOf(published.where, language)}`,
    },
    ...(inForce === undefined ? [] : [{ key: t.inForce, value: <Day language={language} fact={inForce} /> }]),
    { key: t.effect, value: <Day language={language} fact={effect} /> },
  ];
}

function Day({ language, fact }: { readonly language: Language; readonly fact: LegalAct["effect"] }) {
  return (
    <>
      {capitalised(dateFactInWords(fact, language), language)}{" "}
      {fact.clause === undefined ? null : <Clause language={language} clause={fact.clause} />}
    </>
  );
}

function Amendment({
  language,
  act,
}: {
  readonly language: Language;
  readonly act: LegalAct & { readonly changed: readonly string[] };
}) {
  const t = actTexts[language];
  return (
    <>
      {capitalised(actInWords(act, language), language)}
      <br />
      {t.effect}: {dateFactInWords(act.effect, language)}{" "}
      {act.effect.clause === undefined ? null : <Clause language={language} clause={act.effect.clause} />}
      {act.changed.length === 0 ? null : (
        <>
          <br />
          {t.changedClauses(clauseInWords(act.changed.join(", "), language))}
        </>
      )}
    </>
  );
}

/** What ended the wording, or that nothing on record did. */
export function endOf(until: EndOfEdition | undefined, language: Language): readonly SummaryRow[] {
  const t = actTexts[language];
  if (until === undefined) return [{ key: t.notEnded, value: t.notEndedText }];
  return [
    {
      key: t.ended[until.kind],
      value: (
        <>
          {until.by === undefined ? null : (
            <>
              {capitalised(actInWords(until.by, language), language)}
              <br />
            </>
          )}
          {capitalised(dateFactInWords(until.effect, language), language)}
        </>
      ),
    },
  ];
}

function listOf(key: string, texts: readonly string[]): readonly SummaryRow[] {
  if (texts.length === 0) return [];
  const value = (
    <ul class="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  return [{ key, value }];
}
