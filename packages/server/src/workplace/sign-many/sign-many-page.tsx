import { BackLink } from "../../components/back-link.tsx";
import { type DocumentToSign, ProgramForm } from "../../components/signing-form.tsx";
import type { Language } from "../../texts/language.ts";
import { signMany } from "../../texts/sign-many.ts";
import { workplace } from "../../texts/workplace.ts";
import { isSignedElectronically } from "../acts/sign.tsx";
import { workplaceCaseAddress } from "../addresses.ts";
import type { CaseInHand } from "../case-in-hand.ts";
import { caseTitle } from "../case-page.tsx";
import { ResultPaper } from "../result-paper.tsx";
import { fieldsOf } from "./chosen-cases.ts";

/** A case that was chosen, with an id for the command that would sign its document. */
interface ChosenCase {
  readonly inHand: CaseInHand;
  readonly commandId: string;
}

export interface SignManyPageProps {
  readonly language: Language;
  readonly csrf: string;
  /** Whose certificate must sign. */
  readonly iin: string;
  readonly programs: readonly string[];
  readonly cases: readonly ChosenCase[];
  /** How many were taken when more were chosen. */
  readonly cutAt: number | undefined;
}

/** The documents, each to be unfolded and read, and the button that signs them all. */
export function SignManyPage({ language, csrf, iin, programs, cases, cutAt }: SignManyPageProps) {
  const t = signMany[language];
  const ready = cases.filter(isReady);
  const official = language === "ru" ? "ru" : "kk";
  const others = cases.filter((chosen) => !isReady(chosen));
  return (
    <>
      <BackLink href="/workplace" label={workplace[language].toWorklist} />
      <h1 class="govuk-heading-l">{t.title}</h1>
      {ready.length === 0 ? <p class="govuk-body-l">{t.nothingReady}</p> : <p class="govuk-body-l">{t.lead}</p>}
      {cutAt === undefined ? null : <p class="govuk-inset-text">{t.cutAt(cutAt)}</p>}
      {ready.length === 0 ? null : (
        <>
          <ol class="govuk-list govuk-list--number">
            {ready.map(({ inHand }) => (
              <li key={inHand.key.caseId}>
                <CaseLink inHand={inHand} language={language} />
                {inHand.prepared === undefined ? null : (
                  <details class="govuk-details">
                    <summary class="govuk-details__summary">
                      <span class="govuk-details__summary-text" lang={official}>
                        {inHand.prepared.document.title[official]}
                      </span>
                    </summary>
                    <div class="govuk-details__text">
                      <ResultPaper document={inHand.prepared.document} language={language} signed={undefined} />
                    </div>
                  </details>
                )}
              </li>
            ))}
          </ol>
          <ProgramForm
            language={language}
            csrf={csrf}
            postUrl="/workplace/sign"
            iin={iin}
            use="sign"
            programs={programs}
            hidden={Object.assign({}, ...ready.map(hiddenFields))}
            documents={ready.map(documentOf)}
          />
          <h2 class="govuk-heading-m">{t.oneByOne}</h2>
          <p class="govuk-body">{t.oneByOneText}</p>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t.notReady}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {others.map(({ inHand }) => (
              <li key={inHand.key.caseId}>
                <CaseLink inHand={inHand} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A case as a link to its page. */
export function CaseLink({ inHand, language }: { readonly inHand: CaseInHand; readonly language: Language }) {
  return (
    <a class="govuk-link" href={workplaceCaseAddress(inHand.key)}>
      {caseTitle(inHand, language)}
    </a>
  );
}

/** What exists on paper only is signed by hand, on the case's own page. */
function isReady({ inHand }: ChosenCase): boolean {
  return (
    inHand.prepared !== undefined && inHand.acts.some((open) => open.act === "sign" && isSignedElectronically(open))
  );
}

function hiddenFields({ inHand, commandId }: ChosenCase): Record<string, string> {
  const fields = fieldsOf(inHand.key.caseId);
  return {
    [fields.chosen]: "yes",
    [fields.command]: commandId,
    [fields.document]: inHand.prepared?.stored.documentId ?? "",
  };
}

function documentOf({ inHand: { key } }: ChosenCase): DocumentToSign {
  return { field: fieldsOf(key.caseId).cms, contentUrl: workplaceCaseAddress(key, "draft") };
}
