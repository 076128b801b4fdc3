import { Button } from "../components/button.tsx";
import { HiddenFields } from "../components/csrf.tsx";
import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";

export interface UnavailablePageProps {
  readonly language: Language;
  /** Address that was asked for. */
  readonly address: string;
  /** `page`: nothing was sent; `form`: what was sent, to be sent again; `lost`: it isn't kept and is to be typed anew. */
  readonly sent: "page" | "lost" | { readonly form: Readonly<Record<string, string>>; readonly hadFiles: boolean };
}

/** Says that the database doesn't answer, and holds what was typed, which can be kept nowhere else now. */
export function UnavailablePage({ language, address, sent }: UnavailablePageProps) {
  const t = frame[language];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t.unavailableTitle}</h1>
        <p class="govuk-body">{t.unavailableText}</p>
        {sent === "page" && <Button href={address}>{t.tryAgain}</Button>}
        {sent === "lost" && <p class="govuk-body">{t.unavailableBack}</p>}
        {typeof sent === "object" && (
          <form method="post" action={address}>
            <p class="govuk-body">{t.unavailableKept}</p>
            {sent.hadFiles && <p class="govuk-body">{t.unavailableFiles}</p>}
            <HiddenFields fields={sent.form} />
            <Button>{t.sendAgain}</Button>
          </form>
        )}
      </div>
    </div>
  );
}
