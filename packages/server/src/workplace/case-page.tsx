import { receiptNumberOf } from "@reglament/engine";
import { BackLink } from "../components/back-link.tsx";
import { Clause } from "../components/clause.tsx";
import { ErasedNotice } from "../components/erased-notice.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { History } from "../components/history.tsx";
import { Notice } from "../components/notice.tsx";
import { SummaryList, type SummaryRow } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";
import { editionInWords, momentInWords } from "../texts/moment-in-words.ts";
import { workplace } from "../texts/workplace.ts";
import { workplaceActs } from "../texts/workplace-acts.ts";
import { actKinds } from "../texts/workplace-acts-kinds.ts";
import { actWords } from "../texts/workplace-acts-words.ts";
import { workplaceSheets } from "../texts/workplace-sheets.ts";
import type { ActView } from "./acts/act-form.tsx";
import { formOf } from "./acts/act-forms.ts";
import { workplaceCaseAddress } from "./addresses.ts";
import { ApplicationSection, DocumentsSection } from "./application-section.tsx";
import type { ApplicationSignature } from "./application-signature.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { HistorySection, SignatureSection } from "./case-state-sections.tsx";
import { centreLabel } from "./centre-label.ts";
import { DeadlinesSection } from "./deadlines-section.tsx";
import { historyOf } from "./history-of.ts";
import { refusalMessageTitle } from "./receipt-page.tsx";
import { ResultPaper } from "./result-paper.tsx";
import { isAccepted } from "./show-receipt.tsx";
import { byHandOf } from "./signed-by-hand.ts";
import { signedInWords } from "./signed-in-words.ts";

/** An act that wasn't carried out because the case had moved on. */
export interface TooLate {
  readonly message: string;
  /** The version that the official acted on. */
  readonly seenVersion: number;
  readonly typed: readonly SummaryRow[];
}

export interface CasePageProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
  readonly signature: ApplicationSignature;
  /** One view for each act that is open to the visitor. */
  readonly acts: readonly ActView[];
  readonly errors: Readonly<Record<string, string>>;
  readonly tooLate?: TooLate | undefined;
}

/** A case at the workplace: where it stands, what may be done, and everything it is about. */
export function CasePage({ inHand, language, signature, acts, errors, tooLate }: CasePageProps) {
  const t = workplace[language];
  return (
    <>
      <BackLink href="/workplace" label={t.toWorklist} />
      <ErrorSummary language={language} errors={errors} />
      {tooLate === undefined ? null : <TooLateNotice inHand={inHand} language={language} tooLate={tooLate} />}
      <h1 class="govuk-heading-l">{caseTitle(inHand, language)}</h1>
      {inHand.erased ? <ErasedNotice language={language} /> : null}
      <StateSection inHand={inHand} language={language} />
      {inHand.prepared === undefined ? null : (
        <section>
          <h2 class="govuk-heading-m">{inHand.state.signed === undefined ? t.preparedPaper : t.signedPaper}</h2>
          <ResultPaper
            document={inHand.prepared.document}
            language={language}
            signed={signedInWords(inHand, language)}
            {...byHandOf(inHand, language)}
          />
        </section>
      )}
      <ActsSection inHand={inHand} language={language} acts={acts} />
      <ApplicationSection inHand={inHand} language={language} />
      <DocumentsSection inHand={inHand} language={language} />
      <SignatureSection inHand={inHand} language={language} signature={signature} />
      <DeadlinesSection inHand={inHand} language={language} />
      <HistorySection inHand={inHand} language={language} />
    </>
  );
}

/** The page's title: the incoming number once there is one. */
export function caseTitle({ state }: CaseInHand, language: Language): string {
  const t = workplace[language];
  const number = state.incomingNumber ?? state.centreNumber;
  return number === undefined ? t.newApplication : t.caseTitle(number);
}

/** What the visitor may do now: by the text, and beside it. */
function ActsSection({ inHand, language, acts }: Pick<CasePageProps, "inHand" | "language" | "acts">) {
  const t = workplace[language];
  const ofTheText = acts.filter(({ open }) => !("beyond" in open));
  const beside = acts.filter(({ open }) => "beyond" in open);
  return (
    <>
      <section aria-labelledby="acts">
        <h2 class="govuk-heading-m" id="acts">
          {t.acts}
        </h2>
        {inHand.returnedBecause === undefined ? null : (
          <div class="govuk-inset-text">
            <p class="govuk-body">{workplaceActs[language].returnedBecause}</p>
            <p class="govuk-body">{inHand.returnedBecause}</p>
          </div>
        )}
        {ofTheText.length === 0 ? <p class="govuk-body">{t.noActs}</p> : null}
        {ofTheText.map((view) => (
          <Act key={view.open.act} {...view} />
        ))}
      </section>
      {beside.length === 0 ? null : (
        <section aria-labelledby="acts-beyond">
          <h2 class="govuk-heading-m" id="acts-beyond">
            {actKinds[language].beyondTitle}
          </h2>
          <p class="govuk-body">{actKinds[language].beyondText}</p>
          {beside.map((view) => (
            <ActBeyond key={view.open.act} {...view} />
          ))}
        </section>
      )}
    </>
  );
}

function Act(view: ActView) {
  const { open, language } = view;
  const { Form } = formOf(open);
  return (
    <section class="act">
      {"stepAct" in open ? (
        <h3 class="govuk-heading-s">
          {textOf(open.stepAct.title, language)} <Clause language={language} clause={open.stepAct.clause} />
        </h3>
      ) : null}
      <Form {...view} />
    </section>
  );
}

/** Folded away until it is wanted, or came back with a message. */
function ActBeyond(view: ActView) {
  const { open, language, errors } = view;
  const { Form } = formOf(open);
  return (
    <details class="govuk-details" open={Object.keys(errors).length > 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{actWords[language][open.act].button}</span>
      </summary>
      <div class="govuk-details__text">
        <Form {...view} />
      </div>
    </details>
  );
}

function TooLateNotice({
  inHand,
  language,
  tooLate,
}: Pick<CasePageProps, "inHand" | "language"> & { readonly tooLate: TooLate }) {
  const t = workplaceActs[language];
  const meanwhile = historyOf(inHand, language, tooLate.seenVersion);
  return (
    <Notice title={t.notCarriedOut}>
      <p class="govuk-body">{tooLate.message}</p>
      {meanwhile.length === 0 ? null : (
        <>
          <p class="govuk-body">{t.meanwhile}</p>
          <History language={language} zone={inHand.time.hours.zone} entries={meanwhile} />
        </>
      )}
      {tooLate.typed.length === 0 ? null : (
        <>
          <p class="govuk-body">{t.typed}</p>
          <SummaryList rows={tooLate.typed} />
        </>
      )}
    </Notice>
  );
}

function StateSection({ inHand, language }: Pick<CasePageProps, "inHand" | "language">) {
  const t = workplace[language];
  const { state, law, day, key, time, nameOf } = inHand;
  const channel = law.channels.find(({ id }) => id === state.channel);
  const rows: SummaryRow[] = [
    { key: t.state, value: stateInWords(inHand, language) },
    { key: t.service, value: textOf(day.regulation.title, language) },
    { key: t.office, value: textOf(day.office.names, language) },
    { key: t.channel, value: channel === undefined ? state.channel : textOf(channel.title, language) },
    { key: t.filedAt, value: momentInWords(state.filedAt, time.hours.zone, language) },
    ...(state.executor === undefined ? [] : [{ key: t.executor, value: nameOf(state.executor) }]),
    ...registersOf(state, language),
    ...numbersOf(inHand, language),
    { key: t.edition, value: editionInWords(state.edition, language) },
  ];
  return (
    <section>
      <SummaryList rows={rows} />
      <ul class="govuk-list">
        {linksOf(inHand, language).map(({ page, label }) => (
          <li key={page}>
            <a class="govuk-link" href={workplaceCaseAddress(key, page)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function registersOf({ registers = {} }: CaseInHand["state"], language: Language): SummaryRow[] {
  const { registers: names, registerAnswers } = actKinds[language];
  return registerIds.flatMap((register) => {
    const answer = registers[register];
    return answer === undefined ? [] : [{ key: names[register], value: registerAnswers[answer] }];
  });
}

/** The numbers that the case got on its way, and who has it in hand. */
function numbersOf({ state, law, day, nameOf }: CaseInHand, language: Language): SummaryRow[] {
  const t = workplaceSheets[language];
  const row = (key: string, value: string | undefined): SummaryRow[] => (value === undefined ? [] : [{ key, value }]);
  return [
    ...row(centreLabel(law, language), day.centre && textOf(day.centre.names, language)),
    ...row(t.receiptNumber, receiptNumberOf(state)),
    ...row(workplace[language].incomingNumber, state.incomingNumber),
    ...row(t.queueNumber, state.queued?.number),
    ...row(t.blank, state.blank?.number),
    ...row(t.inHandOf, state.claimedBy && nameOf(state.claimedBy.person)),
  ];
}

const registerIds = ["population", "notary"] as const;

function stateInWords({ state, law }: CaseInHand, language: Language): string {
  const t = workplace[language];
  if (state.outcome !== undefined) return t.outcomes[state.outcome];
  const step = law.steps.find(({ id }) => id === state.steps.at(-1)?.step);
  const role = [law.provider, law.centre, law.department]
    .flatMap((party) => party?.roles ?? [])
    .find(({ id }) => id === step?.actor);
  const title = step === undefined ? frame[language].important : textOf(step.title, language);
  return role === undefined ? title : `${title}. ${t.waitsFor(textOf(role.title, language))}`;
}

function linksOf({ state, law, prepared }: CaseInHand, language: Language) {
  const t = workplace[language];
  const isRefusedByMessage = state.turnedAway !== undefined || state.serviceRefusal !== undefined;
  const receipt = law.products.find(({ id }) => id === state.receiptGiven?.product);
  return [
    ...(isAccepted(state) && state.intakeRefusal === undefined && !isRefusedByMessage
      ? [{ page: "receipt", label: receipt === undefined ? t.receipt : textOf(receipt.title, language) }]
      : []),
    ...(state.intakeRefusal === undefined ? [] : [{ page: "receipt", label: t.intakeRefusalReceipt }]),
    ...(isRefusedByMessage ? [{ page: "receipt", label: refusalMessageTitle({ state, law }, language) }] : []),
    ...(prepared === undefined ? [] : [{ page: "paper", label: t.paper }]),
  ];
}
