import type { Edition } from "@reglament/regulation";
import { SummaryList } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { actInWords, dateFactInWords } from "./law-in-words.tsx";
import { portalTexts } from "./texts.ts";

export interface IdentityOfActProps {
  readonly language: Language;
  readonly edition: Edition;
}

/** Which act this is, what changed it and what ended it, as far as it is on record. */
export function IdentityOfAct({ language, edition }: IdentityOfActProps) {
  const t = portalTexts[language];
  const { identity, until } = edition;
  const { act } = identity;
  const rows = [
    { key: t.act, value: actInWords(act, language) },
    { key: t.adoptedBy, value: textOf(identity.authority, language) },
    ...(act.registered === undefined
      ? []
      : [
          {
            key: t.registered,
            value: t.registeredAs(dayAndYear(act.registered, language), act.registrationNumber ?? "–"),
          },
        ]),
    { key: t.inForceFrom, value: dateFactInWords(act.effect, language) },
    ...identity.amendments.map((amendment) => ({
      key: t.amended,
      value: `${actInWords(amendment, language)}; ${t.inForceFrom.toLowerCase()}: ${dateFactInWords(amendment.effect, language)}`,
    })),
    { key: t.edition, value: dateFactInWords(edition.from, language) },
    ...(edition.standard === undefined ? [] : [{ key: t.standard, value: actInWords(edition.standard.act, language) }]),
    ...(until?.by === undefined
      ? []
      : [
          {
            key: t.repealedBy,
            value: `${actInWords(until.by, language)}; ${dateFactInWords(until.effect, language)}`,
          },
        ]),
  ];
  return (
    <>
      <h2 class="govuk-heading-l">{t.identity}</h2>
      <SummaryList rows={rows} />
    </>
  );
}
