import type { Instant } from "@reglament/calendar";
import type { Edition, FilingWindow } from "@reglament/regulation";
import { Clause } from "../components/clause.tsx";
import { Explanation } from "../components/explanation.tsx";
import { textOf } from "../texts/dictionary.ts";
import type { Language } from "../texts/language.ts";
import { editionInWords, momentInWords } from "../texts/moment-in-words.ts";
import { conditionInWords } from "./condition-in-words.ts";
import { TracedTerms } from "./findings-example.tsx";
import type { LatestAnswer } from "./latest-answer.ts";
import { latestAnswerTexts } from "./latest-answer-texts.ts";
import { originInWords } from "./law-in-words.tsx";

export interface LatestInWordsProps {
  readonly language: Language;
  readonly answer: LatestAnswer;
  readonly askedAt: Instant;
  /** Name of the office whose hours count. */
  readonly office: string | undefined;
  /** The edition that the page describes. */
  readonly described: Edition;
  readonly zone: string;
  /** Whether the reasons are shown at once. */
  readonly open: boolean;
}

export function LatestInWords(props: LatestInWordsProps) {
  const { language, answer } = props;
  const t = latestAnswerTexts[language];
  switch (answer.kind) {
    case "closed":
      return (
        <p class="govuk-body">
          {t.closed} {textOf(answer.because, language)}
        </p>
      );
    case "not-in-window":
      return (
        <p class="govuk-body">
          {t.closed} <WindowInWords language={language} window={answer.window} />
        </p>
      );
    case "not-offered":
      return <p class="govuk-body">{t.notOffered}</p>;
    case "beyond":
      return <p class="govuk-body">{t.beyond}</p>;
    case "endless":
      return <p class="govuk-body">{t.endless}</p>;
    case "counted":
      return <Counted {...props} answer={answer} />;
  }
}

interface CountedProps extends LatestInWordsProps {
  readonly answer: Extract<LatestAnswer, { readonly kind: "counted" }>;
}

function Counted({ language, answer, askedAt, office, described, zone, open }: CountedProps) {
  const t = latestAnswerTexts[language];
  const { edition, filedAt, total, steps, end, untimed } = answer;
  const moment = (at: Instant) => momentInWords(at, zone, language);
  return (
    <>
      <p class="govuk-body">
        {filedAt === askedAt ? t.ifFiled(moment(filedAt)) : t.closedNow(moment(askedAt), moment(filedAt))}
      </p>
      {edition.id === described.id ? null : (
        <p class="govuk-body">{t.underEdition(editionInWords(edition.id, language))}</p>
      )}
      {office === undefined ? null : <p class="govuk-body">{t.hoursOf(office)}</p>}
      <ClosedWindows language={language} edition={edition} windows={answer.closedWindows} />
      <p class="govuk-body">
        {t.atLatest} <strong>{moment(total?.deadline.due ?? end)}</strong>
        <br />
        {total === undefined ? t.byStepsOnly : t.byTotal}{" "}
        {edition.totalTerm === undefined ? null : (
          <span class="clause">{originInWords(edition.totalTerm.origin, language)}</span>
        )}
      </p>
      {total === undefined ? null : (
        <>
          <Explanation
            language={language}
            explanation={total.deadline.explanation}
            clause={edition.totalTerm?.clause}
            open={open}
          />
          <p class="govuk-body">{stepsAgainst(total.deadline.due)}</p>
        </>
      )}
      {steps.length === 0 ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t.stepByStep}</span>
          </summary>
          <div class="govuk-details__text">
            <TracedTerms language={language} terms={steps} />
          </div>
        </details>
      )}
      {untimed.length === 0 ? null : (
        <p class="govuk-body">{t.untimed(untimed.map(({ title }) => textOf(title, language)).join("; "))}</p>
      )}
      <p class="govuk-body">{t.waitsThen}</p>
    </>
  );

  function stepsAgainst(due: Instant): string {
    if (end === due) return t.byStepsSame;
    return end < due ? t.byStepsEarlier(moment(end)) : t.byStepsLater(moment(end));
  }
}

/** For whom nothing is taken on that day. */
function ClosedWindows({
  language,
  edition,
  windows,
}: {
  readonly language: Language;
  readonly edition: Edition;
  readonly windows: readonly FilingWindow[];
}) {
  if (windows.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{latestAnswerTexts[language].notInWindow}</p>
      <ul class="govuk-list govuk-list--bullet">
        {windows.map((window) => (
          <li key={window.id}>
            {conditionInWords(edition, window.when, language)}
            <br />
            <WindowInWords language={language} window={window} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WindowInWords({ language, window }: { readonly language: Language; readonly window: FilingWindow }) {
  return (
    <>
      {textOf(window.text, language)} <Clause language={language} clause={window.clause} />
    </>
  );
}
