import { Button } from "../components/button.tsx";
import { HiddenFields } from "../components/csrf.tsx";
import { frame } from "../texts/frame.ts";
import type { Language } from "../texts/language.ts";

export interface UnavailablePageProps {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** Address that was asked for. */
  readonly address: string;
  readonly sent: "page" | SentForm;
}

/** What was sent, to be sent again; `lost` when it isn't kept and is to be typed anew. */
export type SentForm = "lost" | { readonly form: Readonly<Record<string, string>>; readonly hadFiles: boolean };

/** The body of a form may have four times as many bytes. */
const mostCharacters = 64 * 1024;

/** Returns what may stand on a page of a form that was sent: passwords don't, and what is very long was typed by no hand. */
export function sentForm(form: Readonly<Record<string, string>>, hadFiles: boolean): SentForm {
  const hasPassword = Object.keys(form).some((name) => /password/i.test(name));
  return hasPassword || JSON.stringify(form).length > mostCharacters ? "lost" : { form, hadFiles };
}

/** Says that nothing can be done just now, and holds what was typed, which can be kept nowhere else. */
export function UnavailablePage({ language, title, text, address, sent }: UnavailablePageProps) {
  const t = frame[language];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{text}</p>
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
