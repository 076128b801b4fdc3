import { reasonText } from "@reglament/signature";
import { Button } from "../components/button.tsx";
import { cabinet } from "../texts/cabinet.ts";
import { cabinetStanding } from "../texts/cabinet-standing.ts";
import { momentInWords } from "../texts/moment-in-words.ts";
import { ResultPaper } from "../workplace/result-paper.tsx";
import { byHandOf } from "../workplace/signed-by-hand.ts";
import { signedInWords } from "../workplace/signed-in-words.ts";
import { cabinetCaseAddress } from "./addresses.ts";
import type { CasePartProps } from "./case-page.tsx";
import type { IssuedResult, SignedElectronically } from "./find-result.ts";

/** The signed paper: its text, who signed it and when, whether the signature holds, and both files. */
export function ResultSection({ visit, taken, result }: CasePartProps & { readonly result: IssuedResult }) {
  const { language } = visit;
  const t = cabinet[language];
  const { state, law } = taken;
  const ground = state.outcome === "refusal" ? law.refusals.find(({ id }) => id === state.draft?.ground) : undefined;
  return (
    <section aria-labelledby="result">
      <h2 class="govuk-heading-m" id="result">
        {t.result}
      </h2>
      <ResultPaper
        language={language}
        document={result.document}
        signed={signedInWords(taken, language)}
        {...byHandOf(taken, language)}
      />
      <HandedOut visit={visit} taken={taken} />
      {result.signed === undefined ? null : <Files visit={visit} taken={taken} signed={result.signed} />}
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

/** When the paper was given into somebody's hands; nothing when it went to the cabinet. */
function HandedOut({ visit, taken }: CasePartProps) {
  const { language } = visit;
  const issued = taken.events.map(({ event }) => event).findLast((event) => event.type === "issued");
  if (issued?.form !== "paper") return null;
  return (
    <p class="govuk-body">
      {cabinetStanding[language].handedOut(momentInWords(issued.at, taken.time.hours.zone, language))}
    </p>
  );
}

function Files({ visit, taken, signed: { verdict } }: CasePartProps & { readonly signed: SignedElectronically }) {
  const { language } = visit;
  const t = cabinet[language];
  const failed = verdict.checks.filter((check) => check.result !== "passed");
  const files = [
    { page: "result", label: t.downloadResult },
    { page: "result.cms", label: t.downloadSignature },
    { page: "result.evidence", label: t.downloadEvidence },
  ];
  return (
    <ul class="govuk-list">
      <li>
        <strong>{t.verdict[verdict.status]}</strong>
      </li>
      {failed.map((check) => (
        <li key={check.name}>{reasonText(check.reason, language)}</li>
      ))}
      {files.map(({ page, label }) => (
        <li key={page}>
          <a class="govuk-link" href={cabinetCaseAddress(taken.key, page)} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
