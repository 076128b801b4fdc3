import { dateAt } from "@reglament/calendar";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { dateInWords, momentInWords } from "../texts/moment-in-words.ts";
import type { CaseInHand } from "../workplace/case-in-hand.ts";
import { GroundInWords, refusalOf } from "./intake-refusal.tsx";
import { plannedWay } from "./planned-way.ts";

export interface ReceiptPaperProps {
  readonly language: Language;
  readonly taken: CaseInHand;
}

/**
 * The receipt that intake gives: of acceptance, with number, documents and the
 * latest day of the result; or of a refused acceptance, with its ground.
 */
export function ReceiptPaper({ language, taken }: ReceiptPaperProps) {
  const t = cabinet[language];
  const { law, day } = taken;
  const refusal = refusalOf(taken);
  const product = law.products.find(({ id }) => id === receiptProduct(taken));
  return (
    <article class="print-page">
      <h1 class="govuk-heading-l">
        {product === undefined
          ? refusal === undefined
            ? t.receipt
            : t.refusalReceipt
          : textOf(product.title, language)}
      </h1>
      <p class="govuk-body">{textOf(day.regulation.title, language)}</p>
      <SummaryList rows={rowsOf(taken, language)} />
      {refusal === undefined ? null : <GroundInWords language={language} taken={taken} refusal={refusal} />}
      <p class="govuk-body">{t.receiptGiven(textOf(day.office.names, language))}</p>
    </article>
  );
}

/** Whether intake has given a receipt yet. */
export function hasReceipt(taken: CaseInHand): boolean {
  return receiptProduct(taken) !== undefined;
}

function receiptProduct({ events }: CaseInHand): string | undefined {
  return intakeEvent(events)?.product;
}

function intakeEvent(events: CaseInHand["events"]) {
  return events
    .map(({ event }) => event)
    .find((event) => event.type === "registered" || event.type === "intake-refused");
}

function rowsOf(taken: CaseInHand, language: Language): readonly SummaryRow[] {
  const t = cabinet[language];
  const { state, law, time, application, attachments } = taken;
  const { zone } = time.hours;
  const intake = intakeEvent(taken.events);
  const parties = application?.record.parties;
  const titles = attachments.map(({ kind }) => law.documents.find(({ id }) => id === kind)?.title);
  const end = dueAtIntake(taken);
  return [
    ...(state.incomingNumber === undefined ? [] : [{ key: t.number, value: state.incomingNumber }]),
    { key: t.filed, value: momentInWords(state.filedAt, zone, language) },
    ...(intake === undefined
      ? []
      : [
          { key: t.receivedAt, value: momentInWords(intake.at, zone, language) },
          { key: t.registeredBy, value: taken.nameOf(intake.by) },
        ]),
    ...(parties === undefined
      ? []
      : [
          { key: t.applicant, value: parties.applicant.name ?? "–" },
          { key: t.child, value: parties.child.name ?? "–" },
        ]),
    {
      key: t.documentsTaken,
      value:
        titles.length === 0 ? (
          t.noFiles
        ) : (
          <ol class="govuk-list govuk-list--number">
            {titles.map((title, index) => (
              <li key={index}>{title === undefined ? (attachments[index]?.kind ?? "") : textOf(title, language)}</li>
            ))}
          </ol>
        ),
    },
    ...(end === undefined ? [] : [{ key: t.resultBy, value: dateInWords(dateAt(end, zone), language) }]),
  ];
}

/** The latest moment of the result as it stood when the receipt was given: a receipt doesn't change afterwards. */
function dueAtIntake({ state, law, time }: CaseInHand) {
  const second = state.steps[1];
  if (second === undefined) return undefined;
  const { outcome: _ended, ...open } = state;
  return plannedWay(law, time, { ...open, steps: [{ step: second.step, startedAt: second.startedAt }] }).at(-1)?.due;
}
