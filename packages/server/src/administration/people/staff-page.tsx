import type { Colleague, Employment } from "@reglament/store";
import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { SummaryList, type SummaryRow } from "../../components/summary-list.tsx";
import { procedureTexts } from "../../portal/procedure-texts.ts";
import { blanks } from "../../texts/blanks.ts";
import { textOf } from "../../texts/dictionary.ts";
import type { Language } from "../../texts/language.ts";
import { dayAndYear } from "../../texts/moment-in-words.ts";
import { people } from "../../texts/people.ts";
import { blanksAddress, officesAddress, staffAddress, substitutionsAddress } from "./addresses.ts";
import type { OfficeInHand } from "./office-in-hand.ts";

export interface StaffPageProps {
  readonly language: Language;
  readonly inHand: OfficeInHand;
  readonly employments: readonly (Employment & { readonly name: string })[];
  /** Who works in the office today, substitutes included. */
  readonly today: readonly Colleague[];
}

/** An office's people, with the ways to its orders and, in a department, to its blanks. */
export function StaffPage({ language, inHand, employments, today }: StaffPageProps) {
  const t = people[language];
  const { key, office } = inHand;
  return (
    <>
      <BackLink href={officesAddress(key.region)} label={t.back} />
      <span class="govuk-caption-l">{procedureTexts[language].parties[office.party]}</span>
      <h1 class="govuk-heading-l">{textOf(office.names, language)}</h1>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={substitutionsAddress(key)}>
            {t.substitutions}
          </a>
        </li>
        {office.party === "department" ? (
          <li>
            <a class="govuk-link" href={blanksAddress(key)}>
              {blanks[language].blanks}
            </a>
          </li>
        ) : null}
      </ul>
      {employments.length === 0 ? (
        <p class="govuk-body">{t.noStaff}</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">{t.staff}</h2>
          <SummaryList rows={employments.map((employment) => employmentRow(employment, inHand, today, language))} />
        </>
      )}
      <Button href={staffAddress(key, "employ")}>{t.employ}</Button>
    </>
  );
}

function employmentRow(
  employment: StaffPageProps["employments"][number],
  inHand: OfficeInHand,
  today: readonly Colleague[],
  language: Language,
): SummaryRow {
  const { personId, role, name } = employment;
  const lines = [
    procedureTexts[language].roles[role],
    daysInWords(employment, language),
    ...notesOf(employment, inHand, today, language),
  ];
  const row = { key: name, value: lines.map((line) => <div key={line}>{line}</div>) };
  if (isOver(employment, inHand)) return row;
  const query = new URLSearchParams({ person: personId, role }).toString();
  const href = `${staffAddress(inHand.key, "end")}?${query}`;
  return { ...row, change: { href, label: people[language].end, about: name } };
}

function isOver({ validUntil }: Employment, { today }: OfficeInHand): boolean {
  return validUntil !== undefined && validUntil < today;
}

/** From when until when somebody works, in words. */
function daysInWords({ validFrom, validUntil }: Employment, language: Language): string {
  const t = people[language];
  const from = dayAndYear(validFrom, language);
  return validUntil === undefined ? t.since(from) : t.span(from, dayAndYear(validUntil, language));
}

function notesOf(
  employment: Employment,
  inHand: OfficeInHand,
  today: readonly Colleague[],
  language: Language,
): readonly string[] {
  const t = people[language];
  if (isOver(employment, inHand)) return [t.over];
  const own = today.filter(({ personId }) => personId === employment.personId);
  return [
    own.some(({ role, absent }) => role === employment.role && absent === true) ? t.absentNow : undefined,
    ...own.map(({ insteadOf }) => insteadOf && t.standsIn(insteadOf.order)),
  ].filter((note) => note !== undefined);
}
