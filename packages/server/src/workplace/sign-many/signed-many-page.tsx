import { BackLink } from "../../components/back-link.tsx";
import { Button } from "../../components/button.tsx";
import { Csrf, HiddenFields } from "../../components/csrf.tsx";
import { Tag } from "../../components/tag.tsx";
import type { Language } from "../../texts/language.ts";
import { signMany } from "../../texts/sign-many.ts";
import { workplace } from "../../texts/workplace.ts";
import { sentFieldsOf, signManyAddress } from "./chosen-cases.ts";
import { CaseLink } from "./sign-many-page.tsx";
import type { SignedOne } from "./sign-one.ts";

export interface SignedManyPageProps {
  readonly language: Language;
  readonly csrf: string;
  readonly told: readonly SignedOne[];
  /** The form that was sent. */
  readonly sent: Readonly<Record<string, string>>;
}

const colours = { signed: "green", stale: "yellow", rejected: "red", busy: "yellow", unknown: "red" } as const;

/** What became of each document: the numbers first, then case by case. */
export function SignedManyPage({ language, csrf, told, sent }: SignedManyPageProps) {
  const t = signMany[language];
  const signed = told.filter(({ outcome }) => outcome === "signed");
  // What has moved on isn't signed again unseen; the rest may be.
  const again = told.filter(({ outcome, inHand }) => outcome === "unknown" || (outcome === "rejected" && inHand));
  const unkept = told.filter(({ outcome }) => outcome === "busy" || outcome === "unknown");
  return (
    <>
      <BackLink href="/workplace" label={workplace[language].toWorklist} />
      <h1 class="govuk-heading-l">{t.resultTitle}</h1>
      <p class="govuk-body-l">{t.signedOf(signed.length, told.length)}</p>
      <ul class="service-list">
        {told.map(({ caseId, inHand, outcome, message }) => (
          <li key={caseId}>
            <h2 class="govuk-heading-s">
              {inHand === undefined ? t.unknownCase(caseId) : <CaseLink inHand={inHand} language={language} />}
            </h2>
            <Tag colour={colours[outcome]} text={t.outcomes[outcome]} />
            {message === undefined ? null : <p class="govuk-body">{message}</p>}
          </li>
        ))}
      </ul>
      {unkept.length === 0 ? null : (
        <form method="post" action="/workplace/sign">
          <p class="govuk-body">{t.signaturesKept}</p>
          <Csrf token={csrf} />
          <HiddenFields
            fields={sentFieldsOf(
              unkept.map(({ caseId }) => caseId),
              sent,
            )}
          />
          <Button>{t.sendAgain}</Button>
        </form>
      )}
      {again.length === 0 ? null : (
        <Button href={signManyAddress(again.map(({ caseId }) => caseId))} kind="secondary">
          {t.again}
        </Button>
      )}
    </>
  );
}
