import { isOverdue, stepDeadlines } from "@reglament/engine";
import { reasonText } from "@reglament/signature";
import { Clause } from "../components/clause.tsx";
import { Due } from "../components/due.tsx";
import { Explanation } from "../components/explanation.tsx";
import { History } from "../components/history.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { textOf } from "../texts/dictionary.ts";
import { erasure } from "../texts/erasure.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { workplace } from "../texts/workplace.ts";
import type { ApplicationSignature } from "./application-signature.ts";
import type { CaseInHand } from "./case-in-hand.ts";

interface SectionProps {
  readonly inHand: CaseInHand;
  readonly language: Language;
}

/** Who signed the application, and what the signature is worth. */
export function SignatureSection({
  inHand,
  language,
  signature,
}: SectionProps & { readonly signature: ApplicationSignature }) {
  const t = workplace[language];
  return (
    <section>
      <h2 class="govuk-heading-m">{t.signature}</h2>
      {signature.kind === "electronic" ? (
        <SummaryList
          rows={[
            { key: t.signer, value: signerInWords(signature.verdict.signer) },
            {
              key: t.verdict,
              value: (
                <>
                  <p>{t.verdicts[signature.verdict.status]}</p>
                  <ul class="govuk-list">
                    {signature.verdict.checks.map((check) => (
                      <li key={check.name}>{reasonText(check.reason, language)}</li>
                    ))}
                  </ul>
                </>
              ),
            },
            { key: t.verifiedAt, value: momentInWords(signature.verifiedAt, inHand.time.hours.zone, language) },
          ]}
        />
      ) : (
        <p class="govuk-body">{withoutVerdict(signature.kind, inHand.erased, language)}</p>
      )}
    </section>
  );
}

function withoutVerdict(kind: "on-paper" | "missing", erased: boolean, language: Language): string {
  const t = workplace[language];
  if (kind === "on-paper") return t.signedOnPaper;
  return erased ? erasure[language].gone : t.signatureMissing;
}

type Electronic = Extract<ApplicationSignature, { readonly kind: "electronic" }>;

function signerInWords(signer: Electronic["verdict"]["signer"]): string {
  if (signer === undefined) return "–";
  return [[signer.commonName, signer.patronymic].filter(Boolean).join(" "), signer.iin].filter(Boolean).join(", ");
}

/** Every step begun so far with its deadline and how it came about. */
export function DeadlinesSection({ inHand, language }: SectionProps) {
  const t = workplace[language];
  const { law, time, times, state, situation } = inHand;
  const { zone } = time.hours;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.deadlines}</h2>
      {stepDeadlines(law, times, state).map(({ step, deadline }) => {
        const title = law.steps.find(({ id }) => id === step.step);
        return (
          <div key={`${step.step}-${step.startedAt}`}>
            <h3 class="govuk-heading-s">
              {title === undefined ? step.step : textOf(title.title, language)}{" "}
              {title === undefined ? null : <Clause language={language} clause={title.clause} />}
            </h3>
            {deadline === undefined ? null : step.doneAt === undefined ? (
              <Due language={language} due={deadline.due} now={situation.now} office={time} />
            ) : (
              <p class="govuk-body">
                {(isOverdue(deadline, step.doneAt) ? t.doneLate : t.doneInTime)(
                  momentInWords(step.doneAt, zone, language),
                )}
              </p>
            )}
            {deadline === undefined ? null : (
              <Explanation language={language} explanation={deadline.explanation} clause={title?.clause} />
            )}
          </div>
        );
      })}
    </section>
  );
}

/** What happened in the case, by whom, the oldest first. */
export function HistorySection({ inHand, language }: SectionProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{workplace[language].history}</h2>
      <History language={language} zone={inHand.time.hours.zone} entries={historyOf(inHand, language)} />
    </section>
  );
}

/**
 * The events in words.
 *
 * @param after - only events with a higher sequence
 */
export function historyOf({ events, nameOf }: CaseInHand, language: Language, after = 0) {
  const t = workplace[language];
  return events
    .filter(({ sequence }) => sequence > after)
    .map(({ event }) => {
      const entry = { at: event.at, text: t.byWhom(t.events[event.type], nameOf(event.by)) };
      return "clause" in event ? Object.assign(entry, { clause: event.clause }) : entry;
    });
}
