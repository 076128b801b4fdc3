import { type CaseEvent, totalDeadline } from "@reglament/engine";
import { isSourced } from "@reglament/regulation";
import { totalTermItem } from "../administration/confirmable-items.ts";
import { BackLink } from "../components/back-link.tsx";
import { ErasedNotice } from "../components/erased-notice.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { actInWords } from "../portal/law-in-words.tsx";
import { textOf } from "../texts/dictionary.ts";
import { erasure } from "../texts/erasure.ts";
import type { Language } from "../texts/language.ts";
import { dottedDate, momentInWords } from "../texts/moment-in-words.ts";
import { clauseInWords } from "../texts/place-in-act.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import type { CaseInHand } from "./case-in-hand.ts";

export interface ReceiptProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
  /** Where the reader came from, when it isn't the workplace. */
  readonly back?: { readonly href: string; readonly label: string };
}

/** What the applicant gets when the application was accepted. */
export function AcceptanceReceipt({ inHand, language, ...back }: ReceiptProps) {
  const t = workplacePapers[language];
  const { state } = inHand;
  const registered = eventOf(inHand, "registered");
  return (
    <Receipt
      {...{ inHand, language, ...back }}
      title={t.receiptTitle}
      rows={[
        { key: t.incomingNumber, value: state.incomingNumber ?? "–" },
        ...partiesOf(inHand, language),
        ...(registered === undefined
          ? []
          : [
              { key: t.acceptedAt, value: momentOf(registered.at, inHand, language) },
              { key: t.acceptedBy, value: inHand.nameOf(registered.by) },
            ]),
        { key: t.documents, value: documentsInWords(inHand, language) },
        ...totalDue(inHand, language),
      ]}
    />
  );
}

/** What the applicant gets when the application was turned away: ground, clause, and what was lacking. */
export function IntakeRefusalReceipt({ inHand, language, ...back }: ReceiptProps) {
  const t = workplacePapers[language];
  const { law } = inHand;
  const refused = eventOf(inHand, "intake-refused");
  const ground = law.refusals.find(({ id }) => id === refused?.ground);
  const { act } = law.identity;
  const items = [...law.questions, ...law.documents];
  return (
    <Receipt
      {...{ inHand, language, ...back }}
      title={t.refusalReceiptTitle}
      rows={[
        ...partiesOf(inHand, language),
        ...(refused === undefined
          ? []
          : [
              { key: t.refusedAt, value: momentOf(refused.at, inHand, language) },
              { key: t.refusedBy, value: inHand.nameOf(refused.by) },
              { key: t.ground, value: ground === undefined ? refused.ground : textOf(ground.text, language) },
              {
                key: t.legalBasis,
                value: `${actInWords(act, language)}, ${clauseInWords(refused.clause, language)}`,
              },
              {
                key: t.lacking,
                value: (
                  <ul class="govuk-list govuk-list--bullet">
                    {refused.deficiencies.map(({ item, validUntil }) => {
                      const found = items.find(({ id }) => id === item);
                      const label =
                        found === undefined ? item : textOf("title" in found ? found.title : found.label, language);
                      return (
                        <li key={item}>
                          {label}
                          {validUntil === undefined ? "" : ` (${t.validUntil(dottedDate(validUntil))})`}
                        </li>
                      );
                    })}
                  </ul>
                ),
              },
            ]),
      ]}
      closing={ground?.mendable === true ? t.mendable : t.notMendable}
    />
  );
}

function Receipt({
  inHand,
  language,
  back,
  title,
  rows,
  closing,
}: ReceiptProps & { readonly title: string; readonly rows: readonly SummaryRow[]; readonly closing?: string }) {
  const t = workplacePapers[language];
  return (
    <>
      <BackLink {...(back ?? { href: workplaceCaseAddress(inHand.key), label: t.toCase })} />
      <article class="print-page">
        <h1 class="govuk-heading-l">{title}</h1>
        {inHand.erased ? <ErasedNotice language={language} /> : null}
        <SummaryList rows={rows} />
        {closing === undefined ? null : <p class="govuk-body">{closing}</p>}
      </article>
      <p class="govuk-body">{t.print}</p>
    </>
  );
}

function partiesOf(inHand: CaseInHand, language: Language): readonly SummaryRow[] {
  const t = workplacePapers[language];
  const { day, law, state, application, erased } = inHand;
  const parties = application?.record.parties;
  const nameOf = (name: string | undefined) => name ?? (erased ? erasure[language].gone : "–");
  return [
    { key: t.service, value: textOf(day.regulation.title, language) },
    { key: t.office, value: textOf(day.office.names, language) },
    { key: t.address, value: textOf(day.office.address, language) },
    { key: t.applicant, value: nameOf(parties?.applicant.name) },
    ...(law.questions.some(({ about, kind }) => about === "child" && kind === "name")
      ? [{ key: t.child, value: nameOf(parties?.child.name) }]
      : []),
    { key: t.filedAt, value: momentOf(state.filedAt, inHand, language) },
  ];
}

function documentsInWords({ law, attachments, erased }: CaseInHand, language: Language) {
  const named = law.documents.filter(({ id }) => attachments.some(({ kind }) => kind === id));
  if (erased) return erasure[language].gone;
  if (named.length === 0) return workplacePapers[language].noDocuments;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {named.map(({ id, title }) => (
        <li key={id}>{textOf(title, language)}</li>
      ))}
    </ul>
  );
}

function totalDue(inHand: CaseInHand, language: Language): readonly SummaryRow[] {
  const t = workplacePapers[language];
  const { law, times, state, day } = inHand;
  const total = totalDeadline(law, times, state);
  if (total === undefined) return [];
  const confirmed =
    law.totalTerm !== undefined &&
    isSourced(law, { id: totalTermItem, origin: law.totalTerm.origin }, day.confirmations);
  const moment = momentOf(total.due, inHand, language);
  return [{ key: t.due, value: confirmed ? moment : `${moment} (${t.dueUnconfirmed})` }];
}

function momentOf(at: CaseEvent["at"], { time }: CaseInHand, language: Language): string {
  return momentInWords(at, time.hours.zone, language);
}

function eventOf<T extends CaseEvent["type"]>({ events }: CaseInHand, type: T) {
  return events
    .map(({ event }) => event)
    .find((event): event is Extract<CaseEvent, { readonly type: T }> => event.type === type);
}
