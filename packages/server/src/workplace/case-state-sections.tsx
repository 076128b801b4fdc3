import { reasonText } from "@reglament/signature";
import { History } from "../components/history.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { erasure } from "../texts/erasure.ts";
import type { Language } from "../texts/language.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { workplace } from "../texts/workplace.ts";
import type { ApplicationSignature } from "./application-signature.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { historyOf } from "./history-of.ts";

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

/** What happened in the case, by whom, the oldest first. */
export function HistorySection({ inHand, language }: SectionProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{workplace[language].history}</h2>
      <History language={language} zone={inHand.time.hours.zone} entries={historyOf(inHand, language)} />
    </section>
  );
}
