import { type CaseEvent, itemsThatCame, receiptNumberOf, totalDeadline } from "@reglament/engine";
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
import { workplaceSheets } from "../texts/workplace-sheets.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { Barcode } from "./barcode.tsx";
import type { CaseInHand } from "./case-in-hand.ts";
import { centreLabel } from "./centre-label.ts";

export interface ReceiptProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
  /** Where the reader came from, when it isn't the workplace. */
  readonly back?: { readonly href: string; readonly label: string };
}

/** What the applicant gets when the application was accepted: its number is the one that the result is handed out against. */
export function AcceptanceReceipt({ inHand, language, ...back }: ReceiptProps) {
  const t = workplacePapers[language];
  const { state, law } = inHand;
  const number = receiptNumberOf(state) ?? state.incomingNumber;
  const accepted = eventOf(inHand, "receipt-given") ?? eventOf(inHand, "registered");
  const product = law.products.find(({ id }) => id === state.receiptGiven?.product);
  return (
    <Receipt
      {...{ inHand, language, ...back }}
      title={product === undefined ? t.receiptTitle : textOf(product.title, language)}
      rows={[
        ...(number === undefined ? [] : [{ key: workplaceSheets[language].receiptNumber, value: number }]),
        ...(state.incomingNumber === undefined || state.incomingNumber === number
          ? []
          : [{ key: t.incomingNumber, value: state.incomingNumber }]),
        ...partiesOf(inHand, language),
        ...(accepted === undefined
          ? []
          : [
              { key: t.acceptedAt, value: momentOf(accepted.at, inHand, language) },
              { key: t.acceptedBy, value: inHand.nameOf(accepted.by) },
            ]),
        { key: t.documents, value: documentsInWords(inHand, language) },
        ...totalDue(inHand, language),
      ]}
      barcode={number}
    />
  );
}

/** What tells the applicant that the request wasn't taken, or that the service is refused, where no signed paper does. */
export function RefusalMessage({ inHand, language, ...back }: ReceiptProps) {
  const t = workplacePapers[language];
  const { law, state } = inHand;
  const refusal = state.turnedAway ?? state.serviceRefusal;
  const event = eventOf(inHand, "turned-away") ?? eventOf(inHand, "refusal-proposed");
  const ground = law.refusals.find(({ id }) => id === refusal?.ground);
  return (
    <Receipt
      {...{ inHand, language, ...back }}
      title={refusalMessageTitle(inHand, language)}
      rows={[
        ...partiesOf(inHand, language),
        ...(event === undefined ? [] : [{ key: t.refusedAt, value: momentOf(event.at, inHand, language) }]),
        ...(refusal === undefined
          ? []
          : [
              { key: t.ground, value: ground === undefined ? refusal.ground : textOf(ground.text, language) },
              {
                key: t.legalBasis,
                value: `${actInWords(law.identity.act, language)}, ${clauseInWords(refusal.clause, language)}`,
              },
            ]),
      ]}
      closing={ground?.mendable === true ? t.mendable : t.notMendable}
    />
  );
}

/** What the message of a refusal is called: by the law where it names it. */
export function refusalMessageTitle({ law, state }: Pick<CaseInHand, "law" | "state">, language: Language): string {
  const t = workplaceSheets[language];
  const refusal = state.turnedAway ?? state.serviceRefusal;
  const named = law.refusals.find(({ id }) => id === refusal?.ground)?.receipt;
  const product = law.products.find(({ id }) => id === named);
  if (product !== undefined) return textOf(product.title, language);
  return state.turnedAway === undefined ? t.serviceRefusedTitle : t.turnedAwayTitle;
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
  barcode,
}: ReceiptProps & {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
  readonly closing?: string;
  readonly barcode?: string | undefined;
}) {
  const t = workplacePapers[language];
  return (
    <>
      <BackLink {...(back ?? { href: workplaceCaseAddress(inHand.key), label: t.toCase })} />
      <article class="print-page">
        <h1 class="govuk-heading-l">{title}</h1>
        {inHand.erased ? <ErasedNotice language={language} /> : null}
        <SummaryList rows={rows} />
        {barcode === undefined ? null : <Barcode text={barcode} label={workplaceSheets[language].receiptNumber} />}
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
    ...(day.centre === undefined
      ? []
      : [
          { key: centreLabel(law, language), value: textOf(day.centre.names, language) },
          { key: t.address, value: textOf(day.centre.address, language) },
        ]),
    { key: t.applicant, value: nameOf(parties?.applicant.name) },
    ...(law.questions.some(({ about, kind }) => about === "child" && kind === "name")
      ? [{ key: t.child, value: nameOf(parties?.child.name) }]
      : []),
    { key: t.filedAt, value: momentOf(state.filedAt, inHand, language) },
  ];
}

function documentsInWords({ law, state, attachments, erased }: CaseInHand, language: Language) {
  const came = itemsThatCame(state);
  const named = law.documents.filter(({ id }) => came.has(id) || attachments.some(({ kind }) => kind === id));
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
