import { reasonText } from "@reglament/signature";
import { Button } from "../components/button.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { ResultPaper } from "../workplace/result-paper.tsx";
import { signedInWords } from "../workplace/signed-in-words.ts";
import { cabinetCaseAddress } from "./addresses.ts";
import type { CasePartProps } from "./case-page.tsx";
import type { IssuedResult } from "./find-result.ts";

/** The signed paper: its text, who signed it and when, whether the signature holds, and both files. */
export function ResultSection({ visit, taken, result }: CasePartProps & { readonly result: IssuedResult }) {
  const { language } = visit;
  const t = cabinet[language];
  const { state, key, law } = taken;
  const { verdict, document } = result;
  const ground = state.outcome === "refusal" ? law.refusals.find(({ id }) => id === state.draft?.ground) : undefined;
  const failed = verdict.checks.filter((check) => check.result !== "passed");
  return (
    <section aria-labelledby="result">
      <h2 class="govuk-heading-m" id="result">
        {t.result}
      </h2>
      <ResultPaper language={language} document={document} signed={signedInWords(taken, language)} />
      <ul class="govuk-list">
        <li>
          <strong>{t.verdict[verdict.status]}</strong>
        </li>
        {failed.map((check) => (
          <li key={check.name}>{reasonText(check.reason, language)}</li>
        ))}
        <li>
          <a class="govuk-link" href={cabinetCaseAddress(key, "result")} download>
            {t.downloadResult}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={cabinetCaseAddress(key, "result.cms")} download>
            {t.downloadSignature}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={cabinetCaseAddress(key, "result.evidence")} download>
            {t.downloadEvidence}
          </a>
        </li>
      </ul>
      {state.outcome !== "refusal" ? null : (
        <>
          <h2 class="govuk-heading-m">{t.whatToDo}</h2>
          <p class="govuk-body">{ground?.mendable === true ? t.mendable : t.notMendable}</p>
          <Button href={`/services/${state.regulation}/apply`} kind="secondary">
            {t.applyAgain}
          </Button>
        </>
      )}
    </section>
  );
}
