import { receiptNumberOf } from "@reglament/engine";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { clauseInWords } from "../texts/place-in-act.ts";
import { workplacePapers } from "../texts/workplace-papers.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";
import { Barcode } from "./barcode.tsx";
import type { CaseInHand } from "./case-in-hand.ts";
import { centreLabel } from "./centre-label.ts";
import { productOfSheet, type SheetKind } from "./sheet-of.ts";
import { SignatureLines } from "./signature-lines.tsx";

export interface SheetProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
  readonly kind: SheetKind;
}

/** What a sheet is called: by the law where it names it. */
export function sheetTitle({ inHand, language, kind }: SheetProps): string {
  const product = productOfSheet(inHand, kind);
  return product === undefined ? workplaceSheets[language].titles[kind] : textOf(product.title, language);
}

/** A paper to be printed and signed by hand: what it is about, what the signer confirms, and places to fill in with a pen. */
export function Sheet(props: SheetProps) {
  const { inHand, language, kind } = props;
  const t = workplaceSheets[language];
  const product = productOfSheet(inHand, kind);
  const number = receiptNumberOf(inHand.state) ?? inHand.state.incomingNumber;
  return (
    <article class="print-page">
      <h1 class="govuk-heading-l">{sheetTitle(props)}</h1>
      {product === undefined ? null : <p class="govuk-body">{clauseInWords(product.clause, language)}</p>}
      <SummaryList rows={rowsOf(props)} />
      {number === undefined ? null : <Barcode text={number} label={t.number} />}
      <p class="govuk-body">{t.statements[kind]}</p>
      <SignatureLines language={language} />
    </article>
  );
}

function rowsOf({ inHand, language, kind }: SheetProps): readonly SummaryRow[] {
  const t = workplaceSheets[language];
  const papers = workplacePapers[language];
  const { day, law, state, application, prepared } = inHand;
  const row = (key: string, value: string | undefined): SummaryRow[] => (value === undefined ? [] : [{ key, value }]);
  const isOfResult = kind === "recipient-receipt" || kind === "courier-receipt";
  return [
    ...row(papers.service, textOf(day.regulation.title, language)),
    ...row(papers.office, textOf(day.office.names, language)),
    ...row(centreLabel(law, language), day.centre && textOf(day.centre.names, language)),
    ...(kind === "blank-entry" ? row(t.department, day.department && textOf(day.department.names, language)) : []),
    ...row(papers.applicant, application?.record.parties.applicant.name),
    ...row(papers.incomingNumber, state.incomingNumber),
    ...row(t.receiptNumber, receiptNumberOf(state)),
    ...(isOfResult && state.signed !== undefined
      ? row(t.result, prepared?.document.title[language === "ru" ? "ru" : "kk"])
      : []),
    ...(kind === "blank-entry" ? row(t.blank, state.blank?.number) : []),
  ];
}
