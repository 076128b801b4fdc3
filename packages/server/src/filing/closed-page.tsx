import type { PlainDate, Text } from "@reglament/calendar";
import type { FilingWindow } from "@reglament/regulation";
import { Button } from "../components/button.tsx";
import { Clause } from "../components/clause.tsx";
import type { Reply } from "../reply.ts";
import { textOf } from "../texts/dictionary.ts";
import { filing } from "../texts/filing.ts";
import type { Language } from "../texts/language.ts";
import { dayAndYear } from "../texts/moment-in-words.ts";
import type { Visit } from "../visit.ts";
import { type DraftKey, draftAddress } from "./addresses.ts";

/** Answers 409 with why nothing can be filed today; the draft, when there is one, stays. */
export function closedReply(visit: Visit, because: Text, draft?: DraftKey & { readonly regulation: string }): Reply {
  const t = filing[visit.language];
  return {
    title: t.closedTitle,
    status: 409,
    page: (
      <>
        <h1 class="govuk-heading-l">{t.closedTitle}</h1>
        <p class="govuk-body-l">{textOf(because, visit.language)}</p>
        {draft === undefined ? null : (
          <>
            <p class="govuk-body">{t.closedDraftKept}</p>
            <Button href={`/services/${draft.regulation}`} kind="secondary">
              {t.toService}
            </Button>
          </>
        )}
      </>
    ),
  };
}

/** Answers 409: the regulation holds, but nothing is taken through this channel yet. */
export function notYetOpenReply({ language }: Visit, regulation: string): Reply {
  const t = filing[language];
  return {
    title: t.notYetOpen,
    status: 409,
    page: (
      <>
        <h1 class="govuk-heading-l">{t.notYetOpen}</h1>
        <p class="govuk-body-l">{t.notYetOpenText}</p>
        <Button href={`/services/${regulation}`} kind="secondary">
          {t.toService}
        </Button>
      </>
    ),
  };
}

/** Answers 409 with the window that is closed and the day on which it opens next. */
export function outsideWindowReply(
  { language }: Visit,
  stand: { readonly window: FilingWindow; readonly opens: PlainDate },
  draft: DraftKey,
): Reply {
  const t = filing[language];
  return {
    title: t.closedTitle,
    status: 409,
    page: (
      <>
        <h1 class="govuk-heading-l">{t.closedTitle}</h1>
        <ClosedWindow language={language} {...stand} />
        <p class="govuk-body">{t.closedDraftKept}</p>
        <Button href={draftAddress(draft, "check")} kind="secondary">
          {t.toDraft}
        </Button>
      </>
    ),
  };
}

/** Which window is closed, by which clause, and when it opens. */
export function ClosedWindow({
  language,
  window,
  opens,
}: {
  readonly language: Language;
  readonly window: FilingWindow;
  readonly opens: PlainDate;
}) {
  const t = filing[language];
  return (
    <>
      <p class="govuk-body">
        {textOf(window.text, language)} <Clause language={language} clause={window.clause} />
      </p>
      <p class="govuk-body">
        <strong>{t.windowOpensOn(dayAndYear(opens, language))}</strong>
      </p>
      {"assumed" in window.origin ? (
        <p class="govuk-hint">{t.assumed(textOf(window.origin.assumed, language))}</p>
      ) : null}
    </>
  );
}
