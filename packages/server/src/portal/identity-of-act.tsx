import type { Edition, Identity } from "@reglament/regulation";
import { SummaryList } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import { actInWords, dateFactInWords } from "./law-in-words.tsx";
import { portalTexts } from "./texts.ts";

export interface IdentityOfActProps {
  readonly language: Language;
  readonly identity: Identity;
  readonly edition: Edition | undefined;
}

/** Which act this is, what changed it and what ended it, as far as it is on record. */
export function IdentityOfAct({ language, identity, edition }: IdentityOfActProps) {
  const t = portalTexts[language];
  const { act, repealed } = identity;
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
    { key: t.inForceFrom, value: dateFactInWords(identity.inForce, language) },
    ...identity.amendments.map((amendment) => ({
      key: t.amended,
      value: `${actInWords(amendment, language)}; ${t.inForceFrom.toLowerCase()}: ${dateFactInWords(amendment.inForce, language)}`,
    })),
    ...(edition === undefined ? [] : [{ key: t.edition, value: dateFactInWords(edition.from, language) }]),
    ...(edition?.standard === undefined
      ? []
      : [{ key: t.standard, value: actInWords(edition.standard.act, language) }]),
    ...(repealed === undefined
      ? []
      : [
          {
            key: t.repealedBy,
            value: `${actInWords(repealed.by, language)}; ${dateFactInWords(repealed.effect, language)}`,
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
