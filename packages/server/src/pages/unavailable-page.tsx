import { Button } from "../components/button.tsx";
import { HiddenFields } from "../components/csrf.tsx";
import type { Body } from "../read-body.ts";
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

/** What was sent, to be sent again; `too-long` when it isn't kept and is to be sent from its own page. */
export type SentForm =
  | "too-long"
  | {
      readonly form: Readonly<Record<string, string>>;
      /** Whether files came along that aren't kept. */
      readonly hadFiles: boolean;
      readonly hadPassword: boolean;
    };

/** As many bytes has the largest form there is, that of many signatures. */
const mostCharacters = 2 * 1024 * 1024;
const password = /password/i;
/** A scan that an earlier page brought along. */
const broughtScan = /-kept$/;

/** Returns what may stand on a page of a form that was sent: neither passwords nor scans, and nothing that no page of ours sends. */
export function sentForm(body: Body): SentForm {
  const fields = Object.entries(body.form);
  const kept = fields.filter(([name]) => !password.test(name) && !broughtScan.test(name));
  const characters = kept.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (characters > mostCharacters) return "too-long";
  return {
    form: Object.fromEntries(kept),
    hadFiles: bringsFiles(body),
    hadPassword: fields.some(([name]) => password.test(name)),
  };
}

/** Whether files came that no field holds; a signature made into a file stands in one. */
function bringsFiles({ form, files = {}, upload, passedOver = false }: Body): boolean {
  const isUnkept = (name: string) => !Object.hasOwn(form, name);
  return (
    passedOver ||
    upload !== undefined ||
    Object.keys(files).some(isUnkept) ||
    Object.keys(form).some((name) => broughtScan.test(name))
  );
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
        {sent === "too-long" && <p class="govuk-body">{t.unavailableBack}</p>}
        {typeof sent === "object" && (
          <form method="post" action={address}>
            <p class="govuk-body">{t.unavailableKept}</p>
            {sent.hadFiles && <p class="govuk-body">{t.unavailableFiles}</p>}
            {sent.hadPassword && <p class="govuk-body">{t.unavailablePasswords}</p>}
            <HiddenFields fields={sent.form} />
            <Button>{t.sendAgain}</Button>
          </form>
        )}
      </div>
    </div>
  );
}
